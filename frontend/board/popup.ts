import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from './text';

const EDGE = 8;

export interface PopupHost {
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  readonly texts: Texts;
  requestUpdate(): void;
  /** Says, by the key of its text, why something cannot be done. */
  refused(reason: string): void;
}

export interface Entry {
  readonly text: string;
  readonly keys?: string;
  /** Key of the text that says why it cannot be done; absent where it can. */
  readonly why?: string | undefined;
  readonly checked?: boolean;
  /** Whether it opens a list of its own. */
  readonly leads?: boolean;
  readonly run: () => void;
}

export type Item = Entry | 'line';

export interface Opening {
  readonly side?: 'above' | 'below';
  /** Goes back to the list that led here. */
  readonly back?: () => void;
  /** Text of the entry that is gone to; the first one otherwise. */
  readonly at?: string;
}

/** A list of verbs beside the pointer or a button. */
export class Popup {
  #items: (() => readonly Item[]) | undefined;
  #back: (() => void) | undefined;

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
  async open(items: () => readonly Item[], x: number, y: number, { side = 'below', back, at }: Opening = {}): Promise<void> {
    this.#items = items;
    this.#back = back;
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
    const entries = this.#entries();
    (entries.find((entry) => entry.dataset['text'] === at) ?? entries[0])?.focus();
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

  /** What cannot be done is found and read like everything else, with the reason. */
  #entry({ text, keys, why, checked, leads, run }: Entry): TemplateResult {
    const reason = why === undefined ? nothing : this.host.texts.say(why);
    return html`<button
      role=${checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked=${checked === undefined ? nothing : checked ? 'true' : 'false'}
      aria-disabled=${why === undefined ? nothing : 'true'}
      aria-haspopup=${leads ? 'menu' : nothing}
      aria-description=${reason}
      title=${reason}
      data-text=${text}
      tabindex="-1"
      @click=${() => this.#run(why === undefined ? run : () => this.host.refused(why))}
    >
      <span>${text}</span>${checked ? html`<i aria-hidden="true">✓</i>` : nothing}${keys ? html`<kbd>${keys}</kbd>` : nothing}${leads ? html`<i aria-hidden="true">›</i>` : nothing}
    </button>`;
  }

  #run(verb: () => void): void {
    this.#element()?.hidePopover();
    verb();
  }

  #key(event: KeyboardEvent): void {
    const items = this.#entries();
    const at = items.findIndex((item) => item.matches(':focus'));
    const to =
      event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? items.length - 1 : undefined;
    if (event.key === 'Tab') this.#element()?.hidePopover();
    if (event.key === 'ArrowRight' && items[at]?.ariaHasPopup) items[at].click();
    else if (event.key === 'ArrowLeft' && this.#back) this.#run(this.#back);
    else if (to !== undefined) items[(to + items.length) % items.length]?.focus();
    // Held a moment too long, the key that opened the list would choose from it.
    else if (event.key !== 'Enter' || !event.repeat) return;
    event.preventDefault();
  }

  #toggled(event: ToggleEvent): void {
    if (event.newState !== 'closed') return;
    this.#items = undefined;
    this.host.requestUpdate();
    const root = this.host.renderRoot;
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    if (!focused || focused.closest('.menu')) this.closed();
  }

  #entries(): HTMLElement[] {
    return [...(this.#element()?.querySelectorAll<HTMLElement>('button') ?? [])];
  }

  #element(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(`.menu.${this.name}`);
  }
}
