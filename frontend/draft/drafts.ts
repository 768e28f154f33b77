const PREFIX = 'northboard.draft/';
const LIFE = 7 * 24 * 60 * 60_000;

/** Something that was typed and is not known to be saved. */
export interface Draft {
  readonly text: string;
  /** What stood there when the person began. */
  readonly base: string;
  /** Version of the row that they saw, where it is known. */
  readonly version?: number;
  /** Under which operation it was, or will be, sent: sent again, it is done once. */
  readonly operation?: string;
}

interface Stored extends Draft {
  readonly at: number;
}

/**
 * What one person has typed in this browser and not saved yet, by place: kept until it is saved or given up, at most a
 * week. Each person has a shelf of their own, so whoever else uses the browser is never shown it.
 */
export class Drafts {
  readonly #shelf: string;

  /** @param owner who types: workspace and member */
  constructor(
    owner: string,
    private readonly storage: Storage | undefined = browserStorage(),
    private readonly now: () => number = Date.now,
  ) {
    this.#shelf = `${PREFIX}${owner}/`;
    this.#sweep();
  }

  keep(place: string, draft: Draft): void {
    const stored: Stored = { ...draft, at: this.now() };
    try {
      this.storage?.setItem(this.#shelf + place, JSON.stringify(stored));
    } catch {
      // A full storage: the text stays in its field, it only does not outlive the page.
    }
  }

  find(place: string): Draft | undefined {
    return this.#read(this.#shelf + place);
  }

  /** What was kept there is saved or given up. Whoever shows it on this page hears of it as other pages do. */
  drop(place: string): void {
    const key = this.#shelf + place;
    if (this.storage?.getItem(key) == null) return;
    this.storage.removeItem(key);
    window.dispatchEvent(new StorageEvent('storage', { key }));
  }

  /** The places below a beginning where something is kept. */
  places(beginning: string): string[] {
    return keys(this.storage)
      .filter((key) => key.startsWith(this.#shelf + beginning))
      .map((key) => key.slice(this.#shelf.length));
  }

  #sweep(): void {
    for (const key of keys(this.storage)) if (key.startsWith(PREFIX) && !this.#read(key)) this.storage?.removeItem(key);
  }

  #read(key: string): Draft | undefined {
    try {
      const stored = JSON.parse(this.storage?.getItem(key) ?? 'null') as Stored | null;
      return stored && typeof stored.text === 'string' && this.now() - stored.at < LIFE ? stored : undefined;
    } catch {
      return undefined;
    }
  }
}

function keys(storage: Storage | undefined): string[] {
  return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
}

/** Browsers that forbid storage throw when it is asked for. */
function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
