import type { NbBoard } from './board';
import { neighbour } from './keyboard';

/** Places everything anew, and neither the eye nor the keyboard loses its place. */
export class Steady {
  #dirty = false;
  #kept: string | undefined;
  #shift = 0;
  #hadFocus = false;

  constructor(private readonly board: NbBoard) {}

  /** Whether the kept card goes somewhere else this time: then nothing glides, or it would seem to swim. */
  get shifting(): boolean {
    return this.#shift !== 0;
  }

  /** The kept card, else the one under the pointer or in focus, stays where the eye has it. */
  ask(kept: string | undefined): void {
    this.#dirty = true;
    this.#kept = kept ?? this.board.renderRoot.querySelector<HTMLElement>('.card:hover')?.dataset['card'] ?? this.board.active;
  }

  beforeDrawing(): void {
    if (!this.#dirty) return;
    this.#dirty = false;
    const { board } = this;
    const before = board.stage.plan;
    this.#shift = board.stage.arrange(this.#kept);
    const { boxes, order } = board.stage.plan;
    if (boxes.has(board.active)) return;
    const near = [neighbour(before, board.active, 1), neighbour(before, board.active, -1), order[0]?.[0]];
    this.#hadFocus = (board.renderRoot as ShadowRoot).activeElement?.closest('[data-card]') != null;
    board.active = near.find((id) => id !== undefined && boxes.has(id)) ?? '';
  }

  afterDrawing(): void {
    const { board } = this;
    if (this.#shift !== 0) board.scroller.scrollTop += this.#shift * board.view.zoom;
    this.#shift = 0;
    if (this.#hadFocus) board.cardElement(board.active)?.focus({ preventScroll: true });
    this.#hadFocus = false;
  }
}
