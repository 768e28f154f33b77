import { CARD, MARGIN, TOP, type Box, type Plan } from './layout';
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

  /** Sees the plan at this zoom: around a place of the window, else around the card in focus, else around the middle. */
  to(zoom: number, at?: Point, plan?: Point): void {
    const card = at ? undefined : this.#inFocus();
    const around = at ?? this.#middle();
    const held = card ? { plan: card, at: this.#placeOf(card) } : { plan: plan ?? this.#held?.plan ?? this.under(around), at: around };
    const before = this.factor;
    this.host.view.zoom = zoom;
    this.#held = card ? { plan: card, at: this.#inSight(held.at, card.height, before) } : held;
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

  /** The card in focus, or with a value in focus: on a button elsewhere it is the window that counts. */
  #inFocus(): Box | undefined {
    const id = this.host.scroller.querySelector<HTMLElement>('[data-card]:focus-within')?.dataset['card'];
    return id === undefined ? undefined : this.host.plan.boxes.get(id);
  }

  /** Where in the window a card's corner is, or is about to be. */
  #placeOf(card: Box): Point {
    if (this.#held?.plan === card) return this.#held.at;
    const { scroller, view } = this.host;
    const corner = this.#corner();
    const page = view.toPage(card);
    return { x: corner.x + page.x - scroller.scrollLeft, y: corner.y + page.y - scroller.scrollTop };
  }

  /** Where its corner comes to be, so that its middle stays where it is, or all of it can be seen. */
  #inSight(at: Point, height: number, before: number): Point {
    const { scroller } = this.host;
    const corner = this.#corner();
    const within = (place: number, size: number, start: number, end: number) =>
      Math.max(start, Math.min(place + (size * (before - this.factor)) / 2, end - size * this.factor));
    return {
      x: within(at.x, CARD, corner.x + MARGIN, corner.x + scroller.clientWidth - MARGIN),
      y: within(at.y, height, corner.y + TOP, corner.y + scroller.clientHeight - MARGIN),
    };
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
