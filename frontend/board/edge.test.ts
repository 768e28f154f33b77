import { expect, it } from 'vitest';
import { scrollAtEdges } from './edge';
import { Scroller } from './standin';

/** A window from (200, 100) to (1200, 700), with 1000 to scroll each way. */
function scroller(left = 500, top = 500): HTMLElement {
  const at = new Scroller({ left: 200, top: 100, width: 1000, height: 600 }, { width: 1000, height: 1000 });
  at.scrollLeft = left;
  at.scrollTop = top;
  return at as unknown as HTMLElement;
}

it.each([
  ['left', { x: 200, y: 400 }, [484, 500]],
  ['right', { x: 1200, y: 400 }, [516, 500]],
  ['top', { x: 700, y: 100 }, [500, 484]],
  ['bottom', { x: 700, y: 700 }, [500, 516]],
  ['corner', { x: 1200, y: 100 }, [516, 484]],
])('at the %s it scrolls that way', (_, pointer, expected) => {
  const at = scroller();
  expect(scrollAtEdges(at, pointer)).toBe(true);
  expect([at.scrollLeft, at.scrollTop]).toEqual(expected);
});

it('scrolls more slowly further in, and beyond the edge no faster than at it', () => {
  const within = scroller();
  scrollAtEdges(within, { x: 1172, y: 400 });
  expect(within.scrollLeft).toBe(508);
  const beyond = scroller();
  scrollAtEdges(beyond, { x: 1900, y: -50 });
  expect([beyond.scrollLeft, beyond.scrollTop]).toEqual([516, 484]);
});

it('stays where it is in the middle, and at its end', () => {
  expect(scrollAtEdges(scroller(), { x: 256, y: 644 })).toBe(false);
  expect(scrollAtEdges(scroller(0, 1000), { x: 200, y: 700 })).toBe(false);
});
