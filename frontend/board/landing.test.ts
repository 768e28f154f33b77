import { beforeEach, expect, it } from 'vitest';
import type { NbBoard } from './board';
import type { AlignMode } from './contract';
import type { Dragged, Target } from './drop';
import { card, modelOf } from './fixture';
import { land } from './landing';

const onto = (id: string): Target => ({ kind: 'card', id });

let done: string[];
let allowed: boolean;

beforeEach(() => {
  done = [];
  allowed = true;
});

/** Lets go of something on a board where `folded` holds cards that are not shown and `open` shows those it holds. */
async function drop(dragged: Dragged | string, target: Target, { mode = 'MOVE' as AlignMode, reveal = false } = {}): Promise<void> {
  const asked =
    (verb: string) =>
    (...parts: readonly unknown[]) => {
      done.push([verb, ...parts].join(' '));
      return Promise.resolve(allowed);
    };
  const board = {
    model: modelOf(card('open'), card('shown', { under: 'open' }), card('folded', { children: 3 }), card('site')),
    verbs: {
      align: asked('align'),
      alignToKeyResult: asked('align to key result'),
      order: asked('order'),
      moveKeyResult: asked('hand over'),
      unfold: asked('remember that it is unfolded:'),
      seek: asked('seek'),
    },
    many: { align: (cards: readonly string[], at: Target, how: AlignMode) => asked('align all:')(cards.join('+'), at.kind, how) },
    feed: { unfold: asked('unfold') },
    editor: { restore: () => undefined },
    stage: { unfolded: { add: asked('show key results of') } },
    relayout: () => undefined,
    focusCard: (id: string, into: boolean) => asked(into ? 'go to' : 'focus')(id),
  } as unknown as NbBoard;
  await land(board, typeof dragged === 'string' ? { kind: 'card', id: dragged } : dragged, target, mode, reveal);
}

it.each<[string, Target, AlignMode, string]>([
  ['a card', onto('open'), 'SUPPORT', 'align site open SUPPORT'],
  ['a key result', { kind: 'keyResult', id: 'win', card: 'open' }, 'MOVE', 'align to key result site win'],
  ['a gap', { kind: 'between', before: 'open', after: '' }, 'MOVE', 'order site open'],
])('a card that is dropped on %s goes there, and the page stays where it is', async (_, target, mode, verb) => {
  await drop('site', target, { mode });
  expect(done).toEqual([verb, 'focus site']);
});

it('is brought into sight when it was sent there in another way', async () => {
  await drop('site', onto('open'), { reveal: true });
  expect(done.at(-1)).toBe('go to site');
});

it('is not lost from sight in a folded branch', async () => {
  await drop('site', onto('folded'));
  expect(done).toEqual(['align site folded MOVE', 'unfold folded', 'remember that it is unfolded: folded', 'focus site']);
});

it('unfolds nothing when it stays where it was', async () => {
  await drop('site', onto('folded'), { mode: 'ALSO' });
  expect(done).toEqual(['align site folded ALSO', 'focus site']);
  done = [];
  allowed = false;
  await drop('site', onto('folded'));
  expect(done).toEqual(['align site folded MOVE', 'focus site']);
});

it('goes along with everything that is selected', async () => {
  await drop({ kind: 'card', id: 'site', others: ['shown'] }, onto('folded'), { mode: 'ALSO' });
  expect(done).toEqual(['align all: site+shown card ALSO']);
});

it('a key result is shown where it was handed over, and stays where it was if that was refused', async () => {
  const row: Dragged = { kind: 'keyResult', id: 'win', card: 'open' };
  await drop(row, onto('folded'));
  expect(done).toEqual(['hand over win folded', 'show key results of folded', 'focus folded']);
  done = [];
  allowed = false;
  await drop(row, onto('folded'));
  expect(done).toEqual(['hand over win folded']);
});

it('is sought where it went into a branch that is not here', async () => {
  await drop('far', onto('elsewhere'));
  expect(done).toEqual(['align far elsewhere MOVE', 'seek far']);
});

it('unfolds nothing for support of a key result, which leaves it where it was', async () => {
  await drop('site', { kind: 'keyResult', id: 'win', card: 'folded' });
  expect(done).toEqual(['align to key result site win', 'focus site']);
});
