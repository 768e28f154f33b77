import { expect, it } from 'vitest';
import type { Moved } from './contract';
import { moved } from './figures';
import { card, keyResult, modelOf, patch } from './fixture';

const before = card('sales', {
  progress: 0.25,
  worst: 'BEHIND',
  checkedInAt: '2026-11-01T08:00:00Z',
  keyResults: [keyResult('revenue', { title: 'Revenue', current: 10, progress: 0.1 }), keyResult('deals', { current: 5, progress: 0.5 })],
});

const figures: Moved = {
  id: 'sales',
  progress: 0.75,
  expected: 0.5,
  pace: 'DONE',
  stale: false,
  checkedInAt: '2026-11-02T08:00:00Z',
  keyResults: [{ id: 'revenue', version: 2, current: 100, progress: 1, expected: 0.5, pace: 'DONE', stale: false }],
};

const on = (each: Moved) => moved(new Map([[before.id, before]]), [each])[0];

it('moves the figures and leaves everything else as it was', () => {
  const after = on({ ...figures, worst: 'ON_TRACK' });

  expect(after).toEqual({
    ...before,
    progress: 0.75,
    pace: 'DONE',
    worst: 'ON_TRACK',
    checkedInAt: '2026-11-02T08:00:00Z',
    keyResults: [{ ...before.keyResults[0], version: 2, current: 100, progress: 1, pace: 'DONE' }, before.keyResults[1]],
  });
});

it('takes what is expected from the card, and nothing for stale, where a key result does not say', () => {
  const after = on({ ...figures, expected: 0.625, keyResults: [{ id: 'revenue', version: 2, current: 100, progress: 1, pace: 'DONE' }] });

  expect(after?.keyResults[0]).toMatchObject({ expected: 0.625, stale: false });
});

it('forgets figures that are not known any more', () => {
  const after = on({ id: 'sales', expected: 0.5, pace: 'NO_DATA', stale: true, keyResults: [{ id: 'revenue', version: 3, expected: 0.5, pace: 'NO_DATA', stale: true }] });

  expect(after).not.toHaveProperty('progress');
  expect(after).not.toHaveProperty('checkedInAt');
  expect(after).not.toHaveProperty('worst');
  expect(after?.keyResults[0]).not.toHaveProperty('current');
  expect(after?.keyResults[0]?.title).toBe('Revenue');
});

it('knows nothing of cards and key results that are not here', () => {
  expect(moved(new Map(), [figures])).toEqual([]);
  expect(on({ ...figures, keyResults: [{ ...figures.keyResults[0]!, id: 'gone' }] })?.keyResults).toEqual(before.keyResults);
});

it('comes with a patch, and the branch stays as folded as it was', () => {
  const model = modelOf(before, card('team', { under: 'sales' }));
  model.fold('sales');

  const received = model.receive(patch(10, [], { moved: [figures] }));

  expect(received).toEqual({ kind: 'applied' });
  expect(model.card('sales')).toMatchObject({ progress: 0.75, open: false, keyResults: [{ current: 100 }, { current: 5 }] });
});
