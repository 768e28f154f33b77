import type { NbBoard } from './board';
import type { CardActions } from './card';
import type { AlignMode, KeyResult } from './contract';
import type { DialogHost } from './dialog';
import type { DragHost } from './drag';
import { mayLift, step, type Dragged, type Target } from './drop';
import { editFirst, toggleBranch, toggleRows } from './folding';
import type { KeyboardHost } from './keyboard';
import type { KeysHost } from './keys';
import { land } from './landing';
import { Lookup } from './lookup';
import type { MenuHost } from './menu';
import type { MinimapHost } from './minimap';
import type { PanHost } from './pan';
import { alignUnder, handOver } from './questions';
import type { TiesHost } from './ties';
import type { Back } from './toast';
import type { ZoomHost } from './zoom';

/** What a person can do here, whichever way they do it: by mouse, keyboard, menu or dialog. */
export class Gestures implements CardActions, KeyboardHost, MenuHost, DialogHost, TiesHost, DragHost, ZoomHost, PanHost, MinimapHost, KeysHost {
  readonly lookup = new Lookup(() => this.board.source);
  /** A card is on its way among its siblings: the next step begins where this one ends. */
  #step: Promise<void> | undefined;

  constructor(private readonly board: NbBoard) {}

  get model() {
    return this.board.model;
  }

  get texts() {
    return this.board.texts;
  }

  get plan() {
    return this.board.stage.plan;
  }

  get active() {
    return this.board.active;
  }

  get renderRoot() {
    return this.board.renderRoot as ParentNode;
  }

  get updateComplete() {
    return this.board.updateComplete;
  }

  get verbs() {
    return this.board.verbs;
  }

  get many() {
    return this.board.many;
  }

  get isConnected() {
    return this.board.isConnected;
  }

  get keptWeights() {
    return this.board.keptWeights;
  }

  get scroller() {
    return this.board.scroller;
  }

  get view() {
    return this.board.view;
  }

  get zoom() {
    return this.board.zoom;
  }

  get layer() {
    return this.board.layer;
  }

  tell(message: string, about?: Back): void {
    this.board.toast.show(message, about, true);
  }

  requestUpdate(): void {
    this.board.requestUpdate();
  }

  shapeOf(id: string) {
    return this.board.stage.shapeOf(id);
  }

  isUnfolded(id: string): boolean {
    return this.board.stage.unfolded.has(id);
  }

  focusCard(id: string): void {
    void this.board.focusCard(id);
  }

  open(id: string): void {
    this.board.verbs.show(id);
  }

  get focus() {
    return this.board.focused;
  }

  focusOn(id: string): void {
    this.board.verbs.focusOn(id);
  }

  toggleRows(id: string): void {
    toggleRows(this.board, id);
  }

  toggleBranch(id: string): void {
    toggleBranch(this.board, id);
  }

  menu(id: string, beside: Element): void {
    const { left, bottom } = beside.getBoundingClientRect();
    void this.board.menu.openAt(id, left, bottom + 4);
  }

  /** By keyboard: the verbs of the key result whose value has the focus, else those of the card. */
  openMenu(id: string): void {
    const card = this.board.cardElement(id);
    const row = (this.board.renderRoot as ShadowRoot).activeElement?.closest<HTMLElement>('[data-row]');
    const beside = row ?? card?.querySelector('.more') ?? card;
    if (!beside) return;
    const { left, bottom } = beside.getBoundingClientRect();
    void this.board.menu.openAt(id, left, bottom + 4, row?.dataset['row']);
  }

  edit(id: string): void {
    this.board.editor.start(id);
  }

  editFirst(id: string): void {
    editFirst(this.board, id);
  }

  typed(id: string, text: string): void {
    this.board.editor.typed(id, text);
  }

  keyDown(id: string, event: KeyboardEvent): void {
    this.board.editor.keyDown(id, event);
  }

  left(id: string): void {
    this.board.editor.left(id);
  }

  save(id: string): void {
    void this.board.editor.commit(id);
  }

  giveUp(id: string): void {
    this.board.editor.cancel(id);
  }

  toggle(keyResult: KeyResult): void {
    void this.board.editor.toggle(keyResult);
  }

  alignUnder(id: string, mode: AlignMode = 'MOVE'): void {
    const lift = mayLift(this.model, { kind: 'card', id });
    if (lift.allowed) void this.board.dialog.ask(alignUnder(this, [id], mode, (target, how) => this.align(id, target, how)));
    else this.refused(lift.reason);
  }

  handOver(keyResult: string, to?: string): void {
    const card = this.model.keyResult(keyResult)?.card.id;
    if (card === undefined) return;
    if (to === undefined) void this.board.dialog.ask(handOver(this, keyResult, card, (taker) => this.handOver(keyResult, taker)));
    else void land(this.board, { kind: 'keyResult', id: keyResult, card }, { kind: 'card', id: to }, 'MOVE', true);
  }

  align(id: string, target: Target, mode: AlignMode): void {
    void land(this.board, { kind: 'card', id }, target, mode, true);
  }

  unalign(id: string, link: string): void {
    void this.board.verbs.unalign(link).then(() => this.focusCard(id));
  }

  ties(id: string): void {
    void this.board.ties.ask(id);
  }

  rollUp(keyResult: KeyResult): void {
    void this.board.verbs.rollUp(keyResult.id, keyResult.version, !keyResult.aligned);
  }

  /** @param held whether the key is only held: then it waits for nothing */
  moveBy(id: string, by: -1 | 1, held = false): void {
    if (held && this.#step) return;
    const going = this.#step ? this.#step.then(() => this.#moveBy(id, by)) : this.#moveBy(id, by);
    const step = going.finally(() => {
      if (this.#step === step) this.#step = undefined;
    });
    this.#step = step;
  }

  async #moveBy(id: string, by: -1 | 1): Promise<void> {
    const may = mayLift(this.model, { kind: 'card', id });
    const before = step(this.model, id, by);
    if (!may.allowed) this.refused(may.reason);
    else if (before !== undefined && (await this.board.verbs.order(id, before))) this.focusCard(id);
  }

  /** After a drop nothing moves under the mouse. */
  dropped(dragged: Dragged, target: Target, mode: AlignMode): void {
    void land(this.board, dragged, target, mode, false);
  }

  refused(reason: string): void {
    this.tell(this.texts.say(reason));
  }
}
