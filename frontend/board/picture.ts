import { pathOf, type Line, type Plan, type Shape } from './layout';
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

/** How large the whole picture is. */
export function sizeOf({ plan, title, texts, widthOf }: Motif): { width: number; height: number } {
  const heading = 2 * MARGIN + widthOf(title, '600 20px') + MARGIN + widthOf(texts.today(), '400 13px');
  return { width: Math.ceil(Math.max(plan.width, heading)), height: Math.ceil(HEAD + plan.height) };
}

/**
 * The board as a picture that stands alone: the plan's cards and lines below a title. What steps back on the board, because
 * something else is looked for, steps back here too.
 *
 * @param fonts style sheet with the fonts themselves, for where the page's are not at hand
 */
export function picture(motif: Motif, fonts = ''): string {
  const { plan, palette } = motif;
  const { width, height } = sizeOf(motif);
  return drawing(
    motif,
    width,
    height,
    fonts ? `<style>${fonts}</style>` : '',
    `<rect width="${width}" height="${height}" fill="${palette.ink.bg}"/>`,
    heading(motif, width, motif.texts.today()),
    `<g transform="translate(0 ${HEAD})">`,
    columns(motif),
    ...cards(motif, plan.lines, plan.boxes.keys()),
    '</g>',
  );
}

/** All that a picture consists of. */
export function drawing({ title }: Motif, width: number, height: number, ...parts: readonly string[]): string {
  const root = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const letters = ` font-family="'Be Vietnam Pro', system-ui, sans-serif" style="font-variant-numeric:tabular-nums" role="img" aria-label="${escape(title)}">`;
  return [root, letters, ...parts, '</svg>'].join('');
}

/** Lines, and the cards above them. */
export function cards(motif: Motif, lines: readonly Line[], ids: Iterable<string>): string[] {
  const { plan, palette, model } = motif;
  return [
    ...lines.map((line) => {
      const dots = line.kind === 'SUPPORTS' ? ' stroke-dasharray="0.1 5" stroke-linecap="round" stroke-width="2"' : ' stroke-width="1.6"';
      const dim = model.card(line.to)?.dimmed ? ' stroke-opacity="0.4"' : '';
      return `<path d="${pathOf(line)}" fill="none" stroke="${palette.ink.edge}"${dots}${dim}/>`;
    }),
    ...[...ids].map((id) => {
      const card = model.card(id);
      const box = plan.boxes.get(id);
      return card && box ? cardPicture(motif, card, box, motif.shapeOf(id)) : '';
    }),
  ];
}

export function heading({ title, palette }: Motif, width: number, right: string): string {
  return (
    text(MARGIN, 38, title, { size: 20, weight: 600, fill: palette.ink.ink }) +
    text(width - MARGIN, 38, right, { size: 13, fill: palette.ink.muted, end: true })
  );
}

export function columns({ plan, texts, palette }: Motif): string {
  return plan.columns
    .map((column, index) => text(column.x, 28, `${texts.column(column, index)} · ${texts.number(column.count)}`, { size: 12, weight: 500, fill: palette.ink.muted }))
    .join('');
}
