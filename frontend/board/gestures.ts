import type { NbBoard } from './board';
import type { CardActions } from './card';
import type { AlignMode, KeyResult } from './contract';
import type { DialogHost } from './dialog';
import type { DragHost } from './drag';
import { mayLift, step, type Dragged, type Target } from './drop';
import type { KeyboardHost } from './keyboard';
import type { KeysHost } from './keys';
import { Lookup } from './lookup';
import type { MenuHost } from './menu';
import type { MinimapHost } from './minimap';
import type { PanHost } from './pan';
import { alignUnder, handOver } from './questions';
import type { TiesHost } from './ties';
import type { ZoomHost } from './zoom';

/** What a person can do here, whichever way they do it: by mouse, keyboard, menu or dialog. */
export class Gestures implements CardActions, KeyboardHost, MenuHost, DialogHost, TiesHost, DragHost, ZoomHost, PanHost, MinimapHost, KeysHost {
  readonly lookup = new Lookup(() => this.board.source);

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
    const { unfolded } = this.board.stage;
    if (!this.model.card(id)?.keyResults.length) return;
    // From far away they would not be seen: the first time brings them close.
    if (this.board.view.far) unfolded.add(id);
    else if (!unfolded.delete(id)) unfolded.add(id);
    this.#comeClose(id);
    this.board.relayout(id);
  }

  toggleBranch(id: string): void {
    if (this.model.card(id)?.open) {
      this.model.fold(id);
      this.board.verbs.fold(id);
      if (!this.model.card(this.active)) this.focusCard(id);
      this.board.relayout(id);
    } else {
      void this.#unfold(id);
    }
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
    const first = this.model.card(id)?.keyResults.find(({ editable, measure }) => editable && measure !== 'DONE');
    if (!first) return;
    this.board.stage.unfolded.add(id);
    this.#comeClose(id);
    this.board.relayout(id);
    this.board.editor.start(first.id);
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
    else void this.#drop({ kind: 'keyResult', id: keyResult, card }, { kind: 'card', id: to }, 'MOVE', true);
  }

  align(id: string, target: Target, mode: AlignMode): void {
    void this.#drop({ kind: 'card', id }, target, mode, true);
  }

  unalign(id: string, link: string): void {
    void this.board.verbs.unalign(id, link).then(() => this.focusCard(id));
  }

  ties(id: string): void {
    void this.board.ties.ask(id);
  }

  rollUp(keyResult: KeyResult): void {
    void this.board.verbs.rollUp(keyResult.id, keyResult.version, !keyResult.aligned);
  }

  moveBy(id: string, by: -1 | 1): void {
    const before = step(this.model, id, by);
    if (before !== undefined) void this.board.verbs.order(id, before).then(() => this.focusCard(id));
  }

  /** After a drop nothing moves under the mouse. */
  dropped(dragged: Dragged, target: Target, mode: AlignMode): void {
    void this.#drop(dragged, target, mode, false);
  }

  refused(reason: string): void {
    this.board.toast.show(this.texts.say(reason), undefined, true);
  }

  async #drop(dragged: Dragged, target: Target, mode: AlignMode, reveal: boolean): Promise<void> {
    const { verbs, stage } = this.board;
    if (dragged.kind === 'keyResult') {
      if (target.kind !== 'card' || !(await verbs.moveKeyResult(dragged.id, target.id))) return;
      stage.unfolded.add(target.id);
      this.board.relayout(target.id);
      await this.board.focusCard(target.id, reveal);
      return;
    }
    if (dragged.others?.length) {
      await this.board.many.align(target, mode);
      return;
    }
    const done =
      target.kind === 'card'
        ? await verbs.align(dragged.id, target.id, mode)
        : target.kind === 'keyResult'
          ? await verbs.alignToKeyResult(dragged.id, target.id)
          : await verbs.order(dragged.id, target.before);
    const parent = target.kind === 'card' ? target.id : target.kind === 'keyResult' ? target.card : undefined;
    // A card that went into a folded branch is not lost from sight.
    const folded = parent !== undefined && !this.model.card(parent)?.open;
    if (done && folded && (mode === 'MOVE' || !this.model.card(dragged.id))) await this.#unfold(parent);
    await this.board.focusCard(dragged.id, reveal);
  }

  #comeClose(id: string): void {
    const box = this.plan.boxes.get(id);
    if (box) this.board.zoom.read(box);
  }

  async #unfold(id: string): Promise<void> {
    await this.board.feed.unfold(id);
    this.board.editor.restore();
    this.board.verbs.unfold(id);
    this.board.relayout(id);
  }
}
