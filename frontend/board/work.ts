import type { Outcome, Work } from './contract';

/** Work on many cards that goes on in the background: how far it is, and how to stop it. */
export class LongWork {
  #current: { readonly operation: string; readonly what: string; seen: number; total: number; readonly end: (outcome: Outcome) => void } | undefined;
  /** News of work whose answer is still on its way. */
  readonly #early = new Map<string, Outcome>();

  constructor(private readonly redraw: () => void) {}

  get current(): { readonly operation: string; readonly what: string; readonly seen: number; readonly total: number } | undefined {
    return this.#current;
  }

  /** Waits for the end of what has just begun. */
  follow(operation: string, what: string): Promise<Outcome> {
    const over = this.#early.get(operation);
    this.#early.delete(operation);
    if (over) return Promise.resolve(over);
    return new Promise((end) => {
      this.#current = { operation, what, seen: 0, total: 0, end };
      this.redraw();
    });
  }

  /** Told by the server. */
  heard({ operation, seen, total, outcome }: Work): void {
    const current = this.#current;
    if (current?.operation !== operation) {
      if (outcome) this.#early.set(operation, outcome);
      return;
    }
    current.seen = seen;
    current.total = total;
    if (outcome) {
      this.#current = undefined;
      current.end(outcome);
    }
    this.redraw();
  }
}
