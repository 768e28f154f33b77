const LASTING = 1_600;

/** What others have just changed. */
export class Flashes {
  readonly #shown = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly redraw: () => void) {}

  add(ids: readonly string[]): void {
    for (const id of ids) {
      clearTimeout(this.#shown.get(id));
      this.#shown.set(
        id,
        setTimeout(() => {
          this.#shown.delete(id);
          this.redraw();
        }, LASTING),
      );
    }
  }

  has(id: string): boolean {
    return this.#shown.has(id);
  }

  clear(): void {
    for (const timer of this.#shown.values()) clearTimeout(timer);
    this.#shown.clear();
  }
}
