import { expect, it } from 'vitest';
import { Near } from './near';
import { View } from './view';

const scroller = { scrollLeft: 0, scrollTop: 2_000, clientWidth: 1_200, clientHeight: 800 };

it('what scrolling brings into sight is drawn before, a little at a time', () => {
  const near = new Near(() => scroller as HTMLElement, new View());
  let { bottom } = near.area();
  for (let draws = 0; draws < 5; draws++) {
    while (!near.left()) scroller.scrollTop += 16;
    expect(bottom - (scroller.scrollTop + scroller.clientHeight)).toBeGreaterThan(300);
    const drawn = near.area().bottom;
    expect(drawn - bottom).toBeLessThan(100);
    bottom = drawn;
  }
});

it('nothing is drawn anew for a step or two', () => {
  const near = new Near(() => scroller as HTMLElement, new View());
  near.area();
  scroller.scrollTop += 64;
  expect(near.left()).toBe(false);
});
