import { html, nothing, type TemplateResult } from 'lit';

const EDGE = 8;

export interface PopupHost {
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

export type Item = { text: string; keys?: string; enabled: boolean; checked?: boolean; run: () => void } | 'line';

/** A list of verbs beside the pointer or a button. */
export class Popup {
  #items: (() => readonly Item[]) | undefined;

  /**
   * @param name what its element is called among the board's popups
   * @param closed told when it has closed and nothing else has taken the focus
   */
  constructor(
    private readonly host: PopupHost,
    private readonly name: string,
    private readonly label: () => string,
    private readonly closed: () => void,
  ) {}

  /** Opens to the right of and below this place of the window, or to the left and above; moved to where there is room. */
  async open(items: () => readonly Item[], x: number, y: number, side: 'above' | 'below' = 'below'): Promise<void> {
    this.#items = items;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const list = this.#element();
    if (!list) return;
    list.showPopover();
    const { width, height } = list.getBoundingClientRect();
    const left = side === 'above' ? x - width : x;
    const top = side === 'above' ? y - height - EDGE : y;
    list.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
    list.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
    list.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
  }

  render(): TemplateResult {
    return html`<div
      class="menu ${this.name}"
      popover
      role="menu"
      aria-label=${this.label()}
      @keydown=${(event: KeyboardEvent) => this.#key(event)}
      @toggle=${(event: ToggleEvent) => this.#toggled(event)}
    >
      ${this.#items?.().map((item) => (item === 'line' ? html`<hr />` : this.#entry(item)))}
    </div>`;
  }

  #entry({ text, keys, enabled, checked, run }: Exclude<Item, 'line'>): TemplateResult {
    return html`<button
      role=${checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked=${checked === undefined ? nothing : checked ? 'true' : 'false'}
      tabindex="-1"
      ?disabled=${!enabled}
      @click=${() => this.#run(run)}
    >
      <span>${text}</span>${checked ? html`<i aria-hidden="true">✓</i>` : nothing}${keys ? html`<kbd>${keys}</kbd>` : nothing}
    </button>`;
  }

  #run(verb: () => void): void {
    this.#element()?.hidePopover();
    verb();
  }

  #key(event: KeyboardEvent): void {
    const items = [...(this.#element()?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
    const at = items.findIndex((item) => item.matches(':focus'));
    const to =
      event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? items.length - 1 : undefined;
    if (event.key === 'Tab') this.#element()?.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    items[(to + items.length) % items.length]?.focus();
  }

  #toggled(event: ToggleEvent): void {
    if (event.newState !== 'closed') return;
    this.#items = undefined;
    this.host.requestUpdate();
    const root = this.host.renderRoot;
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    if (!focused || focused.closest('.menu')) this.closed();
  }

  #element(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(`.menu.${this.name}`);
  }
}
