/** Numbers as people of one language write them. */
export type Parsed = { ok: true; value: number } | { ok: false; reason: 'empty' | 'notANumber' | 'ambiguous' };

interface Marks {
  group: string;
  decimal: string;
}

const marks = new Map<string, Marks>();
const formats = new Map<string, Intl.NumberFormat>();

function marksOf(language: string): Marks {
  let found = marks.get(language);
  if (!found) {
    const parts = new Intl.NumberFormat(language).formatToParts(12345678.9);
    const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
    found = { group: part('group'), decimal: part('decimal') };
    marks.set(language, found);
  }
  return found;
}

export function formatNumber(value: number, language: string): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
    formats.set(language, format);
  }
  return format.format(value);
}

/** Whether two texts are one number, however it is written; a text that is no number is like none. */
export function sameNumber(one: string, other: string, language: string): boolean {
  const [first, second] = [parseNumber(one, language), parseNumber(other, language)];
  return first.ok && second.ok && first.value === second.value;
}

/** A share as whole percent, half up as everywhere in the product. */
export function percent(share: number): number {
  const rounded = Math.floor(share * 100 + 0.5 + 1e-9);
  return rounded === 0 ? 0 : rounded;
}

/**
 * Reads what was typed. Only the spelling is judged: a thousands mark in a place where it cannot stand (`1.5` in Vietnamese,
 * `1,5` in English) is refused as ambiguous rather than guessed at.
 */
export function parseNumber(text: string, language: string): Parsed {
  const typed = text.trim().replace(/^[−–]/, '-');
  if (typed === '') return { ok: false, reason: 'empty' };
  const { group, decimal } = marksOf(language);
  const g = /\s/.test(group) ? '\\s' : escape(group);
  const d = escape(decimal);
  const exact = new RegExp(`^([+-]?)(\\d+|[1-9]\\d{0,2}(?:${g}\\d{3})+)(?:${d}(\\d+))?$`).exec(typed);
  if (exact) {
    const [, sign, whole = '', fraction = '0'] = exact;
    return { ok: true, value: Number(`${sign}${whole.replace(/\D/g, '')}.${fraction}`) };
  }
  const onlyMarks = new RegExp(`^[+-]?\\d(?:[\\d.,${g}]*\\d)?$`).test(typed);
  return { ok: false, reason: onlyMarks ? 'ambiguous' : 'notANumber' };
}

function escape(mark: string): string {
  return mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
