import { boxesIn, type Area, type Plan } from './layout';
import type { Point, View } from './view';

const AROUND = 480;
/** What is so near will be in sight at the next turn of a wheel. */
const SOON = 160;
/** After so much scrolling it is drawn anew. */
const STEP = 120;

/** Which part of the board is worth drawing: what is seen, and some around it, so that scrolling finds it drawn. */
export class Near {
  #drawn: Area = { left: 0, top: 0, right: 0, bottom: 0 };
  #cards: ReadonlySet<string> = new Set();
  #plan: Plan | undefined;
  #zoom = 0;
  /** Whether cards around the window, or key results of theirs, are still to come. */
  #owing = false;
  #bare: ReadonlySet<string> = new Set();
  #frame = 0;

  constructor(
    private readonly scroller: () => HTMLElement | undefined,
    private readonly view: View,
  ) {}

  /** The part of the page that is in the window. */
  seen(): Area {
    const at = this.scroller();
    if (!at) return { left: 0, top: 0, right: 0, bottom: 0 };
    return { left: at.scrollLeft, top: at.scrollTop, right: at.scrollLeft + at.clientWidth, bottom: at.scrollTop + at.clientHeight };
  }

  /**
   * The part of the plan to draw now.
   *
   * @param window where the window is about to go, if it is
   */
  area(window?: Point): Area {
    const { left, top, right, bottom } = this.seen();
    const { x, y } = window ?? { x: left, y: top };
    this.#drawn = widen({ left: x, top: y, right: right + x - left, bottom: bottom + y - top }, AROUND);
    return this.view.areaOf(this.#drawn);
  }

  /** Of the cards to draw, those whose key results come with the next frame. */
  get bare(): ReadonlySet<string> {
    return this.#bare;
  }

  /**
   * The cards to draw in this area. Those that scrolling brings come one for each frame, and their key results in a frame
   * of their own, or it would falter; those about to be seen come at once.
   *
   * @param large whether a card has key results to show and is not there yet, for somebody who is at work on it or for what stands below it
   */
  cards(plan: Plan, area: Area, large: (id: string) => boolean): ReadonlySet<string> {
    const all = boxesIn(plan, area);
    const scrolled = plan === this.#plan && this.view.zoom === this.#zoom;
    const soon = scrolled ? boxesIn(plan, this.view.areaOf(widen(this.#drawn, SOON - AROUND))) : all;
    const fresh = [...all].filter((id) => !soon.has(id) && !this.#cards.has(id));
    const later = fresh.slice(this.#bare.size > 0 ? 0 : 1);
    for (const id of later) all.delete(id);
    this.#bare = new Set(fresh.slice(0, fresh.length - later.length).filter(large));
    this.#owing = later.length + this.#bare.size > 0;
    this.#cards = all;
    this.#plan = plan;
    this.#zoom = this.view.zoom;
    return all;
  }

  /** Has the cards that are still to come drawn at the next frame. */
  goOn(draw: () => void): void {
    if (!this.#owing || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      draw();
    });
  }

  /** Whether so much was scrolled that it must be drawn anew. */
  left(): boolean {
    // Drawn anew with this frame, and once is enough.
    if (this.#frame !== 0) return false;
    const needed = widen(this.seen(), AROUND - STEP);
    const { left, top, right, bottom } = this.#drawn;
    return needed.left < left || needed.top < top || needed.right > right || needed.bottom > bottom;
  }
}

function widen({ left, top, right, bottom }: Area, by: number): Area {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
