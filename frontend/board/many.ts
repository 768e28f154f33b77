import type { NbBoard } from './board';
import type { AlignMode, Outcome, Seen } from './contract';
import type { Target } from './drop';
import { STILL } from './press';
import { alignUnder, changeOwner, moveToCycle } from './questions';
import type { SelectionActions } from './selectionbar';

/** What a person does to all selected cards at once. */
export class Many implements SelectionActions {
  #pointed = '';
  #press = { x: 0, y: 0 };

  constructor(private readonly board: NbBoard) {}

  readonly alignSelected = (): void => {
    const cards = this.#ids();
    void this.board.dialog.ask(alignUnder(this.board.gestures, cards, 'MOVE', (target, mode) => void this.align(cards, target, mode)));
  };

  readonly moveSelected = (): void => {
    const cards = this.#ids();
    const choose = (cycle: string) => void this.#carryOut('cycle', cards, (seen, operation) => this.board.$server?.moveToCycle(seen, cycle, operation));
    void this.board.dialog.ask(moveToCycle(this.board.gestures, cards, choose));
  };

  readonly giveSelected = (): void => {
    const cards = this.#ids();
    const choose = (owner: string) => void this.#carryOut('owner', cards, (seen, operation) => this.board.$server?.changeOwner(seen, owner, operation));
    void this.board.dialog.ask(changeOwner(this.board.gestures, cards, choose));
  };

  readonly clearSelection = (): void => {
    if (this.clear()) void this.board.focusCard(this.board.active, false);
  };

  readonly stopWork = (): void => {
    this.board.verbs.stop();
  };

  has(id: string): boolean {
    return this.board.selection.has(id);
  }

  select(id: string): void {
    this.board.selection.toggle(id);
    this.board.requestUpdate();
  }

  pressed({ clientX, clientY }: PointerEvent): void {
    this.#press = { x: clientX, y: clientY };
  }

  /** Whether the click ends a press that has pushed or dragged something. */
  wasDragged({ clientX, clientY }: MouseEvent): boolean {
    return Math.hypot(clientX - this.#press.x, clientY - this.#press.y) > STILL;
  }

  /** A click on a card alone: it selects nothing, but a stretch may begin there. */
  point(id: string): void {
    this.clear();
    this.#pointed = id;
  }

  /** Selects everything up to the card, by keyboard from where one is. */
  extendTo(id: string, start = this.board.active): void {
    const { model, selection, stage } = this.board;
    selection.extend(model, stage.plan, start, id);
    this.board.requestUpdate();
  }

  /** Selects everything up to the card that is clicked, from the one that was clicked before. */
  stretchTo(id: string): void {
    this.extendTo(id, this.#pointed || id);
  }

  selectAll(): void {
    this.board.selection.all(this.board.model.walk());
    this.board.requestUpdate();
  }

  /** Whether there was something to clear. */
  clear(): boolean {
    const some = this.board.selection.size > 0;
    this.board.selection.clear();
    this.board.requestUpdate();
    return some;
  }

  /** What goes along when this card is dragged: everything selected, when it is selected itself. */
  others(id: string): string[] {
    return this.board.selection.has(id) ? this.#ids().filter((each) => each !== id) : [];
  }

  async align(cards: readonly string[], target: Target, mode: AlignMode): Promise<void> {
    if (target.kind === 'between') return;
    const [parent, keyResult] = target.kind === 'card' ? [target.id, ''] : [target.card, target.id];
    const outcome = await this.#carryOut('align', cards, (seen, operation) => this.board.$server?.alignAll(seen, parent, keyResult, mode, operation));
    const lost = cards.find((id) => !this.board.model.card(id));
    // They went into a branch that is not here: one of them leads there.
    if (outcome.done && lost !== undefined) this.board.verbs.seek(lost);
  }

  async #carryOut(what: string, cards: readonly string[], verb: (seen: Seen[], operation: string) => Promise<Outcome> | undefined): Promise<Outcome> {
    const { model, selection, verbs, texts } = this.board;
    const before = this.#ids();
    const seen = cards.flatMap((id) => {
      const version = model.card(id)?.version;
      return version === undefined ? [] : [{ id, version }];
    });
    const outcome = await verbs.many(texts.say(`board.work.${what}`, seen.length), (operation) => verb(seen, operation));
    // What was left as it was stays selected: that is what there is still to do, unless others were selected meanwhile.
    if (outcome.left?.length && String(before) === String(this.#ids())) selection.all(outcome.left);
    selection.settle(model);
    this.board.requestUpdate();
    return outcome;
  }

  #ids(): string[] {
    return this.board.selection.ids(this.board.model);
  }
}
