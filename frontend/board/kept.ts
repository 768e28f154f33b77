import { Drafts, type Draft } from '../draft/drafts';

/** Figures of one kind that were typed and not saved yet. A figure is only ever read in the language it was typed in. */
export class KeptValues {
  #drafts = new Drafts('');
  #owner = '';

  /**
   * @param room of what they are figures, `key-result`
   * @param name what the figure is there, `value`
   */
  constructor(
    private readonly language: () => string,
    private readonly room: string,
    private readonly name: string,
  ) {}

  /** @param owner whose they are: workspace and member */
  belongTo(owner: string): void {
    if (owner === this.#owner) return;
    this.#owner = owner;
    this.#drafts = new Drafts(owner);
  }

  keep(id: string, draft: Draft): void {
    this.#drafts.keep(this.#place(id), draft);
  }

  find(id: string): Draft | undefined {
    return this.#drafts.find(this.#place(id));
  }

  drop(id: string): void {
    this.#drafts.drop(this.#place(id));
  }

  /** Those for which something is kept. */
  all(): string[] {
    const beginning = `${this.room}/`;
    const end = `/${this.name}.${this.language()}`;
    return this.#drafts
      .places(beginning)
      .filter((place) => place.endsWith(end))
      .map((place) => place.slice(beginning.length, -end.length));
  }

  #place(id: string): string {
    return `${this.room}/${id}/${this.name}.${this.language()}`;
  }
}
