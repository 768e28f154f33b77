import { PEAK } from './card';
import type { Card, KeyResult } from './contract';
import { tone } from './keyresult';
import { CARD, type Box, type Row, type Shape } from './layout';
import { rowFit, SIZE } from './measure';
import type { Palette } from './palette';
import { PACE_MARK, type Texts } from './text';
import { cut, wrap, type WidthOf } from './wrap';

const LEFT = SIZE.padding;
const INNER = CARD - 2 * SIZE.padding;
const RIGHT = CARD - SIZE.padding;

/** What a card needs to be drawn elsewhere than on the page. */
export interface Drawing {
  texts: Texts;
  palette: Palette;
  widthOf: WidthOf;
}

/** A card as SVG, drawn where it stands in the plan. The distances are those of the style sheets. */
export function cardPicture(drawing: Drawing, card: Card, box: Box, shape: Shape): string {
  const { palette, texts } = drawing;
  const colour = palette.tone[tone(card.pace)];
  const titles = wrap(card.title, '500 14px', INNER - SIZE.mark - (card.private ? 18 : 0), 2, drawing.widthOf);
  const below = SIZE.top + titles.length * SIZE.titleLine;
  return [
    `<g transform="translate(${box.x} ${box.y})"${card.dimmed ? ' opacity="0.42"' : ''}>`,
    `<rect width="${CARD}" height="${box.height}" rx="10" fill="${palette.ink.surface}" stroke="${palette.ink.line}"/>`,
    card.stale ? `<path d="M2 7V${box.height - 7}" stroke="${palette.ink['warn-fill']}" stroke-width="4" stroke-dasharray="1.5 3.5"/>` : '',
    text(LEFT, SIZE.top + 14, PACE_MARK[card.pace], { size: 11, fill: colour }),
    ...titles.map((line, index) => text(LEFT + SIZE.mark, SIZE.top + 15 + index * SIZE.titleLine, line, { size: 14, weight: 500, fill: palette.ink.ink })),
    card.private ? lock(palette.ink.faint) : '',
    progress(drawing, card, below + 8),
    meta(drawing, card, below + SIZE.bar + 8),
    ...shape.rows.map((row) => rowPicture(drawing, card, row)),
    card.children > 0 && !card.open ? branch(drawing, card, shape.anchor) : '',
    '</g>',
  ].join('');

  function progress({ widthOf }: Drawing, { progress: share, expected, pace }: Card, y: number): string {
    const figure = texts.figure(share);
    const width = INNER - 10 - Math.max(40, widthOf(figure, '600 13px'));
    return bar(palette, tone(pace), share, expected, y + 6, width, 6) + text(RIGHT, y + 13.5, figure, { size: 13, weight: 600, fill: colour, end: true });
  }
}

function meta({ texts, palette, widthOf }: Drawing, card: Card, y: number): string {
  const { ink, hue } = palette;
  const small = '400 12px';
  const full = texts.checkedIn(card);
  const count = card.keyResults.length > 0 ? ` · ${texts.say('board.keyResults', card.keyResults.length)}` : '';
  const word = card.committed ? '' : texts.say('board.aspirational');
  const wordWidth = word ? widthOf(word, '400 11px') + 16 : 0;
  const brief = 27 + widthOf(texts.holder(card) + count, small) + (word ? wordWidth + 8 : 0) + widthOf(full, small) + 8 > INNER;
  const pill = brief ? '' : word;
  const peak = word !== '' && brief;
  const fixed = 27 + widthOf(count, small) + (pill ? wordWidth + 8 : 0) + (peak ? 20 : 0);
  const age = brief && card.checkedInAt ? texts.shortAge(card.checkedInAt) : full;
  const holder = cut(texts.holder(card), small, INNER - fixed - (age ? widthOf(age, small) + 8 : 0), widthOf);
  const pillX = LEFT + 27 + widthOf(holder + count, small) + 8;
  return [
    `<circle cx="${LEFT + 10}" cy="${y + 11.5}" r="10" fill="${hue[card.owner.hue] ?? ink.muted}"/>`,
    text(LEFT + 10, y + 14.5, card.owner.initials, { size: 8.5, weight: 600, fill: '#fff', middle: true }),
    text(LEFT + 27, y + 16, holder + count, { size: 12, fill: ink.muted }),
    peak ? `<g transform="translate(${pillX - 2} ${y + 5})"><title>${escape(word)}</title><path d="${PEAK}" fill="none" stroke="${ink.faint}" stroke-width="1.3"/></g>` : '',
    pill ? `<rect x="${pillX}" y="${y + 2.5}" width="${wordWidth}" height="18" rx="9" fill="none" stroke="${ink.line}"/>` : '',
    pill ? text(pillX + 8, y + 15.5, pill, { size: 11, fill: ink.muted }) : '',
    age ? text(RIGHT, y + 16, age, { size: 12, fill: card.stale ? (palette.tone['warn'] ?? ink.faint) : ink.faint, end: true }) : '',
  ].join('');
}

function rowPicture({ texts, palette, widthOf }: Drawing, card: Card, row: Row): string {
  const keyResult = card.keyResults.find(({ id }) => id === row.id);
  if (!keyResult) return '';
  const { ink } = palette;
  const { lines, title, below } = rowFit(keyResult, texts, widthOf);
  const unit = texts.unit(keyResult);
  const names = wrap(keyResult.title, '400 13px', title, lines, widthOf);
  const y = row.top + 7;
  return [
    `<path d="M${LEFT} ${row.top + 0.5}H${RIGHT}" stroke="${ink.line}"/>`,
    ...names.map((line, index) => text(LEFT, y + 13 + index * SIZE.rowLine, line, { size: 13, fill: ink.ink })),
    valuePicture(keyResult),
    below ? text(RIGHT, y + 13 + SIZE.rowLine, cut(unit, '400 13px', INNER - title, widthOf), { size: 13, fill: ink.muted, end: true }) : '',
    bar(palette, tone(keyResult.pace), keyResult.progress, keyResult.expected, y + lines * SIZE.rowLine + 5, INNER, 4),
  ].join('');

  function valuePicture(each: KeyResult): string {
    const rest = [texts.goal(each), below ? '' : unit, each.aligned ? '⇠' : ''].map((part) => part && ` ${part}`).join('');
    return `<text x="${RIGHT}" y="${y + 13}" font-size="13" text-anchor="end" fill="${ink.muted}"><tspan font-weight="500" fill="${ink.ink}">${escape(texts.value(each))}</tspan>${escape(rest)}</text>`;
  }
}

function bar({ ink, fill }: Palette, kind: string, share: number | undefined, expected: number, y: number, width: number, height: number): string {
  const within = (part: number) => Math.min(1, Math.max(0, part)) * width;
  const filled = within(share ?? 0);
  const over = height / 2;
  return [
    `<rect x="${LEFT}" y="${y}" width="${width}" height="${height}" rx="${over}" fill="${ink.track}"/>`,
    filled > 0 ? `<rect x="${LEFT}" y="${y}" width="${filled}" height="${height}" rx="${Math.min(over, filled / 2)}" fill="${fill[kind]}"/>` : '',
    `<rect x="${LEFT + within(expected) - 1}" y="${y - over}" width="2" height="${2 * height}" rx="1" fill="${ink.ink}" fill-opacity="0.6"/>`,
  ].join('');
}

function branch({ texts, palette, widthOf }: Drawing, card: Card, anchor: number): string {
  const { ink } = palette;
  const count = texts.shortNumber(card.holds ?? 0);
  const mark = card.worst ? PACE_MARK[card.worst] : '';
  const width = widthOf(count, '500 12px') + (mark ? 16 : 0) + 18;
  const x = CARD - 5;
  return [
    `<rect x="${x}" y="${anchor - 12}" width="${width}" height="24" rx="12" fill="${ink.surface}" stroke="${ink.edge}"/>`,
    text(x + 9, anchor + 4, count, { size: 12, weight: 500, fill: ink.muted }),
    card.worst ? text(x + width - 9, anchor + 4, mark, { size: 10, fill: palette.tone[tone(card.worst)], end: true }) : '',
  ].join('');
}

function lock(colour: string): string {
  return `<g transform="translate(${RIGHT - 11} ${SIZE.top + 3})"><path d="M2.5 6V4.2a3 3 0 0 1 6 0V6" fill="none" stroke="${colour}" stroke-width="1.4"/><rect x="1" y="6" width="9" height="6.5" rx="1.6" fill="${colour}"/></g>`;
}

interface Letters {
  size: number;
  fill: string | undefined;
  weight?: number;
  end?: boolean;
  middle?: boolean;
}

/** Words at the left end of their base line, or at its right end or middle. */
export function text(x: number, y: number, words: string, { size, fill, weight = 400, end, middle }: Letters): string {
  const anchor = end ? ' text-anchor="end"' : middle ? ' text-anchor="middle"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}"${anchor} fill="${fill ?? 'currentColor'}">${escape(words)}</text>`;
}

export function escape(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
