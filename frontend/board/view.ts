import { MARGIN, TOP, type Area, type Plan } from './layout';

export const LEAST = 0.25;
export const MOST = 1.5;
const STEPS = [LEAST, 0.33, 0.5, 0.67, 0.8, 1, 1.25, MOST];
/** Below this the small print of a card cannot be read any more. */
const READABLE = 0.7;
/** Of a card from far away, in pixels of the screen. */
const FAR = { line: 13, around: 9, bar: 12 };
const TINY = { line: 11, around: 2 };
/** Below this the colour of its pace says more than a bar, and the title needs the room. */
const BARS = 0.4;
const KEPT = 'nb-board-zoom';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How much empty ground lies around the plan, in pixels of the page. */
export type Room = Readonly<Area>;

/**
 * How large the plan is seen, and which place on the scrolled page each of its points has. The margins keep their size, so
 * that the first cards stand below the headings at every zoom. Lasts as long as the browser's tab.
 */
export class View {
  /** Lets what is held in place stand where the page would end; whoever zooms chooses a new place and needs none. */
  room: Room = noRoom();
  #zoom = kept();

  get zoom(): number {
    return this.#zoom;
  }

  set zoom(wanted: number) {
    this.#zoom = Math.min(MOST, Math.max(LEAST, wanted));
    this.room = noRoom();
    try {
      sessionStorage.setItem(KEPT, String(this.#zoom));
    } catch {
      // Where nothing may be kept, the next page opens at 100 %.
    }
  }

  /** Whether cards show only their title and how they stand. */
  get far(): boolean {
    return this.#zoom < READABLE;
  }

  /** Where the plan's origin lies on the page. */
  get origin(): Point {
    return { x: MARGIN * (1 - this.#zoom) + this.room.left, y: TOP * (1 - this.#zoom) + this.room.top };
  }

  toPage({ x, y }: Point): Point {
    return { x: this.origin.x + x * this.#zoom, y: this.origin.y + y * this.#zoom };
  }

  toPlan({ x, y }: Point): Point {
    return { x: (x - this.origin.x) / this.#zoom, y: (y - this.origin.y) / this.#zoom };
  }

  /** The part of the plan that lies under a part of the page. */
  areaOf({ left, top, right, bottom }: Area): Area {
    const from = this.toPlan({ x: left, y: top });
    const to = this.toPlan({ x: right, y: bottom });
    return { left: from.x, top: from.y, right: to.x, bottom: to.y };
  }

  /** How large the page must be. */
  sizeOf(plan: Plan): { width: number; height: number } {
    const { width, height } = this.bareSizeOf(plan);
    const { left, top, right, bottom } = this.room;
    return { width: left + width + right, height: top + height + bottom };
  }

  /** How large the page is without the room around the plan. */
  bareSizeOf({ width, height }: Plan): { width: number; height: number } {
    const { zoom } = this;
    return { width: Math.max(0, 2 * MARGIN + (width - 2 * MARGIN) * zoom), height: Math.max(0, TOP + MARGIN + (height - TOP - MARGIN) * zoom) };
  }

  /** The zoom at which the whole plan is seen in a window of this size, never enlarged. */
  fitting({ width, height }: Plan, window: { width: number; height: number }): number {
    const across = (window.width - 2 * MARGIN) / Math.max(1, width - 2 * MARGIN);
    const down = (window.height - TOP - MARGIN) / Math.max(1, height - TOP - MARGIN);
    // Rounded down, so that what is computed from it is not larger than the window by a hair.
    return Math.min(1, Math.max(LEAST, Math.floor(Math.min(across, down) * 1_000) / 1_000));
  }

  /** The next step of the buttons and keys. */
  step(by: -1 | 1): number {
    const beyond = (step: number) => (by > 0 ? step > this.#zoom + 0.01 : step < this.#zoom - 0.01);
    const steps = STEPS.filter(beyond);
    return (by > 0 ? steps[0] : steps.at(-1)) ?? this.#zoom;
  }
}

/** Whether a card is too small for a bar. */
export function isTiny(zoom: number): boolean {
  return zoom < BARS;
}

/** How many lines of a title fit into a card of this height when the letters keep their size on the screen. */
export function farLines(height: number, zoom: number): number {
  const room = height * zoom;
  const lines = isTiny(zoom) ? (room - TINY.around) / TINY.line : (room - FAR.around - FAR.bar) / FAR.line;
  return Math.max(1, Math.floor(lines));
}

/** Each time another one, so that it can be told apart from the room that was there before. */
function noRoom(): Room {
  return { left: 0, top: 0, right: 0, bottom: 0 };
}

function kept(): number {
  try {
    const zoom = Number(sessionStorage.getItem(KEPT) ?? 1);
    return zoom >= LEAST && zoom <= MOST ? zoom : 1;
  } catch {
    return 1;
  }
}
