import type { Card, KeyResult, Pace } from './contract';
import type { Column } from './layout';
import { formatNumber, percent } from './numbers';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;

/** Shapes that tell the pace without colour. */
export const PACE_MARK: Record<Pace, string> = {
  DONE: '✓',
  NO_DATA: '○',
  TOO_EARLY: '○',
  ON_TRACK: '▲',
  BEHIND: '◆',
  AT_RISK: '▼',
};

/** Everything the element says, in the viewer's language. */
export class Texts {
  readonly #ages: Intl.RelativeTimeFormat;
  readonly #days: Intl.NumberFormat;
  readonly #compact: Intl.NumberFormat;
  readonly #short = new Map<string, Intl.NumberFormat>();
  readonly #fetchedAt = Date.now();
  readonly #now: number;

  constructor(
    readonly language: string,
    private readonly byKey: Readonly<Record<string, string>>,
    now: string,
  ) {
    this.#ages = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    this.#compact = new Intl.NumberFormat(language, { notation: 'compact' });
    this.#days = new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' });
    this.#now = Date.parse(now);
  }

  say(key: string, ...values: readonly (string | number)[]): string {
    const text = this.byKey[key] ?? key;
    return text.replace(/\{(\d+)\}/g, (place, index: string) => {
      const value = values[Number(index)];
      if (value === undefined) return place;
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  number(value: number): string {
    return formatNumber(value, this.language);
  }

  /** Where there is little room: from a thousand on in short, `1,2 N`. */
  shortNumber(value: number): string {
    return value < 1_000 ? this.number(value) : this.#compact.format(value);
  }

  /** Also beyond 100 % and below 0. */
  figure(progress: number | undefined): string {
    return progress === undefined ? '–' : this.say('board.percent', this.number(percent(progress)));
  }

  /** What the cards of a column have in common, else which step from the top it is. */
  column({ level, loose }: Column, index: number): string {
    if (loose) return this.say('board.loose');
    return level ? this.say(`board.level.${level}`) : this.say('board.column', index + 1);
  }

  /** This day, by the server's clock. */
  today(): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: 'long' }).format(this.#now);
  }

  pace(pace: Pace): string {
    return this.say(`board.pace.${pace}`);
  }

  /** How long ago something was, by the server's clock. */
  age(instant: string): string {
    const { count, unit } = this.#since(instant);
    return unit ? this.#ago(count, unit) : this.say('board.justNow');
  }

  /** The same where there is little room: `5 ngày`. */
  shortAge(instant: string): string {
    const { count, unit } = this.#since(instant);
    if (!unit) return this.say('board.justNow');
    const format = this.#short.get(unit) ?? new Intl.NumberFormat(this.language, { style: 'unit', unit, unitDisplay: 'short' });
    this.#short.set(unit, format);
    return format.format(count);
  }

  /** The end of a card's last line: when it was last checked in, and whether that is too long ago. */
  checkedIn(card: Card): string {
    if (!card.checkedInAt) return card.stale ? this.say('board.stale.never') : '';
    if (!card.stale) return this.age(card.checkedInAt);
    const days = Math.max(1, Math.floor(this.#passedSince(card.checkedInAt) / DAY));
    return this.say('board.stale', this.#days.format(days));
  }

  /** Whose card it is: the team's, or a person's where there is no team to name. */
  holder(card: Card): string {
    return card.team !== undefined && card.level !== 'INDIVIDUAL' ? card.team : card.owner.name;
  }

  /** A key result's value without its target and unit; of one that rolls up, the progress that its bar shows. */
  value(keyResult: KeyResult): string {
    const { current, measure } = keyResult;
    if (keyResult.aligned) return this.figure(keyResult.progress);
    if (measure === 'MILESTONES') return this.say('board.milestones', current ?? 0, keyResult.milestones ?? 0);
    if (measure === 'DONE') return this.say((current ?? 0) >= 1 ? 'board.done' : 'board.notDone');
    return current === undefined ? '–' : this.number(current);
  }

  /** What the value is held against: `/ 120`, `≤ 10`. */
  goal({ measure, target, aligned }: KeyResult): string {
    if (aligned || target === undefined || measure === 'MILESTONES' || measure === 'DONE' || measure === 'BASELINE') return '';
    const sign = measure === 'AT_LEAST' ? '≥' : measure === 'AT_MOST' ? '≤' : '/';
    return `${sign} ${this.number(target)}`;
  }

  /** What both are counted in; said once, after them. */
  unit(keyResult: KeyResult): string {
    const { measure, current, aligned, unit } = keyResult;
    const counted = !aligned && measure !== 'MILESTONES' && measure !== 'DONE';
    return counted && (current !== undefined || this.goal(keyResult) !== '') ? unit : '';
  }

  /** All of it: `113,6 / 120 tỷ ₫`. */
  figures(keyResult: KeyResult): string {
    return [this.value(keyResult), this.goal(keyResult), this.unit(keyResult)].filter((part) => part !== '').join(' ');
  }

  /** Empty where nothing counts. */
  #worst({ worst }: Card): string {
    return worst ? this.say('board.worst', this.pace(worst)) : '';
  }

  /** What the mark on a folded branch says of what it hides: how many match, else how the worst stands. */
  hidden(card: Card): string {
    if (card.open) return '';
    return card.found ? this.say('board.found', card.found) : this.#worst(card);
  }

  /** What the knob beside a card does, and what its mark says. */
  branch(card: Card): string {
    const holds = card.holds ?? 0;
    const does = this.say(card.open ? 'board.fold' : 'board.unfold', holds);
    return [does, this.hidden(card)].filter((part) => part !== '').join('. ');
  }

  /** The largest unit that the time since then has one of; none within the first minute. */
  #since(instant: string): { count: number; unit?: 'minute' | 'hour' | 'day' | 'month' | 'year' } {
    const passed = Math.max(0, this.#passedSince(instant));
    const whole = (unit: number) => Math.floor(passed / unit);
    if (passed < MINUTE) return { count: 0 };
    if (passed < HOUR) return { count: whole(MINUTE), unit: 'minute' };
    if (passed < DAY) return { count: whole(HOUR), unit: 'hour' };
    if (passed < 60 * DAY) return { count: whole(DAY), unit: 'day' };
    if (passed < 730 * DAY) return { count: whole(MONTH), unit: 'month' };
    return { count: whole(YEAR), unit: 'year' };
  }

  /** Some languages' words (`Hôm qua`) begin with a capital, as if they stood alone. */
  #ago(count: number, unit: Intl.RelativeTimeFormatUnit): string {
    const text = this.#ages.format(-count, unit);
    return text.charAt(0).toLocaleLowerCase(this.language) + text.slice(1);
  }

  #passedSince(instant: string): number {
    return this.#now + (Date.now() - this.#fetchedAt) - Date.parse(instant);
  }
}

/** For searching: without case, accents and the bar of đ. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}
