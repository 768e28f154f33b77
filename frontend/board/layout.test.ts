import { describe, expect, it } from 'vitest';
import { card, link, modelOf } from './fixture';
import { arrange, boxAt, boxesIn, boxNear, CARD, COLUMN_GAP, linesIn, MARGIN, pathOf, pushed, TOP, type Plan, type Shape } from './layout';
import type { Card } from './contract';

const flat: Shape = { height: 100, anchor: 50, rows: [] };

function plan(shapeOf: (id: string) => Shape, ...cards: Card[]): Plan {
  return arrange(modelOf(...cards), shapeOf);
}

describe('columns', () => {
  it('are the depth along the primary parent', () => {
    const { boxes, columns } = plan(() => flat, card('a'), card('b', { under: 'a' }), card('c', { under: 'b' }));
    expect(boxes.get('c')).toMatchObject({ column: 2, x: MARGIN + 2 * (CARD + COLUMN_GAP), y: TOP });
    expect(columns.map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it('are named by the level that all their cards share', () => {
    const { columns } = plan(() => flat, card('a'), card('b', { under: 'a', level: 'TEAM' }), card('c', { under: 'a', level: 'DEPARTMENT' }));
    expect(columns[0]?.level).toBe('COMPANY');
    expect(columns[1]).not.toHaveProperty('level');
  });

  it('end with what is not aligned yet', () => {
    const { columns, boxes } = plan(() => flat, card('a'), card('b', { under: 'a' }), card('free', { level: 'TEAM' }));
    expect(columns.map(({ loose }) => loose)).toEqual([false, false, true]);
    expect(boxes.get('free')?.column).toBe(2);
  });
});

describe('rows', () => {
  it('stand beside their parent, or lower where that place is taken', () => {
    const { boxes } = plan(() => flat, card('a'), card('b', { position: 1 }), card('a1', { under: 'a' }), card('a2', { under: 'a', position: 1 }), card('b1', { under: 'b' }));
    expect(boxes.get('a1')?.y).toBe(boxes.get('a')?.y);
    expect(boxes.get('b1')?.y).toBeGreaterThan((boxes.get('a2')?.y ?? 0) + 100);
  });

  it('return to their parent when there is room', () => {
    const tall = (id: string): Shape => ({ ...flat, height: id === 'a' ? 400 : 100 });
    const { boxes } = plan(tall, card('a'), card('b', { position: 1 }), card('a1', { under: 'a' }), card('b1', { under: 'b' }));
    expect(boxes.get('b1')?.y).toBe(boxes.get('b')?.y);
  });

  it('never overlap', () => {
    const cards = Array.from({ length: 300 }, (_, index) => card(`n${index}`, { position: index % 7, ...(index > 4 ? { under: `n${Math.floor(index / 3)}` } : {}) }));
    const { order, boxes } = plan((id) => ({ ...flat, height: 90 + (id.length % 3) * 40 }), ...cards);
    for (const column of order) {
      for (let at = 1; at < column.length; at++) {
        const above = boxes.get(column[at - 1] ?? '');
        const below = boxes.get(column[at] ?? '');
        expect(below?.y ?? 0).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
      }
    }
    expect(boxes.size).toBe(300);
  });
});

describe('lines', () => {
  it('join every parent on the board', () => {
    const { lines } = plan(() => flat, card('a'), card('b', { position: 1 }), card('c', { under: ['a', 'b', 'elsewhere'] }));
    expect(lines.map(({ from, to }) => `${from}→${to}`)).toEqual(['a→c', 'b→c']);
  });

  it('begin at the key result they end at', () => {
    const withRow = (id: string): Shape => (id === 'a' ? { ...flat, rows: [{ id: 'k', top: 60, height: 20 }] } : flat);
    const child = card('c', { parents: [link('a', { keyResult: 'k', kind: 'SUPPORTS' })] });
    const { lines } = plan(withRow, card('a'), child);
    expect(lines[0]?.y1).toBe(TOP + 70);
  });

  it('do not cross on their way down: a higher parent goes down further right', () => {
    const { lines } = plan(() => flat, card('a'), card('b', { position: 1 }), card('a1', { under: 'a' }), card('b1', { under: 'b' }));
    const lane = (from: string) => lines.find((line) => line.from === from)?.lane ?? 0;
    expect(lane('a')).toBeGreaterThan(lane('b'));
  });

  it('are drawn straight when both ends are level', () => {
    const { lines } = plan(() => flat, card('a'), card('a1', { under: 'a' }));
    const [line] = lines;
    expect(line && pathOf(line)).not.toContain('NaN');
  });
});

it('finds what is near and what is under the pointer', () => {
  const board = plan(() => flat, card('a'), card('b', { under: 'a' }), card('far', { position: 9 }));
  const area = { left: 0, top: 0, right: 330, bottom: 140 };
  expect([...boxesIn(board, area)]).toEqual(['a']);
  expect(linesIn(board, area)).toHaveLength(1);
  expect(boxAt(board, MARGIN + 5, TOP + 5)?.id).toBe('a');
  expect(boxAt(board, MARGIN + CARD + 10, TOP + 5)).toBeUndefined();
});

it('finds the nearest card that counts, the one at the point itself first', () => {
  const board = plan(() => flat, card('a'), card('b', { under: 'a' }), card('c', { position: 1 }));
  const near = (x: number, y: number, ...lifted: string[]) => boxNear(board, x, y, (id) => !lifted.includes(id))?.id;
  expect(near(MARGIN + 5, TOP + 95)).toBe('a');
  expect(near(MARGIN + 5, TOP + 95, 'a')).toBe('c');
  expect(near(MARGIN + CARD + COLUMN_GAP - 5, TOP + 5)).toBe('b');
  expect(near(0, 0, 'a', 'b', 'c')).toBeUndefined();
});

it('tells what was pushed from what was put somewhere else', () => {
  const before = plan(() => flat, card('a'), card('b', { position: 1 }), card('c', { under: 'b' }), card('free', { level: 'TEAM' }));
  const after = plan(() => flat, card('b', { position: 1 }), card('c', { under: 'b' }), card('d', { under: 'c' }), card('free', { level: 'TEAM', under: 'b' }));
  expect(pushed(before, after, 'b')).toEqual({ x: 0, y: -114 });
  expect(pushed(before, after, 'c')).toEqual({ x: 0, y: -114 });
  expect(pushed(before, after, 'a')).toBeUndefined();
  expect(pushed(before, after, 'd')).toBeUndefined();
  expect(pushed(before, after, 'free')).toBeUndefined();
  const reordered = plan(() => flat, card('a'), card('b', { position: -1 }));
  expect(pushed(before, reordered, 'b')).toBeUndefined();
  expect(pushed(before, reordered, 'a')).toEqual({ x: 0, y: 114 });
});
