/** How many are remembered. */
const MOST = 200;

interface Way {
  readonly operation: string;
  /** Path of the page that it was done on. */
  readonly page: string;
  readonly goBack: () => void;
  readonly possible: () => boolean;
}

/**
 * The ways back from what a person has done, the newest last: one row for a whole page, so that the last thing is taken
 * back first, whether it was done on the board or in the panel beside it.
 */
export class Ways {
  #ways: Way[] = [];
  #owner = '';

  /** @param page path of the page that is seen now */
  constructor(readonly page: () => string) {}

  /** Nobody takes back what somebody else did before them in this browser. */
  belongTo(owner: string): void {
    if (owner !== this.#owner) this.#ways = [];
    this.#owner = owner;
  }

  /**
   * @param possible false once that part of the page has gone which knows the way
   * @param page on which it was done
   */
  add(operation: string, goBack: () => void, possible: () => boolean = () => true, page = this.page()): void {
    this.forget(operation);
    this.#ways.push({ operation, page, goBack, possible });
    if (this.#ways.length > MOST) this.#ways.shift();
  }

  /** It was taken back already. */
  forget(operation: string): void {
    const at = this.#ways.findIndex((way) => way.operation === operation);
    if (at >= 0) this.#ways.splice(at, 1);
  }

  /** Takes back the newest thing that was done on the page that is seen; other pages keep theirs. Returns whether there was one. */
  back(): boolean {
    const page = this.page();
    const at = this.#ways.findLastIndex((way) => way.page === page && way.possible());
    const [way] = at < 0 ? [] : this.#ways.splice(at, 1);
    way?.goBack();
    return way !== undefined;
  }
}

export const ways = new Ways(() => location.pathname);
