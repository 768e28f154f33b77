import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Arrivals } from './arrivals';
import type { BoardServer, Deed, Patch } from './contract';
import { Corner } from './corner';
import { ChoiceDialog } from './dialog';
import { Drag } from './drag';
import { editorOf } from './editing';
import type { Editor } from './editor';
import { click, contextMenu, focusIn, keyDown, listen, pointerDown, scrolled } from './events';
import { Feed } from './feed';
import { Gestures } from './gestures';
import { KeptValues } from './kept';
import { look } from './look';
import { Many } from './many';
import { Menu } from './menu';
import { Model } from './model';
import { Near } from './near';
import { Others } from './others';
import { plane, waiting, type Scene } from './plane';
import { Pan } from './pan';
import { Pinch } from './pinch';
import { Selection } from './selection';
import { selectionBar } from './selectionbar';
import { Sight } from './sight';
import { Stage } from './stage';
import { Stay } from './stay';
import { Steady } from './steady';
import { Texts } from './text';
import { Ties } from './ties';
import { Toast } from './toast';
import { Verbs } from './verbs';
import { View } from './view';
import { longWork } from './work';
import { Zoom } from './zoom';

const MINUTE = 60_000;

/** The alignment board: fetches its cards from `source`, takes patches by `patch()`, asks `$server` for every change. */
export class NbBoard extends LitElement {
  static override readonly properties = { source: { type: String }, owner: { type: String } };
  static override readonly styles = look;

  declare source: string;
  /** Who types here: what they typed is kept on a shelf of this name. */
  declare owner: string;
  /** Given by Vaadin. */
  declare $server: BoardServer | undefined;

  texts = new Texts('en', {}, new Date().toISOString());
  active = '';
  /** Found by a search that goes on elsewhere. */
  pointed: string | undefined;
  /** Set while only this card is looked at, with what is above and below it. */
  focused: string | undefined;
  readonly model = new Model();
  readonly arrivals = new Arrivals(this);
  readonly feed = new Feed(this.model, this.arrivals);
  readonly verbs = new Verbs({
    server: () => (this.isConnected ? this.$server : undefined),
    patch: (patch) => this.feed.patch(patch),
    tell: (message, back, failed) => this.toast.show(message, back, failed),
    unreachable: () => this.texts.say('board.unreachable'),
    undoing: () => this.texts.say('board.work.undo'),
    undone: (what) => this.texts.say('board.undone', what),
    redraw: () => this.requestUpdate(),
  });
  readonly kept = new KeptValues(() => this.texts.language, 'key-result', 'value');
  readonly keptWeights = new KeptValues(() => this.texts.language, 'alignment', 'weight');
  readonly selection = new Selection();
  readonly editor: Editor = editorOf(this);
  readonly stage = new Stage(
    this.model,
    () => this.texts,
    () => this.editor,
  );
  readonly view = new View();
  readonly sight = new Sight(this);
  readonly steady = new Steady(this);
  readonly stay = new Stay(this);
  readonly gestures = new Gestures(this);
  readonly drag = new Drag(this.gestures);
  readonly zoom = new Zoom(this.gestures);
  readonly pan = new Pan(this.gestures);
  readonly pinch = new Pinch(this.zoom, () => this.drag.cancel());
  readonly corner = new Corner(this);
  readonly menu = new Menu(this.gestures);
  readonly dialog = new ChoiceDialog(this.gestures);
  readonly ties = new Ties(this.gestures);
  readonly many = new Many(this);
  readonly toast = new Toast(() => this.requestUpdate());
  readonly others = new Others(this);
  readonly near = new Near(() => this.renderRoot?.querySelector<HTMLElement>('.scroller') ?? undefined, this.view);
  readonly #resized = new ResizeObserver(() => this.requestUpdate());
  #connected = new AbortController();

  constructor() {
    super();
    this.source = '';
    this.owner = '';
  }

  get scroller(): HTMLElement {
    return this.renderRoot.querySelector('.scroller') as HTMLElement;
  }

  get layer(): HTMLElement {
    return this.renderRoot.querySelector('.layer') as HTMLElement;
  }

  /** Told by the server when patches may have been lost. */
  stale(): void {
    void this.feed.refresh();
  }

  /** Told by the server what others did, before it says `stale`. */
  told(news: readonly Deed[]): void {
    this.feed.keep(news);
  }

  /** Told by the server when the board is looked at in another way. */
  look(): void {
    this.pointed = undefined;
    if (this.model.revision >= 0) void this.feed.reopen();
  }

  /** Told by the server that this card is to be seen; the branches that it stands in are open there. */
  find(card: string): void {
    this.arrivals.find(card);
  }

  /** Told by the server which cards show their key results; the others do not. */
  rows(cards: string[]): void {
    this.stay.show(cards);
  }

  /** Told by the server when something changed. */
  patch(patch: Patch): void {
    this.feed.patch(patch);
  }

  /** Puts the focus on a card, in sight; false when it stands in a folded branch or not on this board. */
  focusCard(id: string, reveal = true): Promise<boolean> {
    return this.sight.focusCard(id, reveal);
  }

  cardElement(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#card-${CSS.escape(id)}`);
  }

  /** Places everything anew; the kept card, else the one under the pointer, else the one in focus, stays in place. */
  relayout(kept?: string): void {
    this.steady.ask(kept);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    listen(this, signal);
    document.fonts.addEventListener('loadingdone', () => this.remeasure(), { signal });
    const clock = setInterval(() => this.requestUpdate(), MINUTE);
    signal.addEventListener('abort', () => clearInterval(clock));
    this.#resized.observe(this);
    this.others.presence.open(signal);
    this.verbs.come();
    longWork.listen();
    if (this.hasUpdated) {
      void this.feed.refresh();
      this.editor.resume();
      this.ties.resume();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drag.cancel();
    this.pan.cancel();
    this.#connected.abort();
    this.#resized.disconnect();
    this.arrivals.clear();
    this.corner.print.clear();
    this.stay.leave();
    this.verbs.leave();
    this.feed.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('owner')) for (const kept of [this.kept, this.keptWeights]) kept.belongTo(this.owner);
    if (changed.has('source') && this.source) {
      this.feed.source = this.source;
      this.others.presence.beat();
      this.model.revision = -1;
      void this.feed.refresh();
    }
    this.steady.beforeDrawing();
  }

  protected override updated(): void {
    this.others.presence.changed();
    this.steady.afterDrawing();
    this.zoom.afterDrawing();
    this.corner.minimap.follow();
    this.near.goOn(() => this.requestUpdate());
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    return html`<div
        class="scroller ${this.pan.moving ? 'panning' : this.pan.ready ? 'pan-ready' : ''}"
        @scroll=${() => scrolled(this)}
        @scrollend=${() => this.steady.rested()}
        @pointermove=${(event: PointerEvent) => this.steady.pointed(event)}
        @pointerdown=${(event: PointerEvent) => pointerDown(this, event)}
        @wheel=${(event: WheelEvent) => this.zoom.wheel(event)}
        @touchstart=${(event: TouchEvent) => this.pinch.start(event)}
        @touchmove=${(event: TouchEvent) => this.pinch.move(event)}
        @click=${(event: MouseEvent) => click(this, event)}
        @keydown=${(event: KeyboardEvent) => keyDown(this, event)}
        @focusin=${(event: Event) => focusIn(this, event)}
        @contextmenu=${(event: MouseEvent) => contextMenu(this, event)}
      >
        ${this.model.revision < 0 ? waiting() : this.model.size === 0 ? html`<slot name="empty"></slot>` : plane(this.#scene())}
      </div>
      ${this.arrivals.broken ? html`<slot name="failed"></slot>` : nothing}
      <div class="feet-of-board ${this.drag.current ? 'aside' : ''}">${this.toast.render(texts)} ${selectionBar(this.selection.size, this.verbs.work.current, texts, this.many)}</div>
      ${this.stage.plan.boxes.size > 0 ? this.corner.render() : nothing}
      <div class="hidden" aria-live="polite">${this.arrivals.said}</div>
      ${this.menu.render()} ${this.dialog.render()} ${this.ties.render()}
      <div class="layer" popover="manual"></div>`;
  }

  #scene(): Scene {
    const area = this.near.area(this.steady.window);
    return {
      model: this.model,
      texts: this.texts,
      stage: this.stage,
      area,
      near: this.near.cards(this.stage.plan, area, (id) => this.stage.unfolded.has(id) && !this.cardElement(id)),
      bare: this.near.bare,
      active: this.active,
      selection: this.selection,
      pointed: this.pointed,
      dragging: this.drag.current,
      still: this.steady.shifting,
      view: this.view,
      editor: this.editor,
      flashes: this.arrivals.flashes,
      others: this.others,
      actions: this.gestures,
    };
  }

  /** The letters are others than before: cards may have other heights. */
  remeasure(): void {
    this.stage.measure.useFont(getComputedStyle(this).fontFamily);
    this.relayout();
  }
}

if (!customElements.get('nb-board')) customElements.define('nb-board', NbBoard);

declare global {
  interface HTMLElementTagNameMap {
    'nb-board': NbBoard;
  }
}
