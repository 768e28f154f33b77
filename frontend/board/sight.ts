import type { NbBoard } from './board';
import { CARD, MARGIN, TOP } from './layout';

const FAR = 4_000;

/** Brings cards and fields into sight and focus; a card far away is drawn only when it gets there. */
export class Sight {
  constructor(private readonly board: NbBoard) {}

  async focusCard(id: string, reveal: boolean): Promise<boolean> {
    await this.board.updateComplete;
    if (!this.board.stage.plan.boxes.has(id)) return false;
    this.board.active = id;
    this.board.requestUpdate();
    await this.board.updateComplete;
    if (reveal) this.#reveal(id);
    this.board.cardElement(id)?.focus({ preventScroll: true });
    return true;
  }

  /** Shows where a card is, without taking the focus from a field that somebody is writing in. */
  async find(id: string): Promise<void> {
    if (this.board.stay.finds(id)) return;
    // What comes with the same answer may take the focus: a panel that was opened by the keyboard.
    await this.board.updateComplete;
    const at = document.activeElement;
    const free = !at || at === document.body || at === this.board || at.closest('[data-search]') !== null;
    if (free) {
      await this.focusCard(id, true);
      return;
    }
    this.board.active = id;
    this.board.pointed = id;
    this.board.requestUpdate();
    await this.board.updateComplete;
    this.#reveal(id);
  }

  async focus(selector: string): Promise<void> {
    await this.board.updateComplete;
    const found = this.board.renderRoot.querySelector<HTMLElement>(selector);
    const card = found?.closest<HTMLElement>('[data-card]')?.dataset['card'];
    if (card !== undefined) this.#reveal(card);
    found?.focus({ preventScroll: true });
  }

  #reveal(id: string): void {
    const box = this.board.stage.plan.boxes.get(id);
    if (!box) return;
    // In a low window the page scrolls too.
    this.board.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const seen = this.board.near.seen();
    const { view } = this.board;
    const from = view.toPage(box);
    const to = view.toPage({ x: box.x + CARD, y: box.y + box.height });
    const left = way(from.x - MARGIN, to.x + MARGIN, seen.left, seen.right);
    const top = way(from.y - TOP, to.y + MARGIN, seen.top, seen.bottom);
    if (left === 0 && top === 0) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(left) + Math.abs(top) > FAR;
    this.board.scroller.scrollBy({ left, top, behavior: still ? 'instant' : 'smooth' });
  }
}

/** The shortest way to see a stretch, its beginning if it is too long. */
function way(from: number, to: number, start: number, end: number): number {
  if (from < start) return from - start;
  return to > end ? Math.min(to - end, from - start) : 0;
}
