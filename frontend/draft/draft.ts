import { Drafts, type Draft } from './drafts';
import { fieldsWithin, isUnchanged, type Fields } from './fields';

/**
 * Keeps what is typed into the input within it, or with `fields` into all fields of the form within it, in this browser,
 * until Java's twin (`org.northboard.kit.Draft`) says that it was saved or given up. What an earlier page left is handed to
 * the twin, which offers it.
 */
export class NbDraft extends HTMLElement {
  static readonly observedAttributes = ['place'];

  /** What stands there on the server; of a form, all its fields as JSON. */
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
    this.addEventListener('change', () => this.keep(), { signal });
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

  /** Called by the twin, too: something was chosen in the form, or a line of it has gone. */
  keep(): void {
    if (!this.#isForm || !this.#drafts) return;
    const fields = fieldsWithin(this);
    this.#offered = undefined;
    if (isUnchanged(fields, JSON.parse(this.base || '{}') as Fields)) this.#drafts.drop(this.#place);
    else this.#drafts.keep(this.#place, { text: JSON.stringify(fields), base: this.base });
  }

  /** Called by the twin, too: a form was opened, in which something may have been left. */
  find(): void {
    const found = this.isConnected ? this.#drafts?.find(this.#place) : undefined;
    if (!found) return;
    this.#offered = found;
    this.dispatchEvent(new CustomEvent('nb-draft-found', { detail: { text: found.text, base: found.base } }));
  }

  /** Attributes and the server's listeners come after the element itself; those of a hidden tab when it is shown. */
  #lookSoon(): void {
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => this.find());
  }

  /** What was offered here may have been saved or given up elsewhere. */
  #look(): void {
    if (!this.#offered || this.#drafts?.find(this.#place)) return;
    this.#offered = undefined;
    this.dispatchEvent(new CustomEvent('nb-draft-gone'));
  }

  #typed(event: Event): void {
    if (this.#isForm) return this.keep();
    const [input] = event.composedPath();
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) || this.#place === '') return;
    const base = this.#drafts?.find(this.#place)?.base ?? this.#seen;
    this.#offered = undefined;
    if (input.value === base) this.#drafts?.drop(this.#place);
    else this.#drafts?.keep(this.#place, { text: input.value, base });
  }

  get #isForm(): boolean {
    return this.hasAttribute('fields');
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
