/** A browser's storage for tests; nothing else imports this. */
export class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }

  clear(): void {
    this.#items.clear();
  }
}

/** A page with nothing but a storage. */
export function pageWith(localStorage: Storage): EventTarget & { localStorage: Storage } {
  return Object.assign(new EventTarget(), { localStorage });
}
