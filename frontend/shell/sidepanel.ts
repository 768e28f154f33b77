/** What has a meaning of its own for Escape, or where nobody thinks of the panel when they press it. */
const OWN_ESCAPE = 'input, textarea, dialog, [popover], [role=dialog], [role=menu]';

/**
 * The panel that slides over a page. Whoever opens it by the keyboard goes on in it, and is where they were when it
 * closes; Escape closes it, unless that has ended something else: an editor, a selection, a menu.
 */
export class NbSidePanel extends HTMLElement {
  static readonly observedAttributes = ['hidden'];

  #before: HTMLElement | undefined;
  #connected = new AbortController();

  connectedCallback(): void {
    this.#connected = new AbortController();
    this.tabIndex = -1;
    // On the bubbling way, after everybody else.
    window.addEventListener('keydown', (event) => this.#key(event), { signal: this.#connected.signal });
  }

  disconnectedCallback(): void {
    this.#connected.abort();
  }

  attributeChangedCallback(): void {
    if (this.hidden) this.#left();
  }

  /** Called by the twin: something else is shown here now. What was searched for is shown by the page, if it can. */
  came(): void {
    const focused = inFocus();
    if (focused === document.body) {
      // What was in focus here has made room for what is here now.
      if (this.#before) this.focus({ preventScroll: true });
    } else if (!this.contains(focused) && !focused.closest('[data-search]') && focused.matches(':focus-visible')) {
      this.#before = focused;
      this.focus({ preventScroll: true });
    }
  }

  #left(): void {
    const focused = inFocus();
    if (focused === document.body || this.contains(focused)) this.#before?.focus();
    this.#before = undefined;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || this.hidden) return;
    if (event.composedPath().some((on) => on instanceof Element && on.matches(OWN_ESCAPE))) return;
    this.dispatchEvent(new CustomEvent('nb-leave'));
  }
}

function inFocus(): HTMLElement {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement ? focused : document.body;
}

if (!customElements.get('nb-side-panel')) customElements.define('nb-side-panel', NbSidePanel);
