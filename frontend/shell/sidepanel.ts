/** What has a meaning of its own for Escape, or where nobody thinks of the panel when they press it. */
const OWN_ESCAPE = 'input, textarea, dialog, [popover], [role=dialog], [role=menu]';

/** What a page leaves to the panel and to what is beside it; the panel begins where this does, below the page's own controls. */
const BESIDE = '[data-beside-panel]';

/**
 * The panel that slides over a page, beside what the page leaves there. Where there is no room beside it, it covers all, and
 * what it covers can be neither seen nor reached. Whoever opens it by the keyboard goes on in it, and is where they were when it
 * closes; Escape closes it, unless that has ended something else: an editor, a selection, a menu.
 */
export class NbSidePanel extends HTMLElement {
  static readonly observedAttributes = ['hidden'];

  #before: HTMLElement | undefined;
  #connected = new AbortController();
  readonly #resized = new ResizeObserver(() => this.#settle());
  readonly #replaced = new MutationObserver(() => this.#settle());
  #beside: Element | null = null;

  connectedCallback(): void {
    this.#connected = new AbortController();
    this.tabIndex = -1;
    this.#resized.observe(this);
    if (this.parentElement) this.#replaced.observe(this.parentElement, { childList: true });
    // On the bubbling way, after everybody else.
    window.addEventListener('keydown', (event) => this.#key(event), { signal: this.#connected.signal });
  }

  disconnectedCallback(): void {
    this.#connected.abort();
    this.#resized.disconnect();
    this.#replaced.disconnect();
    this.#beside = null;
  }

  attributeChangedCallback(): void {
    if (!this.hidden) return;
    this.#settle();
    this.#left();
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

  /** Takes its place, and the rest of the page out of reach where nothing of it is to be seen. */
  #settle(): void {
    const beside = document.querySelector(BESIDE);
    if (beside !== this.#beside) {
      if (this.#beside) this.#resized.unobserve(this.#beside);
      if (beside) this.#resized.observe(beside);
      this.#beside = beside;
    }
    if (beside) this.style.setProperty('--nb-panel-top', `${beside.getBoundingClientRect().top}px`);
    else this.style.removeProperty('--nb-panel-top');
    const covers = !this.hidden && this.offsetWidth >= window.innerWidth;
    for (const other of this.parentElement?.children ?? []) if (other !== this) other.toggleAttribute('inert', covers);
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
