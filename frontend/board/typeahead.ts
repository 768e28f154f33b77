import { plain } from './text';

const PAUSE = 700;

/** Letters typed on the board lead to the next card whose title begins with them. */
export class TypeAhead {
  #typed = '';
  #at = -Infinity;

  /** Whether letters were typed a moment ago: then the next one belongs to them, whatever else its key means. */
  busy(now: number): boolean {
    return this.#typed !== '' && now - this.#at < PAUSE;
  }

  /** The card to go to. `order` is everything on the board, `from` where one is; a repeated first letter goes on to the next one. */
  next(key: string, now: number, order: readonly string[], from: string, title: (id: string) => string): string | undefined {
    this.#typed = (this.busy(now) ? this.#typed : '') + plain(key);
    this.#at = now;
    const [first = ''] = this.#typed;
    const repeated = [...this.#typed].every((letter) => letter === first);
    const wanted = repeated ? first : this.#typed;
    const start = order.indexOf(from) + (repeated ? 1 : 0);
    const round = [...order.slice(start), ...order.slice(0, start)];
    return round.find((id) => plain(title(id)).startsWith(wanted));
  }
}

/** Whether a key writes a letter; without letters before it, only letters begin a search. */
export function writes(key: string, busy: boolean): boolean {
  return busy ? /^[\p{L}\p{N} ]$/u.test(key) : /^\p{L}$/u.test(key);
}
