import { describe, expect, it } from 'vitest';
import { mayDrop, mayLift, modeOf, sameTarget, step, targetAt, welcome, type Dragged } from './drop';
import { card, keyResult, link, modelOf } from './fixture';
import { arrange, CARD, MARGIN, TOP, type Shape } from './layout';
import { View } from './view';

const dragged = (id: string): Dragged => ({ kind: 'card', id });
const onto = (id: string) => ({ kind: 'card', id }) as const;
const between = (after: string, before: string) => ({ kind: 'between', before, after }) as const;
const no = (reason: string) => ({ allowed: false, reason });

const model = modelOf(
  card('a', { keyResults: [keyResult('k')] }),
  card('b', { position: 1, closedTo: 'board.closed', fixed: 'board.closed' }),
  card('c', { under: 'a', keyResults: [keyResult('m')] }),
  card('d', { parents: [link('c'), link('a', { can: ['RISE'] })] }),
  card('e', { under: 'a', position: 1, fixed: 'board.scored' }),
  card('f', { under: 'a', position: 2 }),
  card('free', { level: 'TEAM' }),
  card('free2', { level: 'TEAM', position: 1 }),
);

describe('lifting', () => {
  it('says why a card stays where it is', () => {
    expect(mayLift(model, dragged('c'))).toEqual({ allowed: true });
    expect(mayLift(model, dragged('e'))).toEqual(no('board.scored'));
    expect(mayLift(model, { kind: 'keyResult', id: 'm', card: 'c' })).toEqual({ allowed: true });
  });
});

describe('dropping a card on a card', () => {
  it('is refused where it would close a circle', () => {
    expect(mayDrop(model, dragged('a'), onto('d'), 'MOVE')).toEqual(no('board.drop.circle'));
    expect(mayDrop(model, dragged('a'), onto('d'), 'SUPPORT')).toEqual(no('board.drop.circle'));
  });

  it('is refused on itself, on its parent and where the target is closed', () => {
    expect(mayDrop(model, dragged('a'), onto('a'), 'MOVE')).toEqual(no('board.drop.itself'));
    expect(mayDrop(model, dragged('c'), onto('a'), 'MOVE')).toEqual(no('board.drop.already'));
    expect(mayDrop(model, dragged('c'), onto('b'), 'MOVE')).toEqual(no('board.closed'));
  });

  it('may make a second parent the primary one, but not link it twice', () => {
    expect(mayDrop(model, dragged('d'), onto('a'), 'MOVE')).toEqual({ allowed: true });
    expect(mayDrop(model, dragged('d'), onto('a'), 'ALSO')).toEqual(no('board.drop.already'));
    expect(mayDrop(model, dragged('free'), onto('a'), 'SUPPORT')).toEqual({ allowed: true });
  });

  it('lets support become a contribution', () => {
    const helped = modelOf(card('a'), card('b', { under: 'a', parents: [link('a', { kind: 'SUPPORTS', can: ['RISE'] })] }));
    expect(mayDrop(helped, dragged('b'), onto('a'), 'MOVE')).toEqual({ allowed: true });
    expect(mayDrop(helped, dragged('b'), onto('a'), 'SUPPORT')).toEqual(no('board.drop.already'));
  });

  it('lets those of several go that may, and says why when none may', () => {
    expect(mayDrop(model, { kind: 'card', id: 'c', others: ['free'] }, onto('a'), 'MOVE')).toEqual({ allowed: true });
    expect(welcome(model, { kind: 'card', id: 'c', others: ['free'] }, onto('a'), 'MOVE')).toBe(1);
    expect(mayDrop(model, { kind: 'card', id: 'c', others: ['e'] }, onto('a'), 'MOVE')).toEqual(no('board.drop.already'));
  });

  it('leaves those of several where they are that may not be changed', () => {
    expect(welcome(model, { kind: 'card', id: 'c', others: ['e'] }, onto('free'), 'MOVE')).toBe(1);
    expect(mayDrop(model, dragged('e'), onto('free'), 'MOVE')).toEqual(no('board.scored'));
  });
});

describe('dropping a card between its siblings', () => {
  it('is allowed in the middle and at both ends', () => {
    for (const gap of [between('e', 'f'), between('', 'c'), between('f', '')]) expect(mayDrop(model, dragged('c'), gap, 'MOVE')).toEqual({ allowed: true });
  });

  it('is refused when one of them, or the card itself, is gone or stands elsewhere now', () => {
    for (const gap of [between('e', 'gone'), between('gone', 'f'), between('gone', ''), between('e', 'd')])
      expect(mayDrop(model, dragged('c'), gap, 'MOVE')).toEqual(no('board.drop.gone'));
    expect(mayDrop(model, dragged('gone'), between('a', 'b'), 'MOVE')).toEqual(no('board.drop.gone'));
  });

  it('is another drop when the card above the gap is another one', () => {
    expect(sameTarget(between('e', 'f'), between('e', 'f'))).toBe(true);
    expect(sameTarget(between('e', 'f'), between('c', 'f'))).toBe(false);
  });
});

describe('dropping on a key result', () => {
  it('is allowed although its objective is already the parent', () => {
    expect(mayDrop(model, dragged('c'), { kind: 'keyResult', id: 'k', card: 'a' }, 'MOVE')).toEqual({ allowed: true });
  });

  it('is refused where it would close a circle', () => {
    expect(mayDrop(model, dragged('a'), { kind: 'keyResult', id: 'm', card: 'c' }, 'MOVE')).toEqual(no('board.drop.circle'));
  });
});

it('hands a key result to any other open objective', () => {
  const row: Dragged = { kind: 'keyResult', id: 'm', card: 'c' };
  expect(mayDrop(model, row, onto('c'), 'MOVE')).toEqual(no('board.drop.sameObjective'));
  expect(mayDrop(model, row, onto('b'), 'MOVE')).toEqual(no('board.closed'));
  expect(mayDrop(model, row, onto('d'), 'MOVE')).toEqual({ allowed: true });
  expect(mayDrop(model, row, onto('e'), 'MOVE')).toEqual(no('board.scored'));
});

it('does not hand a key result to what is aligned to it', () => {
  const ring = modelOf(
    card('a', { keyResults: [keyResult('k')] }),
    card('b', { under: 'a', parents: [link('a', { keyResult: 'k' })] }),
    card('c', { under: 'b' }),
  );
  const row: Dragged = { kind: 'keyResult', id: 'k', card: 'a' };
  expect(mayDrop(ring, row, onto('b'), 'MOVE')).toEqual(no('board.drop.circle'));
  expect(mayDrop(ring, row, onto('c'), 'MOVE')).toEqual(no('board.drop.circle'));
});

it('reads the mode from the keys held', () => {
  const keys = { ctrlKey: false, metaKey: false, shiftKey: false };
  expect(modeOf(keys)).toBe('MOVE');
  expect(modeOf({ ...keys, metaKey: true })).toBe('ALSO');
  expect(modeOf({ ...keys, ctrlKey: true, shiftKey: true })).toBe('SUPPORT');
});

describe('the target under the pointer', () => {
  const shapeOf = (id: string): Shape => ({ height: 100, anchor: 50, rows: id === 'a' ? [{ id: 'k', top: 60, height: 30 }] : [] });
  const plan = arrange(model, shapeOf);
  const second = MARGIN + CARD + 64 + 20;
  const view = new View();
  const at = (id: string, x: number, y: number) => targetAt(model, plan, shapeOf, dragged(id), { x, y }, view);

  it('is a card, or a key result of an unfolded one', () => {
    expect(at('free', MARGIN + 20, TOP + 20)).toEqual(onto('a'));
    expect(at('free', MARGIN + 20, TOP + 70)).toEqual({ kind: 'keyResult', id: 'k', card: 'a' });
  });

  it('is a gap between siblings only', () => {
    const gap = TOP + 100 + 14 + 100 + 7;
    expect(at('c', second, gap)).toEqual({ kind: 'between', before: 'f', after: 'e' });
    expect(at('free', second, gap)).toBeUndefined();
    const loose = plan.boxes.get('free2');
    expect(at('free', (loose?.x ?? 0) + 20, (loose?.y ?? 0) + 102)).toEqual({ kind: 'between', before: '', after: 'free2' });
  });

  it('is the end of the group below its last card', () => {
    expect(at('c', second, TOP + 3 * 114 + 2)).toEqual({ kind: 'between', before: '', after: 'f' });
  });

  it('is nothing over its own place', () => {
    expect(at('c', second, TOP + 50)).toBeUndefined();
  });
});

it('moves a card by one place', () => {
  expect(step(model, 'c', -1)).toBeUndefined();
  expect(step(model, 'c', 1)).toBe('f');
  expect(step(model, 'e', -1)).toBeUndefined();
});
