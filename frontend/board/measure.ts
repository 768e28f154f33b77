import type { Card, KeyResult } from './contract';
import { CARD, type Row, type Shape } from './layout';
import type { Texts } from './text';
import type { WidthOf } from './wrap';

/** The sizes that `styles.ts` draws; both are written from the same list. */
export const SIZE = {
  padding: 13,
  top: 11,
  titleLine: 20,
  bar: 26,
  meta: 31,
  bottom: 8,
  rowsTop: 8,
  rowLine: 18,
  row: 27,
  noteLine: 16,
  mark: 19,
} as const;

const INNER = CARD - 2 * SIZE.padding;

/** Where the title needs two lines, a wider figure leaves its unit to the second one. */
const FIGURE = 96;
/** Longer units are cut off. */
const UNIT = 112;

/** How a key result's title and figure share the room. */
export interface RowFit {
  lines: 1 | 2;
  /** Room for the title. */
  title: number;
  /** Whether the unit stands below its figure. */
  below: boolean;
}

/** What `styles-keyresult.ts` makes of a key result. */
export function rowFit(keyResult: KeyResult, texts: Texts, widthOf: WidthOf): RowFit {
  const goal = texts.goal(keyResult);
  const unit = texts.unit(keyResult);
  const check = keyResult.measure === 'DONE' && keyResult.editable ? 23 : 0;
  const mark = keyResult.aligned ? 18 : 0;
  const held = widthOf(texts.value(keyResult), '500 13px') + (goal ? widthOf(` ${goal}`, '400 13px') : 0) + check + mark;
  const counted = unit ? widthOf(unit, '400 13px') : 0;
  const whole = held + (unit ? counted + widthOf(' ', '400 13px') : 0);
  if (widthOf(keyResult.title, '400 13px') <= INNER - whole - 11) return { lines: 1, title: INNER - whole - 11, below: false };
  const below = unit !== '' && whole > FIGURE;
  return { lines: 2, title: INNER - (below ? Math.max(held, FIGURE, Math.min(counted, UNIT)) : whole) - 10, below };
}

/** What changes a card's height besides its texts. */
export interface Unfolding {
  readonly unfolded: boolean;
  /** What is said under a key result's field. */
  note(keyResult: string): string;
  /** Room taken by controls that touch screens always show. */
  readonly controls: number;
}

/** Works out how high cards are, without asking the browser to lay them out. */
export class Measure {
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #widths = new Map<string, number>();
  #family = 'sans-serif';

  useFont(family: string): void {
    this.#family = family;
    this.#widths.clear();
  }

  titleLines(card: Card, controls: number): number {
    const locked = card.private ? 18 : 0;
    return this.widthOf(card.title, '500 14px') > INNER - SIZE.mark - controls - locked ? 2 : 1;
  }

  shape(card: Card, texts: Texts, how: Unfolding): Shape {
    const head = SIZE.top + this.titleLines(card, how.controls) * SIZE.titleLine + SIZE.bar + SIZE.meta + SIZE.bottom;
    if (!how.unfolded || card.keyResults.length === 0) return { height: head, anchor: head / 2, rows: [] };
    const rows: Row[] = [];
    let top = head - SIZE.bottom + SIZE.rowsTop;
    for (const keyResult of card.keyResults) {
      const note = how.note(keyResult.id);
      const height = SIZE.row + this.rowLines(keyResult, texts) * SIZE.rowLine + this.#noteHeight(note);
      rows.push({ id: keyResult.id, top, height });
      top += height;
    }
    return { height: top + 4, anchor: head / 2, rows };
  }

  rowLines(keyResult: KeyResult, texts: Texts): number {
    return rowFit(keyResult, texts, (text, font) => this.widthOf(text, font)).lines;
  }

  /** Whether a card's last line has room for its longest way to say when it was checked in. */
  hasRoom(card: Card, texts: Texts): boolean {
    const pill = card.committed ? 0 : this.widthOf(texts.say('board.aspirational'), '400 11px') + 22;
    const count = card.keyResults.length > 0 ? this.widthOf(`· ${texts.say('board.keyResults', card.keyResults.length)}`, '400 12px') + 21 : 0;
    return 27 + this.widthOf(`${texts.holder(card)}${texts.checkedIn(card)}`, '400 12px') + pill + count + 8 < INNER;
  }

  noteLines(note: string): number {
    return Math.max(1, Math.ceil(this.widthOf(note, '400 12px') / (INNER - 12)));
  }

  #noteHeight(note: string): number {
    return note === '' ? 0 : 5 + this.noteLines(note) * SIZE.noteLine;
  }

  /** How wide a text is in a CSS font without its family (`500 14px`), in pixels. */
  widthOf(text: string, font: string): number {
    const key = font + text;
    let width = this.#widths.get(key);
    if (width === undefined) {
      if (!this.#context) return text.length * 7;
      this.#context.font = `${font} ${this.#family}`;
      width = this.#context.measureText(text).width;
      this.#widths.set(key, width);
    }
    return width;
  }
}
