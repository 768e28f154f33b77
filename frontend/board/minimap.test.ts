import { expect, it } from 'vitest';
import { card, modelOf } from './fixture';
import { arrange, type Plan } from './layout';
import { kindOf, leavesRoom, miniature, pathsOf } from './minimap';

it('is small, and wide enough to point at however many rows the board has', () => {
  const size = (width: number, height: number) => miniature({ width, height } as Plan);
  expect(size(1920, 1080)).toEqual({ width: 192, height: 108 });
  expect(size(1000, 1000)).toEqual({ width: 144, height: 144 });
  expect(size(1800, 200_000)).toEqual({ width: 64, height: 144 });
  expect(size(90_000, 400)).toEqual({ width: 192, height: 32 });
});

it('draws all cards of a pace at once, each where it stands', () => {
  const model = modelOf(card('a', { pace: 'ON_TRACK' }), card('b', { under: 'a', pace: 'AT_RISK' }), card('c', { under: 'a', pace: 'ON_TRACK' }));
  const plan = arrange(model, () => ({ height: 96, anchor: 48, rows: [] }));
  const paths = pathsOf(plan, (id) => model.card(id)?.pace ?? '');
  expect([...paths.keys()].sort()).toEqual(['AT_RISK', 'ON_TRACK']);
  expect(paths.get('AT_RISK')).toBe('M384 44h296v96h-296z');
  expect(paths.get('ON_TRACK')?.match(/M/g)).toHaveLength(2);
});

it('lets step back what steps back on the board', () => {
  expect([kindOf(card('a')), kindOf(card('a', { pace: 'AT_RISK', dimmed: true })), kindOf(undefined)]).toEqual(['good', 'bad dimmed', 'slate']);
});

it.each([
  ['a desk', { width: 1232, height: 800 }, true],
  ['a small notebook', { width: 824, height: 640 }, true],
  ['a desk at 200 %', { width: 720, height: 318 }, false],
  ['a wide and low window', { width: 1400, height: 400 }, false],
  ['a narrow and high one', { width: 610, height: 900 }, false],
  ['a phone', { width: 390, height: 720 }, false],
])('on %s it leaves the board its room, or is not there', (_, window, there) => {
  expect(leavesRoom({ width: 192, height: 144 }, window)).toBe(there);
});

it('is not there on a phone or beside a panel, however narrow it is', () => {
  expect(leavesRoom({ width: 64, height: 144 }, { width: 500, height: 900 })).toBe(false);
  expect(leavesRoom({ width: 64, height: 144 }, { width: 608, height: 800 })).toBe(false);
});
