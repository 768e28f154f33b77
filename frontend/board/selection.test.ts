import { describe, expect, it } from 'vitest';
import { card, modelOf } from './fixture';
import { arrange } from './layout';
import { Selection } from './selection';

const model = modelOf(
  card('a'),
  card('b', { under: 'a' }),
  card('c', { under: 'a', position: 1 }),
  card('d', { under: 'a', position: 2 }),
  card('e', { under: 'c' }),
  card('free', { level: 'TEAM' }),
);
const plan = arrange(model, () => ({ height: 100, anchor: 50, rows: [] }));

function selected(...steps: ((selection: Selection) => void)[]): string[] {
  const selection = new Selection();
  for (const step of steps) step(selection);
  return selection.ids(model);
}

describe('a selection', () => {
  it('takes cards in and out one by one, and reads them from top to bottom', () => {
    expect(selected((s) => s.toggle('d'), (s) => s.toggle('b'))).toEqual(['b', 'd']);
    expect(selected((s) => s.toggle('d'), (s) => s.toggle('b'), (s) => s.toggle('d'))).toEqual(['b']);
  });

  it('takes in a stretch of a column, without what stands beside it', () => {
    expect(selected((s) => s.toggle('b'), (s) => s.extend(model, plan, 'b', 'd'))).toEqual(['b', 'c', 'd']);
  });

  it('takes in a stretch across columns as the board is read', () => {
    expect(selected((s) => s.toggle('c'), (s) => s.extend(model, plan, 'c', 'free'))).toEqual(['c', 'e', 'd', 'free']);
  });

  it('grows and shrinks around the card where it began', () => {
    const shrunk = selected(
      (s) => s.toggle('b'),
      (s) => s.extend(model, plan, 'b', 'd'),
      (s) => s.extend(model, plan, 'd', 'c'),
    );
    expect(shrunk).toEqual(['b', 'c']);
    const turned = selected(
      (s) => s.toggle('c'),
      (s) => s.extend(model, plan, 'c', 'd'),
      (s) => s.extend(model, plan, 'd', 'b'),
    );
    expect(turned).toEqual(['b', 'c']);
  });

  it('begins where the focus is when nothing was selected before', () => {
    expect(selected((s) => s.extend(model, plan, 'c', 'd'))).toEqual(['c', 'd']);
  });

  it('keeps what was chosen before a stretch', () => {
    expect(selected((s) => s.toggle('free'), (s) => s.toggle('b'), (s) => s.extend(model, plan, 'b', 'c'))).toEqual(['b', 'c', 'free']);
  });

  it('forgets cards that are gone', () => {
    const selection = new Selection();
    for (const id of ['b', 'gone']) selection.toggle(id);
    selection.settle(model);
    expect(selection.size).toBe(1);
  });
});
