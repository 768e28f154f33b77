import { TOP, type Box, type Line, type Plan } from './layout';
import { cards, columns, drawing, HEAD, heading, sizeOf, type Motif } from './picture';

/** Around the cards of a sheet. */
const AROUND = 8;
/** Title and columns, which head every sheet. */
const BAND = HEAD + TOP - AROUND;
/** A board of a column or two is not blown up to fill the paper. */
const NARROWEST = 1_120;
/** So far outside of a sheet that a line has no bend on it. */
const BEYOND = 80;

/** A stretch of the plan from top to bottom, and the cards that are drawn on it. */
export interface Sheet {
  top: number;
  bottom: number;
  cards: ReadonlySet<string>;
}

/**
 * The board on sheets of paper: every card is on exactly one of them, and whole.
 *
 * @param ratio height of a sheet against its width
 */
export function sheets(motif: Motif, ratio: number): string[] {
  const width = Math.max(NARROWEST, sizeOf(motif).width);
  const all = sheetsOf(motif.plan, width * ratio - BAND);
  const at = new Map(all.flatMap(({ cards: ids }, index) => [...ids].map((id) => [id, index] as const)));
  return all.map((sheet, index) => {
    // A card may be higher than a sheet: then this one is drawn smaller.
    const height = Math.max(width * ratio, BAND + sheet.bottom - sheet.top);
    const wide = height / ratio;
    const right = [motif.texts.today(), ...(all.length > 1 ? [motif.texts.say('board.print.page', index + 1, all.length)] : [])].join(' · ');
    return drawing(
      motif,
      wide,
      height,
      `<g transform="translate(0 ${BAND - sheet.top})">`,
      ...cards(motif, linesOn(motif.plan, sheet, index, at), sheet.cards),
      '</g>',
      `<rect width="${wide}" height="${BAND - AROUND / 2}" fill="${motif.palette.ink.surface}"/>`,
      heading(motif, wide, right),
      `<g transform="translate(0 ${HEAD})">${columns(motif)}</g>`,
    );
  });
}

/** Fills sheet after sheet. What does not fit whole stands at the top of the next one, in whichever column it is. */
export function sheetsOf({ boxes }: Plan, room: number): Sheet[] {
  const filled: Sheet[] = [];
  let rest = [...boxes.values()].sort((one, other) => one.y - other.y);
  for (let [first] = rest; first; [first] = rest) {
    const top = first.y - AROUND;
    const bottom = top + Math.max(room, first.height + 2 * AROUND);
    const fits = ({ y, height }: Box) => y + height + AROUND <= bottom;
    filled.push({ top, bottom, cards: new Set(rest.filter(fits).map(({ id }) => id)) });
    rest = rest.filter((box) => !fits(box));
  }
  return filled;
}

/**
 * Lines between cards of this sheet, and those that come from an earlier one or lead to a later one: they run over its edge.
 *
 * @param at which sheet each card is on
 */
export function linesOn({ lines }: Plan, sheet: Sheet, index: number, at: ReadonlyMap<string, number>): Line[] {
  return lines.flatMap((line) => {
    const [from = index, to = index] = [at.get(line.from), at.get(line.to)];
    if ((from < index && to < index) || (from > index && to > index)) return [];
    const end = (on: number, y: number) => (on < index ? Math.min(y, sheet.top - BEYOND) : on > index ? Math.max(y, sheet.bottom + BEYOND) : y);
    return [{ ...line, y1: end(from, line.y1), y2: end(to, line.y2) }];
  });
}
