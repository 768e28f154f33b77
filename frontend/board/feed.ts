import type { Board, Branch, Deed, Patch } from './contract';
import type { Model } from './model';

const PATIENCE = 250;
/** Of what is told while everything is fetched. */
const MOST_NEWS = 100;
const RETRIES = [1_000, 2_000, 5_000, 15_000, 30_000];
/** The board is closed, or not this person's (any more): asking again is no use. */
const NOT_THERE = [401, 403, 404];

export interface FeedListener {
  loaded(board: Board): void;
  patched(): void;
  /** What others did, when it is on screen. */
  told(news: readonly Deed[]): void;
  failed(): void;
}

/** Brings the cards: whole at first and after a gap, then by patches. */
export class Feed {
  source = '';
  loading = false;
  #again = false;
  /** Whether the server decides which branches are open. */
  #anew = false;
  /** Whether patches wait until the answer is here: they have overtaken the one before. */
  #patient = false;
  readonly #alsoOpen = new Set<string>();
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #waiting: Patch[] = [];
  /** Told when everything has been fetched. */
  #news: readonly Deed[] = [];
  #gap: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(
    private readonly model: Model,
    private readonly listener: FeedListener,
  ) {}

  /** Fetches everything that is unfolded. Calls during a fetch make one more fetch after it. */
  async refresh(alsoOpen?: string): Promise<void> {
    if (!this.source) return;
    this.#closed = false;
    if (alsoOpen) this.#alsoOpen.add(alsoOpen);
    if (this.loading) {
      this.#again = true;
      return;
    }
    this.loading = true;
    clearTimeout(this.#retry);
    const anew = this.#anew || this.model.revision < 0;
    this.#anew = false;
    const open = [...new Set([...this.model.open(), ...this.#alsoOpen])];
    this.#alsoOpen.clear();
    const answer = await this.#ask<Board>('cards', anew ? undefined : open);
    this.loading = false;
    if (this.#closed) return;
    const overtaken = answer.ok && answer.value.revision < this.model.revision;
    // What was asked for is not on screen yet.
    this.#anew ||= anew && (overtaken || !answer.ok);
    this.#again ||= overtaken && !this.#patient;
    this.#patient = overtaken;
    if (answer.ok) {
      this.#attempt = 0;
      if (!overtaken) {
        const first = this.model.revision < 0;
        this.model.load(answer.value);
        this.listener.loaded(answer.value);
        // What came before the board is no news to who opens it.
        if (first) this.#news = [];
      }
      this.#tell(this.#news);
      this.#news = [];
    } else {
      this.listener.failed();
      if (!NOT_THERE.includes(answer.status)) {
        this.#retry = setTimeout(() => void this.refresh(), RETRIES[Math.min(this.#attempt++, RETRIES.length - 1)]);
      }
    }
    this.#catchUp();
    if (this.#again) {
      this.#again = false;
      await this.refresh();
    }
  }

  /** Fetches what is looked at now: the server knows which branches are open then. */
  reopen(): Promise<void> {
    this.#anew = true;
    return this.refresh();
  }

  /** Fetches what is below a card. Returns whether there was an answer. */
  async unfold(id: string): Promise<boolean> {
    const answer = await this.#ask<Branch>(`branch/${encodeURIComponent(id)}`);
    if (!answer.ok) {
      this.listener.failed();
    } else if (answer.value.revision >= this.model.revision) {
      // Patches up to that revision are still to come; they only repeat what is known now.
      this.model.unfold(id, answer.value.cards);
    } else {
      await this.refresh(id);
    }
    return answer.ok;
  }

  /** What others did beside what is fetched next. */
  keep(news: readonly Deed[]): void {
    this.#news = [...this.#news, ...news].slice(0, MOST_NEWS);
  }

  patch(patch: Patch): void {
    if (this.model.revision < 0) {
      this.#waiting.push({ ...patch, news: [] });
      return;
    }
    if (this.loading && this.#patient) {
      this.#waiting.push(patch);
      return;
    }
    if (patch.again) {
      this.keep(patch.news);
      void this.refresh();
      return;
    }
    const received = this.model.receive(patch);
    if (received.kind === 'applied') {
      this.listener.patched();
      this.#tell(patch.news);
      this.#catchUp();
    } else if (received.kind === 'old') {
      // A fetch was faster, but it does not say who did what.
      this.#tell(patch.news);
    } else if (received.kind === 'early') {
      this.#waiting.push(patch);
      this.#gap ??= setTimeout(() => {
        this.#gap = undefined;
        for (const { news } of this.#waiting) this.keep(news);
        this.#waiting = [];
        void this.refresh();
      }, PATIENCE);
    } else if (received.kind === 'gap') {
      this.keep(patch.news);
      void this.refresh();
    }
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#gap);
    this.#gap = undefined;
    this.#waiting = [];
  }

  #tell(news: readonly Deed[]): void {
    if (news.length > 0) this.listener.told(news);
  }

  /** Applies patches that came before those they build on. */
  #catchUp(): void {
    const waiting = this.#waiting.sort((one, other) => one.base - other.base);
    this.#waiting = [];
    clearTimeout(this.#gap);
    this.#gap = undefined;
    for (const patch of waiting) this.patch(patch);
  }

  /** @param open the branches that are to be open; too many for an address */
  async #ask<T>(what: string, open?: readonly string[]): Promise<{ ok: true; value: T } | { ok: false; status: number }> {
    const form = open && { method: 'POST', body: new URLSearchParams({ open: open.join(',') }) };
    try {
      const response = await fetch(`${this.source}/${what}`, { credentials: 'same-origin', headers: { accept: 'application/json' }, ...form });
      return response.ok ? { ok: true, value: (await response.json()) as T } : { ok: false, status: response.status };
    } catch {
      return { ok: false, status: 0 };
    }
  }
}
