import type { Here } from './contract';

/** Until the server has said how often it wants to hear from us: who comes is to be seen soon, even if the first word was lost. */
const FIRST = 2_000;
/** How long somebody who looks at another tab still counts as here. */
const GRACE = 60_000;
/** A board that is only looked at keeps its session. */
const ALIVE = 10 * 60_000;

export interface PresenceHost {
  /** Address below which the board lives on the server; empty before it is known. */
  source(): string;
  /** The card that the person is at work on. */
  editing(): string | undefined;
  here(here: Here): void;
  keepAlive(): void;
}

/** Says every few seconds that somebody is here, and hears who else is. The answer is all: nothing is pushed. */
export class Presence {
  #open = false;
  #next: ReturnType<typeof setTimeout> | undefined;
  #every = FIRST;
  #said: string | undefined;
  #hiddenAt: number | undefined;
  #aliveAt = Date.now();
  #beating: AbortController | undefined;

  constructor(private readonly host: PresenceHost) {}

  /** @param signal ends it */
  open(signal: AbortSignal): void {
    this.#open = true;
    document.addEventListener('visibilitychange', () => this.#seen(), { signal });
    for (const name of ['focusin', 'focusout'] as const) document.addEventListener(name, () => setTimeout(() => this.changed()), { signal });
    window.addEventListener('pagehide', () => this.#leave(), { signal });
    window.addEventListener('pageshow', () => this.beat(), { signal });
    signal.addEventListener('abort', () => this.#close());
    this.#seen();
  }

  /** The person may have begun or ended to edit: others see that at once. */
  changed(): void {
    if (this.#open && this.host.editing() !== this.#said) this.beat();
  }

  beat(): void {
    clearTimeout(this.#next);
    const hidden = this.#hiddenAt !== undefined && Date.now() - this.#hiddenAt > GRACE;
    if (!this.#open || hidden) return;
    void this.#ask();
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.beat(), this.#every);
  }

  async #ask(): Promise<void> {
    const source = this.host.source();
    if (source === '') return;
    const editing = this.host.editing();
    this.#said = editing;
    this.#beating?.abort();
    this.#beating = new AbortController();
    const { signal } = this.#beating;
    const query = editing === undefined ? '' : `?editing=${encodeURIComponent(editing)}`;
    try {
      const answer = await fetch(`${source}/here${query}`, { method: 'POST', credentials: 'same-origin', signal });
      if (!answer.ok) return;
      const here = (await answer.json()) as Here;
      if (signal.aborted || !this.#open) return;
      if (here.next !== this.#every) {
        this.#every = here.next;
        this.#wait();
      }
      this.host.here(here);
    } catch {
      // The next beat tries again.
    }
    this.#keepAlive();
  }

  #keepAlive(): void {
    if (this.#hiddenAt !== undefined || Date.now() - this.#aliveAt < ALIVE) return;
    this.#aliveAt = Date.now();
    this.host.keepAlive();
  }

  #seen(): void {
    this.#hiddenAt = document.hidden ? (this.#hiddenAt ?? Date.now()) : undefined;
    this.beat();
  }

  #close(): void {
    this.#open = false;
    clearTimeout(this.#next);
    this.#leave();
  }

  #leave(): void {
    const source = this.host.source();
    clearTimeout(this.#next);
    this.#beating?.abort();
    if (source !== '') void fetch(`${source}/here`, { method: 'DELETE', credentials: 'same-origin', keepalive: true }).catch(() => undefined);
  }
}
