import { afterEach, expect, it, vi } from 'vitest';
import { MARGIN, TOP, type Plan } from './layout';
import { farLines, LEAST, MOST, View } from './view';

const plan: Plan = { boxes: new Map(), order: [], columns: [], lines: [], width: 2048, height: 1068 };

afterEach(() => vi.unstubAllGlobals());

it('keeps the first card below the headings at every zoom', () => {
  const view = new View();
  for (const zoom of [LEAST, 0.5, 1, MOST]) {
    view.zoom = zoom;
    expect(view.toPage({ x: MARGIN, y: TOP })).toEqual({ x: MARGIN, y: TOP });
  }
});

it('finds the point of the plan under a place of the page', () => {
  const view = new View();
  view.zoom = 0.4;
  const there = view.toPage({ x: 700, y: 310 });
  expect(view.toPlan(there).x).toBeCloseTo(700);
  expect(view.toPlan(there).y).toBeCloseTo(310);
});

it('finds every place beside room around the plan as well, until somebody zooms', () => {
  const view = new View();
  view.room = { left: 360, top: 116, right: 40, bottom: 0 };
  expect(view.toPage({ x: MARGIN, y: TOP })).toEqual({ x: 360 + MARGIN, y: 116 + TOP });
  expect(view.toPlan({ x: 360 + MARGIN, y: 116 + TOP })).toEqual({ x: MARGIN, y: TOP });
  expect(view.sizeOf(plan)).toEqual({ width: 360 + 2048 + 40, height: 116 + 1068 });
  expect(view.bareSizeOf(plan)).toEqual({ width: 2048, height: 1068 });
  view.zoom = 1;
  expect(view.sizeOf(plan)).toEqual(view.bareSizeOf(plan));
});

it('sees more of the plan from further away', () => {
  const view = new View();
  const window = { left: 0, top: 0, right: 1000, bottom: 500 };
  const wide = (zoom: number) => {
    view.zoom = zoom;
    const { left, right } = view.areaOf(window);
    return right - left;
  };
  expect(wide(0.5)).toBeCloseTo(2 * wide(1));
});

it('fits the whole plan, neither enlarged nor smaller than can be recognised', () => {
  const view = new View();
  const zoom = view.fitting(plan, { width: 1048, height: 900 });
  expect(zoom).toBeCloseTo(0.5);
  view.zoom = zoom;
  expect(view.sizeOf(plan).width).toBeCloseTo(1048);
  expect(view.sizeOf(plan).height).toBeLessThan(900);
  expect(view.fitting(plan, { width: 5000, height: 5000 })).toBe(1);
  expect(view.fitting({ ...plan, height: 100_000 }, { width: 1048, height: 900 })).toBe(LEAST);
});

it('leaves nothing outside of the window when everything fits', () => {
  const view = new View();
  for (let height = 900; height < 1_300; height++) {
    for (let high = 1_400; high < 3_300; high += 100) {
      const board = { ...plan, height: high };
      view.zoom = view.fitting(board, { width: 4_000, height });
      expect(view.sizeOf(board).height).toBeLessThanOrEqual(height);
    }
  }
});

it('goes step by step to the ends, also from in between', () => {
  const view = new View();
  view.zoom = 0.55;
  expect(view.step(-1)).toBe(0.5);
  expect(view.step(1)).toBe(0.67);
  view.zoom = 9;
  expect(view.zoom).toBe(MOST);
  expect(view.step(1)).toBe(MOST);
  view.zoom = 0;
  expect(view.step(-1)).toBe(LEAST);
});

it('is remembered as long as the tab, and opens at full size where nothing may be kept', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) });
  new View().zoom = 0.33;
  expect(new View().zoom).toBe(0.33);
  kept.forEach((_, key) => kept.set(key, 'nonsense'));
  expect(new View().zoom).toBe(1);
  vi.unstubAllGlobals();
  expect(new View().zoom).toBe(1);
});

it('gives a title as many lines as stay readable', () => {
  expect(farLines(96, 0.25)).toBe(2);
  expect(farLines(96, 0.5)).toBe(2);
  expect(farLines(300, 0.5)).toBeGreaterThan(5);
});
