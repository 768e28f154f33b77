import { Drafts, type Draft } from './drafts';

/**
 * Keeps what is typed into the input within it, in this browser, until Java's twin (`org.northboard.kit.Draft`) says that
 * it was saved or given up. What an earlier page left is handed to the twin, which offers it.
 */
export class NbDraft extends HTMLElement {
  static readonly observedAttributes = ['place'];

  /** What stands there on the server. */
  base = '';
  #seen = '';
  #offered: Draft | undefined;
  #connected = new AbortController();
  #looking: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    this.addEventListener('focusin', () => (this.#seen = this.base), { signal });
    this.addEventListener('input', (event) => this.#typed(event), { signal });
    window.addEventListener('storage', () => this.#look(), { signal });
    this.#lookSoon();
  }

  attributeChangedCallback(): void {
    this.#lookSoon();
  }

  disconnectedCallback(): void {
    this.#connected.abort();
  }

  /** Called by the twin: it was saved or given up. */
  drop(): void {
    this.#offered = undefined;
    this.#drafts?.drop(this.#place);
  }

  /** Attributes and the server's listeners come after the element itself; those of a hidden tab when it is shown. */
  #lookSoon(): void {
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => this.#find());
  }

  #find(): void {
    const found = this.isConnected ? this.#drafts?.find(this.#place) : undefined;
    if (!found) return;
    this.#offered = found;
    this.dispatchEvent(new CustomEvent('nb-draft-found', { detail: { text: found.text, base: found.base } }));
  }

  /** What was offered here may have been saved or given up elsewhere. */
  #look(): void {
    if (!this.#offered || this.#drafts?.find(this.#place)) return;
    this.#offered = undefined;
    this.dispatchEvent(new CustomEvent('nb-draft-gone'));
  }

  #typed(event: Event): void {
    const [input] = event.composedPath();
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) || this.#place === '') return;
    const base = this.#drafts?.find(this.#place)?.base ?? this.#seen;
    this.#offered = undefined;
    if (input.value === base) this.#drafts?.drop(this.#place);
    else this.#drafts?.keep(this.#place, { text: input.value, base });
  }

  get #place(): string {
    return this.getAttribute('place') ?? '';
  }

  get #drafts(): Drafts | undefined {
    return this.#place === '' ? undefined : new Drafts(this.getAttribute('owner') ?? '');
  }
}

if (!customElements.get('nb-draft')) customElements.define('nb-draft', NbDraft);

declare global {
  interface HTMLElementTagNameMap {
    'nb-draft': NbDraft;
  }
}
