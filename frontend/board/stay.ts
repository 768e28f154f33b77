import type { ReactiveController } from 'lit';
import type { BoardServer } from './contract';
import type { Model } from './model';
import type { Selection } from './selection';

export interface StayHost {
  readonly owner: string;
  readonly $server: Pick<BoardServer, 'rows'> | undefined;
  readonly model: Pick<Model, 'revision' | 'title' | 'card'>;
  readonly selection: Pick<Selection, 'has' | 'all'>;
  readonly stage: { readonly unfolded: Set<string> };
  readonly scroller: Pick<HTMLElement, 'scrollLeft' | 'scrollTop' | 'scrollTo'>;
  readonly updateComplete: Promise<boolean>;
  active: string;
  pointed: string | undefined;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
  relayout(): void;
}

/** How a board was looked at. */
interface Stayed {
  readonly owner: string;
  readonly title: string;
  readonly unfolded: readonly string[];
  readonly selected: (id: string) => boolean;
  readonly active: string;
  readonly pointed: string | undefined;
  readonly found: string | undefined;
  readonly left: number;
  readonly top: number;
}

/** What the last board of this page left behind. */
let stayed: Stayed | undefined;

/**
 * The page makes a board anew when its language is switched; it then looks as the one before did: the same key results
 * unfolded, the same cards selected, the same place in sight. Which key results are unfolded stands in the address too, as
 * what is folded does, and the zoom in the tab.
 */
export class Stay implements ReactiveController {
  #left = 0;
  #top = 0;
  #found: string | undefined;
  /** What was in sight when it came, so that it need not be found again. */
  #kept: string | undefined;
  #fresh = true;
  /** The cards that show their key results, as far as the address knows them. */
  #told = '';

  constructor(private readonly board: StayHost) {
    board.addController(this);
  }

  /** Told what the address says: these cards show their key results, and no others. */
  show(cards: readonly string[]): void {
    const { unfolded } = this.board.stage;
    unfolded.clear();
    for (const id of cards) unfolded.add(id);
    this.#told = cards.join();
    this.board.relayout();
  }

  /** Whatever it was that has unfolded key results or folded them: the address says so. */
  hostUpdated(): void {
    const cards = [...this.board.stage.unfolded];
    if (!this.board.$server || cards.join() === this.#told) return;
    this.#told = cards.join();
    void this.board.$server.rows(cards).catch(() => undefined);
  }

  /** Noted on the way: an element that has left the page does not know any more. */
  scrolled(): void {
    this.#left = this.board.scroller.scrollLeft;
    this.#top = this.board.scroller.scrollTop;
  }

  /** A card is to be brought into sight. Returns whether the person has it, or has looked away from it, already. */
  finds(card: string): boolean {
    const kept = this.#kept === card;
    this.#kept = undefined;
    this.#found = card;
    return kept;
  }

  leave(): void {
    const { owner, model, selection, stage, active, pointed } = this.board;
    if (model.revision < 0) return;
    stayed = {
      owner,
      title: model.title,
      unfolded: [...stage.unfolded],
      selected: (id) => selection.has(id),
      active,
      pointed,
      found: this.#found,
      left: this.#left,
      top: this.#top,
    };
  }

  /** The first cards are here, and about to be drawn. */
  comeBack(ids: Iterable<string>): void {
    const before = stayed;
    const { board } = this;
    if (!this.#fresh) return;
    this.#fresh = false;
    stayed = undefined;
    if (!before || before.owner !== board.owner || before.title !== board.model.title) return;
    for (const id of before.unfolded) if (board.model.card(id)) board.stage.unfolded.add(id);
    board.selection.all([...ids].filter(before.selected));
    board.active = before.active;
    board.pointed = before.pointed;
    this.#found = before.found;
    this.#kept = before.found;
    board.requestUpdate();
    void board.updateComplete.then(() => board.scroller.scrollTo({ left: before.left, top: before.top, behavior: 'instant' }));
  }
}
