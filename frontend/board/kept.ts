import { Drafts, type Draft } from '../draft/drafts';

const ROOM = 'key-result/';

/** The values of key results that were typed and not saved yet. A figure is only ever read in the language it was typed in. */
export class KeptValues {
  #drafts = new Drafts('');
  #owner = '';

  constructor(private readonly language: () => string) {}

  /** @param owner whose they are: workspace and member */
  belongTo(owner: string): void {
    if (owner === this.#owner) return;
    this.#owner = owner;
    this.#drafts = new Drafts(owner);
  }

  keep(keyResult: string, draft: Draft): void {
    this.#drafts.keep(this.#place(keyResult), draft);
  }

  find(keyResult: string): Draft | undefined {
    return this.#drafts.find(this.#place(keyResult));
  }

  drop(keyResult: string): void {
    this.#drafts.drop(this.#place(keyResult));
  }

  /** The key results for which something is kept. */
  all(): string[] {
    const end = `/value.${this.language()}`;
    return this.#drafts
      .places(ROOM)
      .filter((place) => place.endsWith(end))
      .map((place) => place.slice(ROOM.length, -end.length));
  }

  #place(keyResult: string): string {
    return `${ROOM}${keyResult}/value.${this.language()}`;
  }
}
