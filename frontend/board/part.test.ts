import { expect, it } from 'vitest';
import type { Dragging } from './drag';
import { mayDrop, type Target } from './drop';
import { card, keyResult, modelOf } from './fixture';
import { partIn } from './part';

const model = modelOf(
  card('sales', { keyResults: [keyResult('win')] }),
  card('people', { position: 1, keyResults: [keyResult('hired')] }),
  card('past', { position: 2, closedTo: 'This cycle is closed', keyResults: [keyResult('old')] }),
  card('north', { under: 'sales' }),
);
const ids = ['sales', 'people', 'past', 'north'];

/** What each card is while one is dragged and the pointer is there. */
function parts(id: string, target?: Target): string[] {
  const dragged = { kind: 'card', id } as const;
  const dragging: Dragging = { dragged, mode: 'MOVE', target, verdict: target && mayDrop(model, dragged, target, 'MOVE') };
  return ids.map((each) => partIn(model, dragging, each));
}

it('cards where it may not go step back, the one below the pointer stands out', () => {
  expect(parts('people')).toEqual(['none', 'lifted', 'refused', 'none']);
  expect(parts('people', { kind: 'card', id: 'sales' })).toEqual(['target', 'lifted', 'refused', 'none']);
  expect(parts('people', { kind: 'card', id: 'past' })).toEqual(['none', 'lifted', 'refused', 'none']);
});

it('they do not come back while the pointer passes over key results of others', () => {
  expect(parts('people', { kind: 'keyResult', id: 'win', card: 'sales' })).toEqual(['none', 'lifted', 'refused', 'none']);
  expect(parts('sales', { kind: 'keyResult', id: 'hired', card: 'people' })).toEqual(['lifted', 'none', 'refused', 'refused']);
});

it('a card at which only a key result would take it stands out as long as the pointer is there', () => {
  // North stands under sales already, and may still go to one of its key results.
  expect(parts('north')).toEqual(['refused', 'none', 'refused', 'lifted']);
  expect(parts('north', { kind: 'keyResult', id: 'win', card: 'sales' })).toEqual(['none', 'none', 'refused', 'lifted']);
  expect(parts('north', { kind: 'keyResult', id: 'old', card: 'past' })).toEqual(['refused', 'none', 'refused', 'lifted']);
});
