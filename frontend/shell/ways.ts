/** How many are remembered. */
const MOST = 200;

interface Way {
  /** The way back is being gone, and it is not known yet how that ends. */
  held?: true;
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

  /** It is being taken back: until that is known to be done or refused, {@link back} passes it over. */
  hold(operation: string): void {
    const way = this.#ways.find((each) => each.operation === operation);
    if (way) way.held = true;
  }

  /** Nobody knows whether it was taken back: it stays where it was. */
  release(operation: string): void {
    delete this.#ways.find((each) => each.operation === operation)?.held;
  }

  /** Takes back the newest thing that was done on the page that is seen; other pages keep theirs. Returns whether there was one. */
  back(): boolean {
    const page = this.page();
    const way = this.#ways.findLast((each) => each.page === page && !each.held && each.possible());
    if (!way) return false;
    way.held = true;
    way.goBack();
    return true;
  }
}

export const ways = new Ways(() => location.pathname);
