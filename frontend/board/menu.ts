import { html, nothing, type TemplateResult } from 'lit';
import type { AlignMode } from './contract';
import { mayLift, step } from './drop';
import type { Model } from './model';
import type { Texts } from './text';

export interface MenuHost {
  readonly model: Model;
  readonly texts: Texts;
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  isUnfolded(id: string): boolean;
  focusCard(id: string): void;
  open(id: string): void;
  alignUnder(id: string, mode: AlignMode): void;
  handOver(keyResult: string): void;
  unalign(id: string, link: string): void;
  moveBy(id: string, by: -1 | 1): void;
}

type Item = { text: string; keys?: string; enabled: boolean; run: () => void } | 'line';

/** A card's verbs in a list: everything that a drop can do, and more. */
export class Menu {
  #card: string | undefined;
  #x = 0;
  #y = 0;

  constructor(private readonly host: MenuHost) {}

  async openAt(card: string, x: number, y: number): Promise<void> {
    this.#card = card;
    this.#x = x;
    this.#y = y;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const menu = this.#element();
    if (!menu) return;
    menu.showPopover();
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(8, Math.min(this.#x, innerWidth - width - 8))}px`;
    menu.style.top = `${Math.max(8, Math.min(this.#y, innerHeight - height - 8))}px`;
    menu.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
  }

  render(): TemplateResult {
    const id = this.#card;
    return html`<div
      class="menu"
      popover
      role="menu"
      aria-label=${this.host.texts.say('board.menu')}
      @keydown=${(event: KeyboardEvent) => this.#key(event)}
      @toggle=${(event: ToggleEvent) => this.#toggled(event)}
    >
      ${id === undefined
        ? nothing
        : this.#items(id).map((item) =>
            item === 'line'
              ? html`<hr />`
              : html`<button role="menuitem" tabindex="-1" ?disabled=${!item.enabled} @click=${() => this.#run(item.run)}>
                  <span>${item.text}</span>${item.keys ? html`<kbd>${item.keys}</kbd>` : nothing}
                </button>`,
          )}
    </div>`;
  }

  #items(id: string): Item[] {
    const { model, texts } = this.host;
    const card = model.card(id);
    if (!card) return [];
    const movable = mayLift(model, { kind: 'card', id }).allowed;
    const links = card.parents.map(({ link, objective }): Item => {
      const parent = model.card(objective)?.title;
      const text = parent === undefined ? texts.say('board.menu.detachElsewhere') : texts.say('board.menu.detach', parent);
      return { text, enabled: movable, run: () => this.host.unalign(id, link) };
    });
    const handOver = this.host.isUnfolded(id) && movable ? card.keyResults : [];
    return [
      { text: texts.say('board.menu.open'), keys: 'O', enabled: true, run: () => this.host.open(id) },
      'line',
      { text: texts.say('board.menu.align'), keys: 'A', enabled: movable, run: () => this.host.alignUnder(id, 'MOVE') },
      { text: texts.say('board.menu.alsoAlign'), enabled: movable, run: () => this.host.alignUnder(id, 'ALSO') },
      { text: texts.say('board.menu.support'), enabled: movable, run: () => this.host.alignUnder(id, 'SUPPORT') },
      ...links,
      'line',
      ...([-1, 1] as const).map(
        (by): Item => ({
          text: texts.say(by < 0 ? 'board.menu.up' : 'board.menu.down'),
          keys: by < 0 ? 'Alt ↑' : 'Alt ↓',
          enabled: step(model, id, by) !== undefined,
          run: () => this.host.moveBy(id, by),
        }),
      ),
      ...(handOver.length > 0 ? ['line' as const] : []),
      ...handOver.map(
        (keyResult): Item => ({
          text: texts.say('board.menu.handOver', keyResult.title),
          enabled: true,
          run: () => this.host.handOver(keyResult.id),
        }),
      ),
    ];
  }

  #run(verb: () => void): void {
    const card = this.#card;
    this.#element()?.hidePopover();
    if (card !== undefined) this.host.focusCard(card);
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
    const card = this.#card;
    this.#card = undefined;
    this.host.requestUpdate();
    const root = this.host.renderRoot;
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    if (card !== undefined && (!focused || focused.closest('.menu'))) this.host.focusCard(card);
  }

  #element(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.menu');
  }
}
