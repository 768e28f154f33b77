import { describe, expect, it } from 'vitest';
import { board, card, keyResult, link, modelOf, patch } from './fixture';

describe('the tree', () => {
  it('puts a card under the first of its parents that is on the board', () => {
    const model = modelOf(card('a'), card('b'), card('c', { under: ['elsewhere', 'b', 'a'] }));
    expect(model.parent('c')).toBe('b');
    expect(model.children('b')).toEqual(['c']);
    expect(model.level('c')).toBe(2);
  });

  it('orders siblings by position', () => {
    const model = modelOf(card('a'), card('x', { under: 'a', position: 2 }), card('y', { under: 'a', position: 1 }));
    expect(model.children('a')).toEqual(['y', 'x']);
    expect(model.walk()).toEqual(['a', 'y', 'x']);
  });

  it('tells cards that are aligned to nothing from those aligned to something elsewhere', () => {
    const model = modelOf(card('a'), card('loose', { level: 'TEAM' }), card('quarter', { level: 'TEAM', under: 'year' }));
    expect(model.tree.loose).toEqual(['loose']);
    expect(model.tree.roots).toEqual(['a', 'quarter']);
  });

  it('survives a circle', () => {
    const model = modelOf(card('a', { under: 'b', open: true }), card('b', { under: 'a', open: true }));
    expect(model.walk().sort()).toEqual(['a', 'b']);
    expect(model.tree.roots).toHaveLength(1);
    expect([...model.above('a')]).toEqual(['b']);
  });

  it('knows what stands above, also by links that the board does not show', () => {
    const model = modelOf(card('a'), card('b', { under: 'a', above: ['a', 'z'] }), card('c', { under: 'b' }));
    expect([...model.above('c')].sort()).toEqual(['a', 'b', 'z']);
  });

  it('knows what stands above by every link, also where one of them is newer than what the card below was told', () => {
    const model = modelOf(card('a'), card('p', { under: ['a', 'q'], above: ['a', 'q'] }), card('q'), card('r'));
    model.receive(patch(10, [card('q', { parents: [link('r', { keyResult: 'k' })] }), card('r', { children: 1, keyResults: [keyResult('k')] })]));
    expect([...model.above('p')].sort()).toEqual(['a', 'k', 'q', 'r']);
  });
});

describe('patches', () => {
  it('are applied when they build on what is shown', () => {
    const model = modelOf(card('a'));
    expect(model.receive(patch(10, [card('a', { version: 2, title: 'New' })]))).toEqual({ kind: 'applied' });
    expect(model.card('a')?.title).toBe('New');
    expect(model.revision).toBe(11);
  });

  it('are ignored when old, and asked for when some are missing', () => {
    const model = modelOf(card('a'));
    expect(model.receive(patch(9, [])).kind).toBe('old');
    expect(model.receive(patch(11, [])).kind).toBe('early');
    expect(model.receive(patch(9, [], { revision: 11 })).kind).toBe('gap');
    expect(model.revision).toBe(10);
  });

  it('leave folded what this screen folded', () => {
    const model = modelOf(card('a'), card('b', { under: 'a' }));
    model.fold('a');
    model.receive(patch(10, [card('a', { children: 1, open: true }), card('b', { under: 'a', title: 'Changed' })]));
    expect(model.card('a')?.open).toBe(false);
    expect(model.card('b')).toBeUndefined();
  });

  it('do not bring back what hangs on a folded card', () => {
    const model = modelOf(card('a'), card('b', { under: 'a' }), card('c', { under: 'b' }));
    model.fold('a');
    model.receive(patch(10, [card('c', { under: 'b' })]));
    expect(model.size).toBe(1);
  });

  it('show the first child of a card that had none', () => {
    const model = modelOf(card('a'), card('b', { under: 'a' }), card('free', { level: 'TEAM' }));
    model.receive(patch(10, [card('b', { under: 'a', children: 1 }), card('free', { under: 'b' })]));
    expect(model.card('b')?.open).toBe(true);
    expect(model.parent('free')).toBe('b');
  });

  it('let a card disappear into a folded branch', () => {
    const model = modelOf(card('a'), card('b', { under: 'a', children: 3 }), card('free', { level: 'TEAM' }));
    model.receive(patch(10, [card('b', { under: 'a', children: 4 }), card('free', { under: 'b' })]));
    expect(model.card('free')).toBeUndefined();
  });

  it('bring a card back out of a folded branch, to be unfolded as ever', () => {
    const model = modelOf(card('a'), card('p', { under: 'a' }), card('x', { under: 'p' }), card('y', { under: 'x' }));
    model.fold('p');
    model.receive(patch(10, [card('x', { under: 'a', children: 1 }), card('p', { under: 'a' })]));
    model.unfold('x', [card('y', { under: 'x' })]);
    expect(model.walk()).toEqual(['a', 'p', 'x', 'y']);
  });

  it('bring a card back out of a folded branch with what is unfolded below it', () => {
    const model = modelOf(card('a'), card('p', { under: 'a' }), card('x', { under: 'p' }), card('y', { under: 'x' }));
    model.fold('p');
    model.receive(patch(10, [card('x', { under: 'a', children: 1, open: true }), card('y', { under: 'x' })], { removed: ['p'] }));
    expect(model.walk()).toEqual(['a', 'x', 'y']);
  });

  it('let a card stand alone whose parent went away in a folded branch', () => {
    const model = modelOf(card('p'), card('x', { under: 'p' }), card('y', { under: 'x' }));
    model.fold('p');
    model.receive(patch(10, [card('y', { under: 'x' })], { removed: ['x'] }));
    expect(model.walk()).toEqual(['p', 'y']);
  });

  it('take cards away', () => {
    const model = modelOf(card('a'), card('b', { under: 'a' }));
    model.receive(patch(10, [card('a')], { removed: ['b'] }));
    expect(model.walk()).toEqual(['a']);
  });

  it('leave the cards that they took away to be told of, until the next one', () => {
    const model = modelOf(card('a'), card('b', { under: 'a', children: 3 }), card('c', { under: 'a' }), card('free', { level: 'TEAM' }));
    model.receive(patch(10, [card('b', { under: 'a', children: 4 }), card('free', { under: 'b' })], { removed: ['c'] }));
    expect([...model.gone.keys()].sort()).toEqual(['c', 'free']);
    model.receive(patch(11, []));
    expect(model.gone.size).toBe(0);
  });
});

it('finds the card of a key result, also after it was handed over, and none once it has gone', () => {
  const model = modelOf(card('a', { keyResults: [keyResult('k')] }), card('b'));
  expect(model.keyResult('k')?.card.id).toBe('a');

  model.receive(patch(10, [card('a'), card('b', { keyResults: [keyResult('k', { current: 7 })] })]));
  expect(model.keyResult('k')).toMatchObject({ card: { id: 'b' }, keyResult: { current: 7 } });

  model.receive(patch(11, [], { removed: ['b'] }));
  expect(model.keyResult('k')).toBeUndefined();
});

it('knows after a fetch which cards are not here any more', () => {
  const model = modelOf(card('a'), card('b', { under: 'a' }));
  model.load(board(card('a')));
  expect(model.gone.get('b')?.title).toBe('Objective b');
});

it('unfolds a branch with what is open below', () => {
  const model = modelOf(card('a', { children: 1 }));
  model.unfold('a', [card('b', { under: 'a', children: 1, open: true }), card('c', { under: 'b' })]);
  expect(model.walk()).toEqual(['a', 'b', 'c']);
  expect(model.open().sort()).toEqual(['a', 'b']);
});
