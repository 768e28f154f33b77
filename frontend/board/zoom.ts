import { MARGIN, TOP, type Plan } from './layout';
import type { Point, View } from './view';

/** A wheel's notch says 100 or more, two fingers on a trackpad say a few for each frame. */
const NOTCH = 25;
const SPEED = 0.01;
const PIXELS = 0;
const LINE = 16;

export interface ZoomHost {
  readonly view: View;
  readonly scroller: HTMLElement;
  readonly plan: Plan;
  requestUpdate(): void;
}

/** What others need to know of it. */
export type Zoomed = Pick<Zoom, 'factor' | 'under'>;

/** Comes closer and goes back, around a point that stays where it is. */
export class Zoom {
  /** A point of the plan, and where in the window it is to be after the next drawing. */
  #held: { plan: Point; at: Point } | undefined;

  constructor(private readonly host: ZoomHost) {}

  get factor(): number {
    return this.host.view.zoom;
  }

  /** Sees the plan at this zoom, around a place of the window or its middle. */
  to(zoom: number, at: Point = this.#middle(), plan: Point = this.#held?.plan ?? this.under(at)): void {
    this.#held = { plan, at };
    this.host.view.zoom = zoom;
    this.host.requestUpdate();
  }

  step(by: -1 | 1): void {
    this.to(this.host.view.step(by));
  }

  /** Everything at once, as far as it can be recognised. */
  fit(): void {
    const { view, plan, scroller } = this.host;
    const corner = this.#corner();
    const zoom = view.fitting(plan, { width: scroller.clientWidth, height: scroller.clientHeight });
    // The first card's corner, which has the same place on the page at every zoom.
    this.to(zoom, { x: corner.x + MARGIN, y: corner.y + TOP }, { x: MARGIN, y: TOP });
  }

  /** Brings a card so close that it can be worked with. */
  read(plan: Point): void {
    if (!this.host.view.far) return;
    const { x, y } = this.host.view.toPage(plan);
    const { scroller } = this.host;
    const corner = this.#corner();
    this.to(1, { x: corner.x + x - scroller.scrollLeft, y: corner.y + y - scroller.scrollTop }, plan);
  }

  /** Ctrl or ⌘ and the wheel; two fingers on a trackpad come as the same event. */
  wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const delta = event.deltaMode === PIXELS ? event.deltaY : event.deltaY * LINE;
    const factor = Math.exp(-Math.max(-NOTCH, Math.min(NOTCH, delta)) * SPEED);
    this.to(this.factor * factor, { x: event.clientX, y: event.clientY });
  }

  /** The point of the plan at this place of the window. */
  under(at: Point): Point {
    const { scroller, view } = this.host;
    const corner = this.#corner();
    return view.toPlan({ x: at.x - corner.x + scroller.scrollLeft, y: at.y - corner.y + scroller.scrollTop });
  }

  afterDrawing(): void {
    if (!this.#held) return;
    const { scroller, view } = this.host;
    const corner = this.#corner();
    const page = view.toPage(this.#held.plan);
    scroller.scrollTo({ left: page.x - (this.#held.at.x - corner.x), top: page.y - (this.#held.at.y - corner.y), behavior: 'instant' });
    this.#held = undefined;
  }

  #corner(): Point {
    const { left, top } = this.host.scroller.getBoundingClientRect();
    return { x: left, y: top };
  }

  #middle(): Point {
    const { x, y } = this.#corner();
    return { x: x + this.host.scroller.clientWidth / 2, y: y + this.host.scroller.clientHeight / 2 };
  }
}
