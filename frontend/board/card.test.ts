import { describe, expect, it } from 'vitest';
import { cardItem, classesOf, sameCard, type CardActions, type CardView } from './card';
import type { Card } from './contract';
import { drawn } from './drawn';
import type { Edit } from './edit';
import { card, keyResult } from './fixture';
import type { RowView } from './keyresult';
import { Texts } from './text';

const quiet = { drag: 'none', flash: false, pointed: false, other: undefined, selected: false } as const;

it('steps back when something else is looked for', () => {
  expect(classesOf({ ...quiet, card: card('a', { dimmed: true }) }).split(' ')).toContain('dimmed');
  expect(classesOf({ ...quiet, card: card('a') }).split(' ')).not.toContain('dimmed');
});

it('stands out as the match that was jumped to', () => {
  expect(classesOf({ ...quiet, pointed: true, card: card('a') }).split(' ')).toContain('pointed');
});

const texts = new Texts('en', {}, '2026-11-23T09:00:00Z');
const objective = card('a', { keyResults: [keyResult('b')] });
const box = { id: 'a', parent: undefined, position: 0, column: 0, x: 24, y: 44, height: 200 };
const row: RowView = {
  keyResult: keyResult('b'),
  texts,
  height: 45,
  titleLines: 1,
  edit: undefined,
  flash: false,
  target: false,
  lifted: false,
  reachable: false,
};
const view: CardView = {
  ...quiet,
  card: objective,
  texts,
  box,
  zoom: 1,
  far: false,
  anchor: 50,
  titleLines: 1,
  brief: false,
  description: '2 days ago',
  level: 1,
  position: 1,
  siblings: 1,
  active: false,
  unfolded: true,
  rows: [row],
  actions: {} as CardActions,
};

it('marks a folded branch with how many it holds and how the worst stands, and one in which nothing counts with the number only', () => {
  const knob = (change: Partial<Card>) => {
    const parts = drawn(cardItem({ ...view, card: { ...objective, children: 2, holds: 7, ...change } }));
    const at = parts.findIndex(({ attributes }) => String(attributes.get('class')).startsWith('branch'));
    return [parts[at]?.text, parts.slice(at).find(({ tag }) => tag === 'i')?.attributes.get('class')];
  };

  expect(knob({ worst: 'AT_RISK' })).toEqual(['7▼', 'bad']);
  expect(knob({ worst: 'DONE' })).toEqual(['7✓', 'done']);
  expect(knob({})).toEqual(['7', undefined]);
  expect(knob({ worst: 'AT_RISK', open: true })).toEqual(['', undefined]);
});

describe('is not drawn again', () => {
  it('where nothing about it has changed', () => {
    expect(sameCard(view, { ...view, rows: [{ ...row }] })).toBe(true);
  });

  it.each<[string, Partial<CardView>]>([
    ['figures have come', { card: { ...objective, progress: 0.5 } }],
    ['it has another place', { box: { ...box } }],
    ['it is a day older', { description: '3 days ago' }],
    ['it steps back', { drag: 'refused' }],
    ['somebody is at work on it', { other: { id: 'lan', name: 'Lan', initials: 'L', hue: 0 } }],
    ['its key results are hidden', { rows: [] }],
    ['something could be dropped on a key result', { rows: [{ ...row, target: true }] }],
  ])('but it is when %s', (_, change) => {
    expect(sameCard(view, { ...view, ...change })).toBe(false);
  });

  it('but it is as long as a value is typed, and once more after that', () => {
    const typing = { ...view, rows: [{ ...row, edit: {} as Edit }] };
    expect([sameCard(typing, typing), sameCard(typing, view), sameCard(view, typing)]).toEqual([false, false, false]);
  });
});
