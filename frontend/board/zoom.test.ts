import { beforeEach, describe, expect, it } from 'vitest';
import { MARGIN, TOP, type Plan } from './layout';
import { Pinch } from './pinch';
import { View } from './view';
import { Zoom } from './zoom';

const box = { id: 'a', parent: undefined, position: 0, column: 2, x: 744, y: 500, height: 100 };
const plan: Plan = { boxes: new Map([['a', box]]), order: [], columns: [], lines: [], width: 4000, height: 3000 };
let view: View;
let zoom: Zoom;
let scroller: { scrollLeft: number; scrollTop: number };
let focused: string | undefined;

beforeEach(() => {
  view = new View();
  focused = undefined;
  scroller = {
    scrollLeft: 300,
    scrollTop: 200,
    clientWidth: 1000,
    clientHeight: 600,
    getBoundingClientRect: () => ({ left: 208, top: 100 }),
    querySelector: () => (focused === undefined ? null : { dataset: { card: focused } }),
    scrollTo: ({ left, top }: { left: number; top: number }) => Object.assign(scroller, { scrollLeft: left, scrollTop: top }),
  } as never;
  zoom = new Zoom({ view, plan, scroller: scroller as unknown as HTMLElement, requestUpdate: () => undefined });
});

it('keeps what is under the pointer there', () => {
  const pointer = { x: 700, y: 450 };
  const before = zoom.under(pointer);
  zoom.to(0.5, pointer);
  zoom.to(0.4, pointer);
  zoom.afterDrawing();
  expect(view.zoom).toBe(0.4);
  expect(zoom.under(pointer).x).toBeCloseTo(before.x);
  expect(zoom.under(pointer).y).toBeCloseTo(before.y);
});

describe('by key', () => {
  const middleOfCard = () => {
    const page = view.toPage({ x: box.x + 148, y: box.y + 50 });
    return { x: page.x - scroller.scrollLeft, y: page.y - scroller.scrollTop };
  };
  const step = (by: -1 | 1) => {
    zoom.step(by);
    zoom.afterDrawing();
  };

  it('keeps the card in focus where it is', () => {
    focused = 'a';
    const before = middleOfCard();
    step(-1);
    step(-1);
    expect(middleOfCard().x).toBeCloseTo(before.x);
    expect(middleOfCard().y).toBeCloseTo(before.y);
    zoom.step(1);
    step(1);
    expect(view.zoom).toBe(1);
    expect(middleOfCard().x).toBeCloseTo(before.x);
    expect(middleOfCard().y).toBeCloseTo(before.y);
  });

  it('brings it into sight when it would not be any more', () => {
    focused = 'a';
    Object.assign(scroller, { scrollLeft: 0, scrollTop: 0 });
    step(1);
    step(1);
    const { x, y } = middleOfCard();
    expect(x + 1.5 * 148).toBeLessThanOrEqual(1000 - MARGIN + 0.01);
    expect(y + 1.5 * 50).toBeLessThanOrEqual(600 - MARGIN + 0.01);
    Object.assign(scroller, { scrollLeft: 2500, scrollTop: 2000 });
    zoom.to(1);
    zoom.afterDrawing();
    expect(middleOfCard()).toEqual({ x: MARGIN + 148, y: TOP + 50 });
  });

  it('keeps the middle of the window when no card has the focus', () => {
    const before = zoom.under({ x: 708, y: 400 });
    step(1);
    expect(zoom.under({ x: 708, y: 400 }).x).toBeCloseTo(before.x);
    expect(zoom.under({ x: 708, y: 400 }).y).toBeCloseTo(before.y);
  });
});

it('leaves the wheel alone unless Ctrl or ⌘ is held', () => {
  const turn = (keys: object) => {
    let prevented = false;
    zoom.wheel({ ctrlKey: false, metaKey: false, deltaMode: 0, deltaY: 100, clientX: 500, clientY: 300, preventDefault: () => (prevented = true), ...keys } as never);
    return prevented;
  };
  expect(turn({})).toBe(false);
  expect(view.zoom).toBe(1);
  expect(turn({ metaKey: true })).toBe(true);
  expect(view.zoom).toBeLessThan(1);
  turn({ ctrlKey: true, deltaY: -100 });
  expect(view.zoom).toBeCloseTo(1);
});

it('shows the beginning when it shows everything', () => {
  zoom.fit();
  zoom.afterDrawing();
  expect(scroller).toMatchObject({ scrollLeft: 0, scrollTop: 0 });
});

it('comes close to a card that is to be worked with, only from far away', () => {
  zoom.read({ x: 1000, y: 500 });
  expect(view.zoom).toBe(1);
  zoom.to(0.3);
  zoom.afterDrawing();
  zoom.read({ x: MARGIN, y: TOP });
  expect(view.zoom).toBe(1);
});

it('keeps what is between two fingers between them', () => {
  let cancelled = 0;
  const pinch = new Pinch(zoom, () => cancelled++);
  const touches = (...at: [number, number][]) => at.map(([clientX, clientY]) => ({ clientX, clientY }));
  const between = zoom.under({ x: 500, y: 300 });
  pinch.start({ touches: touches([400, 300], [600, 300]) } as never);
  pinch.move({ touches: touches([460, 340], [560, 340]), cancelable: true, preventDefault: () => undefined } as never);
  zoom.afterDrawing();
  expect(cancelled).toBe(1);
  expect(view.zoom).toBeCloseTo(0.5);
  expect(zoom.under({ x: 510, y: 340 }).x).toBeCloseTo(between.x);
  expect(zoom.under({ x: 510, y: 340 }).y).toBeCloseTo(between.y);
  pinch.start({ touches: touches([460, 340]) } as never);
  pinch.move({ touches: touches([400, 340]) } as never);
  expect(view.zoom).toBeCloseTo(0.5);
});
