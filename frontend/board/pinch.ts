import type { Point } from './view';
import type { Zoom } from './zoom';

/** Two fingers on a touch screen: what is between them stays between them. */
export class Pinch {
  #began: { apart: number; zoom: number; plan: Point } | undefined;

  /** @param second told when the second finger comes: the first one was not about to lift a card */
  constructor(
    private readonly zoom: Zoom,
    private readonly second: () => void,
  ) {}

  start({ touches }: TouchEvent): void {
    const [one, other] = touches;
    if (touches.length !== 2 || !one || !other) {
      this.#began = undefined;
      return;
    }
    this.second();
    this.#began = { apart: apart(one, other), zoom: this.zoom.factor, plan: this.zoom.under(between(one, other)) };
  }

  move(event: TouchEvent): void {
    const [one, other] = event.touches;
    if (!this.#began || !one || !other) return;
    if (event.cancelable) event.preventDefault();
    const { zoom, plan } = this.#began;
    this.zoom.to((zoom * apart(one, other)) / this.#began.apart, between(one, other), plan);
  }
}

function apart(one: Touch, other: Touch): number {
  return Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
}

function between(one: Touch, other: Touch): Point {
  return { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 };
}
