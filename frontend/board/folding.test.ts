import { expect, it, vi } from 'vitest';
import type { NbBoard } from './board';
import { card, modelOf } from './fixture';
import { toggleBranch, unfold } from './folding';
import { Selection } from './selection';

it('what is folded away does not stay selected', () => {
  const selection = new Selection();
  selection.all(['a', 'b', 'c']);
  const board = {
    model: modelOf(card('a'), card('b', { under: 'a' }), card('c', { under: 'b' })),
    selection,
    active: 'a',
    verbs: { fold: () => undefined },
    relayout: () => undefined,
  };
  toggleBranch(board as unknown as NbBoard, 'b');
  expect(selection.size).toBe(2);
});

it('a branch that could not be fetched is not told to be unfolded', async () => {
  const told = vi.fn();
  const board = (answered: boolean) =>
    ({
      feed: { unfold: () => Promise.resolve(answered) },
      editor: { restore: () => undefined },
      verbs: { unfold: told },
      relayout: () => undefined,
    }) as unknown as NbBoard;
  await unfold(board(false), 'a');
  expect(told).not.toHaveBeenCalled();
  await unfold(board(true), 'a');
  expect(told).toHaveBeenCalledWith('a');
});
