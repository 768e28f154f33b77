import { beforeEach, expect, it, vi } from 'vitest';
import type { NbBoard } from './board';
import type { Outcome, Seen } from './contract';
import { card, modelOf } from './fixture';
import { Many } from './many';
import { Selection } from './selection';

let asked: string[][];
let answer: (outcome: Outcome) => void;
let selection: Selection;
let many: Many;

beforeEach(() => {
  asked = [];
  selection = new Selection();
  const model = modelOf(card('sales'), card('a'), card('b'), card('c'));
  many = new Many({
    model,
    selection,
    texts: { say: () => '' },
    verbs: { many: (_: string, verb: (operation: string) => Promise<Outcome>) => verb('op'), seek: () => undefined },
    $server: {
      alignAll: (seen: Seen[]) => {
        asked.push(seen.map(({ id }) => id));
        return new Promise<Outcome>((resolve) => (answer = resolve));
      },
    },
    requestUpdate: () => undefined,
  } as unknown as NbBoard);
  selection.all(['a', 'b']);
});

it('aligns those that were meant when it was asked for, whatever is selected by then', () => {
  const meant = selection.ids(modelOf(card('a'), card('b'), card('c')));
  selection.all(['c']);
  void many.align(meant, { kind: 'card', id: 'sales' }, 'MOVE');

  expect(asked).toEqual([['a', 'b']]);
});

it.each<[string, string[], string[]]>([
  ['selects what was left as it was', ['a', 'b'], ['b']],
  ['leaves what was selected meanwhile', ['c'], ['c']],
])('%s', async (_, meanwhile, after) => {
  void many.align(['a', 'b'], { kind: 'card', id: 'sales' }, 'MOVE');
  selection.all(meanwhile);
  answer({ done: true, message: '', left: ['b'] });

  await vi.waitFor(() => expect(selection.ids(modelOf(card('a'), card('b'), card('c')))).toEqual(after));
});
