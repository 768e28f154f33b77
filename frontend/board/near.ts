import type { Area } from './layout';
import type { Point, View } from './view';

const AROUND = 480;
/** After so much scrolling it is drawn anew: a card or two come at a time, and no frame has to carry many. */
const STEP = 80;

/** Which part of the board is worth drawing: what is seen, and some around it, so that scrolling finds it drawn. */
export class Near {
  #drawn: Area = { left: 0, top: 0, right: 0, bottom: 0 };

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

  /** Whether so much was scrolled that it must be drawn anew. */
  left(): boolean {
    const needed = widen(this.seen(), AROUND - STEP);
    const { left, top, right, bottom } = this.#drawn;
    return needed.left < left || needed.top < top || needed.right > right || needed.bottom > bottom;
  }
}

function widen({ left, top, right, bottom }: Area, by: number): Area {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
