import { expect, it } from 'vitest';
import type { NbBoard } from './board';
import { card, modelOf } from './fixture';
import { toggleBranch } from './folding';
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
