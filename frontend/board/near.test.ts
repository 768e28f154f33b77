import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { card, modelOf } from './fixture';
import { arrange } from './layout';
import { Near } from './near';
import { View } from './view';

/** Three columns of cards, whose rows begin at the same heights. */
const ids = Array.from({ length: 90 }, (_, index) => index);
const model = modelOf(...ids.map((id) => card(`card${id}`, { position: Math.floor(id / 3), ...(id % 3 === 0 ? {} : { under: `card${id - 1}` }) })));
const plan = arrange(model, () => ({ height: 200, anchor: 100, rows: [] }));

let scroller: Pick<HTMLElement, 'scrollLeft' | 'scrollTop' | 'clientWidth' | 'clientHeight'>;
let near: Near;
let frames: (() => void)[];
let large: (id: string) => boolean;

beforeEach(() => {
  scroller = { scrollLeft: 0, scrollTop: 2_000, clientWidth: 1_200, clientHeight: 800 };
  near = new Near(() => scroller as HTMLElement, new View());
  frames = [];
  large = () => false;
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function draw(): ReadonlySet<string> {
  return near.cards(plan, near.area(), large);
}

it('is drawn anew after some scrolling, long before its end is in sight', () => {
  const { bottom } = near.area();
  scroller.scrollTop += 96;
  expect(near.left()).toBe(false);
  scroller.scrollTop += 32;
  expect(near.left()).toBe(true);
  expect(bottom - (scroller.scrollTop + scroller.clientHeight)).toBeGreaterThan(300);
});

it('a new plan is drawn at once', () => {
  const drawn = draw();
  expect(drawn.size).toBeGreaterThan(20);
  near.goOn(() => undefined);
  expect(frames).toEqual([]);
});

it('what scrolling brings comes one card for each frame, until all is there', () => {
  const before = draw();
  scroller.scrollTop += 220;
  const fresh = () => [...draw()].filter((id) => !before.has(id)).length;
  expect(fresh()).toBe(1);
  for (const count of [2, 3]) {
    near.goOn(() => expect(fresh()).toBe(count));
    near.goOn(() => expect.fail('once is enough'));
    frames.shift()?.();
  }
  near.goOn(() => expect.fail('there is no more'));
  expect(frames).toEqual([]);
});

it('is not drawn for scrolling in a frame in which it is drawn for the cards that are still to come', () => {
  draw();
  scroller.scrollTop += 220;
  expect(near.left()).toBe(true);
  draw();
  near.goOn(() => draw());
  scroller.scrollTop += 220;
  expect(near.left()).toBe(false);
  frames.shift()?.();
  expect(near.left()).toBe(false);
  scroller.scrollTop += 220;
  expect(near.left()).toBe(true);
});

it('the key results of a card have a frame of their own, and the next card waits for them', () => {
  const before = draw();
  large = (id) => !before.has(id);
  scroller.scrollTop += 220;
  const steps: [number, number][] = [];
  const step = () => {
    const fresh = [...draw()].filter((id) => !before.has(id));
    steps.push([fresh.length, near.bare.size]);
    near.goOn(step);
  };
  step();
  for (let due = frames.shift(); due; due = frames.shift()) due();
  expect(steps).toEqual([
    [1, 1],
    [1, 0],
    [2, 1],
    [2, 0],
    [3, 1],
    [3, 0],
  ]);
});

it('what is about to be seen comes at once, however far it was scrolled', () => {
  large = () => true;
  draw();
  scroller.scrollTop += 2_000;
  const drawn = draw();
  const soon = [...plan.boxes.values()].filter(({ y, height }) => y + height > 4_000 - 160 && y < 4_800 + 160);
  expect(soon.every(({ id }) => drawn.has(id))).toBe(true);
  expect(drawn.size).toBe(soon.length + 1);
  expect(soon.some(({ id }) => near.bare.has(id))).toBe(false);
});
