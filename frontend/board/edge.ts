import type { Point } from './view';

/** So near to its edge the pointer scrolls a page, and by so much for each frame when it is there. */
const EDGE = 56;
const SPEED = 16;

/** Scrolls towards the edges that the pointer is near to, faster when nearer. Returns whether there was anything to scroll. */
export function scrollAtEdges(scroller: HTMLElement, { x, y }: Point): boolean {
  const at = scroller.getBoundingClientRect();
  const across = Math.round(push(at.left, at.right, x) * SPEED);
  const down = Math.round(push(at.top, at.bottom, y) * SPEED);
  if (across === 0 && down === 0) return false;
  const { scrollLeft, scrollTop } = scroller;
  if (across !== 0) scroller.scrollLeft += across;
  if (down !== 0) scroller.scrollTop += down;
  return scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop;
}

/** From -1 at the near edge to 1 at the far one, and 0 between. */
function push(from: number, to: number, value: number): number {
  if (value < from + EDGE) return -Math.min(1, (from + EDGE - value) / EDGE);
  return value > to - EDGE ? Math.min(1, (value - to + EDGE) / EDGE) : 0;
}
