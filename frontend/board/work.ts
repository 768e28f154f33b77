import type { Outcome, Work } from './contract';

/** How far work is. */
interface Going {
  readonly operation: string;
  readonly what: string;
  seen: number;
  total: number;
  readonly end: (outcome: Outcome) => void;
}

/** Work on many cards that goes on in the background, whichever board is on the page: how far it is, and how to stop it. */
export class LongWork {
  /** By operation, the newest last. */
  readonly #going = new Map<string, Going>();
  /** News of work whose answer is still on its way. */
  readonly #early = new Map<string, Outcome>();

  #listening = false;
  readonly #watching = new Set<() => void>();

  /** Hears the server from now on, also while no board is on the page. */
  listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    window.addEventListener('nb-worked', (event) => this.heard((event as CustomEvent<Work>).detail));
  }

  /** Calls that whenever something is new. Returns what ends it. */
  watch(redraw: () => void): () => void {
    this.#watching.add(redraw);
    return () => this.#watching.delete(redraw);
  }

  /** The newest that goes on. */
  get current(): Readonly<Omit<Going, 'end'>> | undefined {
    return [...this.#going.values()].at(-1);
  }

  /** Waits for the end of what has just begun. */
  follow(operation: string, what: string): Promise<Outcome> {
    const over = this.#early.get(operation);
    this.#early.delete(operation);
    if (over) return Promise.resolve(over);
    return new Promise((end) => {
      this.#going.set(operation, { operation, what, seen: 0, total: 0, end });
      this.#redraw();
    });
  }

  /** Told by the server while it goes on. */
  heard({ operation, seen, total, outcome }: Work): void {
    const going = this.#going.get(operation);
    if (!going) {
      if (outcome) this.#early.set(operation, outcome);
      return;
    }
    going.seen = seen;
    going.total = total;
    if (outcome) {
      this.#going.delete(operation);
      going.end(outcome);
    }
    this.#redraw();
  }

  #redraw(): void {
    for (const redraw of this.#watching) redraw();
  }
}

/** That of this page. */
export const longWork = new LongWork();
