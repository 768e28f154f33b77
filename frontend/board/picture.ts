import { boxesIn, linesIn, pathOf, type Plan, type Shape } from './layout';
import type { Model } from './model';
import { cardPicture, escape, text, type Drawing } from './picture-card';

/** Room for the title above the plan. */
export const HEAD = 56;
const MARGIN = 24;

/** What is on the board, to be drawn elsewhere. */
export interface Motif extends Drawing {
  model: Model;
  plan: Plan;
  shapeOf(id: string): Shape;
  /** Company, cycle, and the team where only one is looked at. */
  title: string;
}

export interface Stretch {
  top: number;
  bottom: number;
}

/** How large the whole picture is. */
export function sizeOf({ plan, title, texts, widthOf }: Motif): { width: number; height: number } {
  const heading = 2 * MARGIN + widthOf(title, '600 20px') + MARGIN + widthOf(texts.today(), '400 13px');
  return { width: Math.ceil(Math.max(plan.width, heading)), height: Math.ceil(HEAD + plan.height) };
}

/**
 * The board as a picture that stands alone: the plan's cards and lines below a title. What steps back on the board, because
 * something else is looked for, steps back here too.
 *
 * @param stretch the part from top to bottom that is wanted, in the picture's own pixels
 * @param fonts style sheet with the fonts themselves, for where the page's are not at hand
 */
export function picture(motif: Motif, fonts = '', stretch: Stretch = { top: 0, bottom: sizeOf(motif).height }): string {
  const { plan, palette, model } = motif;
  const { width } = sizeOf(motif);
  const height = stretch.bottom - stretch.top;
  const area = { left: 0, right: width, top: stretch.top - HEAD, bottom: stretch.bottom - HEAD };
  const shown = boxesIn(plan, area);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 ${stretch.top} ${width} ${height}"`,
    ` font-family="'Be Vietnam Pro', system-ui, sans-serif" style="font-variant-numeric:tabular-nums" role="img" aria-label="${escape(motif.title)}">`,
    fonts ? `<style>${fonts}</style>` : '',
    `<rect y="${stretch.top}" width="${width}" height="${height}" fill="${palette.ink.bg}"/>`,
    stretch.top < HEAD ? heading(motif, width) : '',
    `<g transform="translate(0 ${HEAD})">`,
    stretch.top < HEAD ? columns(motif) : '',
    ...linesIn(plan, area).map((line) => {
      const dots = line.kind === 'SUPPORTS' ? ' stroke-dasharray="0.1 5" stroke-linecap="round" stroke-width="2"' : ' stroke-width="1.6"';
      const dim = model.card(line.to)?.dimmed ? ' stroke-opacity="0.4"' : '';
      return `<path d="${pathOf(line)}" fill="none" stroke="${palette.ink.edge}"${dots}${dim}/>`;
    }),
    ...[...shown].map((id) => {
      const card = model.card(id);
      const box = plan.boxes.get(id);
      return card && box ? cardPicture(motif, card, box, motif.shapeOf(id)) : '';
    }),
    '</g></svg>',
  ].join('');
}

function heading({ title, texts, palette }: Motif, width: number): string {
  return (
    text(MARGIN, 38, title, { size: 20, weight: 600, fill: palette.ink.ink }) +
    text(width - MARGIN, 38, texts.today(), { size: 13, fill: palette.ink.muted, end: true })
  );
}

function columns({ plan, texts, palette }: Motif): string {
  return plan.columns
    .map((column, index) => text(column.x, 28, `${texts.column(column, index)} · ${texts.number(column.count)}`, { size: 12, weight: 500, fill: palette.ink.muted }))
    .join('');
}

/** Where to cut a picture that is higher than a page: through as few cards as possible. */
export function pages(motif: Motif, ratio: number): Stretch[] {
  const { width, height } = sizeOf(motif);
  const page = width * ratio;
  const boxes = [...motif.plan.boxes.values()].map(({ y, height: high }) => ({ top: y + HEAD, bottom: y + HEAD + high }));
  const stretches: Stretch[] = [];
  let top = 0;
  while (height - top > page) {
    const bottom = cutWithin(boxes, top + page * 0.7, top + page);
    stretches.push({ top, bottom });
    top = bottom;
  }
  return [...stretches, { top, bottom: height }];
}

function cutWithin(boxes: readonly Stretch[], earliest: number, latest: number): number {
  const places = [latest, ...boxes.map(({ bottom }) => bottom + 5).filter((at) => at >= earliest && at <= latest)];
  const through = (at: number) => boxes.filter(({ top, bottom }) => top < at && bottom > at).length;
  return places.map((at) => ({ at, cards: through(at) })).reduce((best, each) => (each.cards < best.cards || (each.cards === best.cards && each.at > best.at) ? each : best)).at;
}
