import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Board, BoardServer, Patch } from './contract';
import { AlignDialog } from './dialog';
import { Drag } from './drag';
import { Editor } from './editor';
import { contextMenu, focusIn, keyDown, undoKey } from './events';
import { Feed } from './feed';
import { Flashes } from './flashes';
import { Gestures } from './gestures';
import { neighbour } from './keyboard';
import { Menu } from './menu';
import { Model, type Received } from './model';
import { Near } from './near';
import { cards, conflicts, headings, insertion, links, type Scene } from './plane';
import { Sight } from './sight';
import { Stage } from './stage';
import { boardStyles } from './styles';
import { cardStyles } from './styles-card';
import { dialogStyles } from './styles-dialog';
import { floatStyles } from './styles-float';
import { keyResultStyles } from './styles-keyresult';
import { Texts } from './text';
import { Toast } from './toast';
import { Verbs } from './verbs';

const MINUTE = 60_000;

/** The alignment board: fetches its cards from `source`, takes patches by `patch()`, asks `$server` for every change. */
export class NbBoard extends LitElement {
  static override readonly properties = { source: { type: String } };
  static override readonly styles = [boardStyles, keyResultStyles, cardStyles, floatStyles, dialogStyles];

  declare source: string;
  /** Given by Vaadin. */
  declare $server: BoardServer | undefined;

  texts = new Texts('en', {}, new Date().toISOString());
  active = '';
  readonly model = new Model();
  readonly feed = new Feed(this.model, {
    loaded: (board) => this.#loaded(board),
    patched: (patch, change) => this.#patched(patch, change),
    failed: (status) => this.#failed(status),
  });
  readonly verbs = new Verbs({
    server: () => this.$server,
    patch: (patch) => this.feed.patch(patch),
    tell: (message, undo, failed) => this.toast.show(message, undo, failed),
    unreachable: () => this.texts.say('board.unreachable'),
  });
  readonly editor: Editor = new Editor({
    model: this.model,
    texts: () => this.texts,
    editable: () => this.stage.editable(),
    send: (keyResult, version, text) => this.verbs.checkIn(keyResult, version, text),
    redraw: () => this.relayout(),
    focusField: (id) => void this.sight.focus(`[data-field="${CSS.escape(id)}"]`),
    focusValue: (id) => void this.sight.focus(`[data-value="${CSS.escape(id)}"]`),
    focusConflict: (id) => void this.sight.focus(`[data-keep="${CSS.escape(id)}"]`),
    tell: (message) => this.toast.show(message, undefined, true),
  });
  readonly stage = new Stage(
    this.model,
    () => this.texts,
    () => this.editor,
  );
  readonly sight = new Sight(this);
  readonly gestures = new Gestures(this);
  readonly drag = new Drag(this.gestures);
  readonly menu = new Menu(this.gestures);
  readonly dialog = new AlignDialog(this.gestures);
  readonly toast = new Toast(() => this.requestUpdate());
  readonly #flashes = new Flashes(() => this.requestUpdate());
  readonly near = new Near(() => this.renderRoot?.querySelector<HTMLElement>('.scroller') ?? undefined);
  readonly #resized = new ResizeObserver(() => this.requestUpdate());
  #connected = new AbortController();
  #dirty = false;
  #kept: string | undefined;
  #shift = 0;
  #hadFocus = false;
  /** Whether not even the first fetch has succeeded: then the words that the page brought along are shown. */
  #broken = false;
  #said = '';

  constructor() {
    super();
    this.source = '';
  }

  get scroller(): HTMLElement {
    return this.renderRoot.querySelector('.scroller') as HTMLElement;
  }

  get layer(): HTMLElement {
    return this.renderRoot.querySelector('.layer') as HTMLElement;
  }

  /** Fetches everything anew; several calls in a row make one fetch. */
  refresh(): Promise<void> {
    return this.feed.refresh();
  }

  /** Told by the server when patches may have been lost. */
  stale(): void {
    void this.feed.refresh();
  }

  /** Told by the server when something changed. */
  patch(patch: Patch): void {
    this.feed.patch(patch);
  }

  /** Brings a card into sight; false when it stands in a folded branch or not on this board. */
  show(card: string): Promise<boolean> {
    return this.focusCard(card);
  }

  focusCard(id: string, reveal = true): Promise<boolean> {
    return this.sight.focusCard(id, reveal);
  }

  cardElement(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#card-${CSS.escape(id)}`);
  }

  /** Places everything anew. The kept card, else the one under the pointer or in focus, stays where the eye has it. */
  relayout(kept?: string): void {
    this.#dirty = true;
    this.#kept = kept ?? this.renderRoot.querySelector<HTMLElement>('.card:hover')?.dataset['card'] ?? this.active;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    window.addEventListener('keydown', (event) => undoKey(this, event), { signal });
    document.fonts.addEventListener('loadingdone', () => this.#fontsCame(), { signal });
    const clock = setInterval(() => this.requestUpdate(), MINUTE);
    signal.addEventListener('abort', () => clearInterval(clock));
    this.#resized.observe(this);
    if (this.hasUpdated) void this.feed.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drag.cancel();
    this.#connected.abort();
    this.#resized.disconnect();
    this.#flashes.clear();
    this.feed.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source') && this.source) {
      this.feed.source = this.source;
      this.model.revision = -1;
      void this.feed.refresh();
    }
    if (!this.#dirty) return;
    this.#dirty = false;
    const before = this.stage.plan;
    const root = this.renderRoot as ShadowRoot;
    this.#shift = this.stage.arrange(this.#kept);
    const { boxes, order } = this.stage.plan;
    if (!boxes.has(this.active)) {
      const near = [neighbour(before, this.active, 1), neighbour(before, this.active, -1), order[0]?.[0]];
      this.#hadFocus = root.activeElement?.closest('[data-card]') != null;
      this.active = near.find((id) => id !== undefined && boxes.has(id)) ?? '';
    }
  }

  protected override updated(): void {
    if (this.#shift !== 0) this.scroller.scrollTop += this.#shift;
    this.#shift = 0;
    if (this.#hadFocus) this.cardElement(this.active)?.focus({ preventScroll: true });
    this.#hadFocus = false;
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    return html`<div
        class="scroller"
        @scroll=${() => this.near.left() && this.requestUpdate()}
        @pointerdown=${(event: PointerEvent) => this.drag.down(event)}
        @keydown=${(event: KeyboardEvent) => keyDown(this, event)}
        @focusin=${(event: Event) => focusIn(this, event)}
        @contextmenu=${(event: MouseEvent) => contextMenu(this, event)}
      >
        ${this.model.revision < 0 ? waiting() : this.model.size === 0 ? html`<p class="empty">${texts.say('board.empty')}</p>` : this.#plane()}
      </div>
      ${this.#broken ? html`<slot name="failed"></slot>` : nothing} ${this.toast.render(texts)}
      <div class="hidden" aria-live="polite">${this.#said}</div>
      ${this.menu.render()} ${this.dialog.render()}
      <div class="layer" popover="manual"></div>`;
  }

  #plane(): TemplateResult {
    const { plan } = this.stage;
    const scene: Scene = {
      model: this.model,
      texts: this.texts,
      stage: this.stage,
      area: this.near.area(),
      active: this.active,
      dragging: this.drag.current,
      editor: this.editor,
      flashes: this.#flashes,
      actions: this.gestures,
    };
    const { ids, items } = cards(scene);
    const spoken = plan.order.flat().filter((id) => ids.includes(id));
    return html`${headings(scene)}
      <div
        class="plane ${this.#shift === 0 ? '' : 'still'} ${this.drag.current ? 'dragging' : ''}"
        role="tree"
        aria-label=${this.texts.say('board.label')}
        aria-owns=${spoken.map((id) => `card-${id}`).join(' ')}
        style="width:${plan.width}px;height:${plan.height}px"
      >
        ${links(scene)} ${items} ${insertion(scene)} ${conflicts(scene)}
      </div>`;
  }

  #loaded(board: Board): void {
    this.#broken = false;
    this.texts = new Texts(board.language, board.texts, board.now);
    this.lang = board.language;
    this.#fontsCame();
  }

  #patched(patch: Patch, change: Extract<Received, { kind: 'applied' }>): void {
    if (patch.by !== this.model.me) {
      this.#flashes.add([...change.rows, ...change.cards]);
      this.#announce(change.cards);
    }
    this.relayout();
  }

  #announce(changed: readonly string[]): void {
    const [first] = changed.flatMap((id) => this.model.card(id) ?? []);
    if (!first) return;
    this.#said =
      changed.length > 2
        ? this.texts.say('board.changed.many', changed.length)
        : this.texts.say('board.changed', first.title, this.texts.figure(first.progress), this.texts.pace(first.pace));
  }

  #failed(status: number): void {
    this.dispatchEvent(new CustomEvent('nb-board-failed', { detail: { status } }));
    this.#broken = this.model.revision < 0;
    if (this.#broken) this.requestUpdate();
    if (this.model.revision >= 0) this.toast.show(this.texts.say('board.unreachable'), undefined, true);
  }

  #fontsCame(): void {
    this.stage.measure.useFont(getComputedStyle(this).fontFamily);
    this.relayout();
  }

}

/** Quiet places where cards will stand. */
function waiting(): TemplateResult {
  return html`<div class="waiting" aria-hidden="true">${[3, 4, 2].map((count) => html`<div>${Array.from({ length: count }, () => html`<span></span>`)}</div>`)}</div>`;
}

if (!customElements.get('nb-board')) customElements.define('nb-board', NbBoard);

declare global {
  interface HTMLElementTagNameMap {
    'nb-board': NbBoard;
  }
}
