import { describe, expect, it } from 'vitest';
import { mayDrop, type Dragged, type Target } from './drop';
import type { AlignMode } from './contract';
import { card, keyResult, modelOf } from './fixture';
import { hintOf } from './hint';
import { Texts } from './text';

const texts = new Texts(
  'en',
  {
    'board.drop.nowhere': 'Drop on an objective',
    'board.drop.MOVE': 'Align under “{0}”',
    'board.drop.ALSO': 'Also align under “{0}”',
    'board.drop.SUPPORT': 'Support “{0}”',
    'board.drop.order': 'Place here',
    'board.drop.supportKeyResult': 'Support “{0}”',
    'board.drop.contributeToKeyResult': 'Contribute to “{0}”',
    'board.drop.moveKeyResult': 'Hand over to “{0}”',
    'board.drop.keys': '{0}: also align',
    'board.drop.several': '{0} at once',
    'board.drop.someOnly': 'Possible for {0} of {1}',
    'board.drop.circle': 'That would close a circle',
  },
  '2026-11-23T09:00:00Z',
);

const model = modelOf(
  card('sales', { title: 'Break through in sales', keyResults: [keyResult('win', { title: 'Win rate' }), keyResult('sum', { title: 'Revenue', aligned: true })] }),
  card('people', { title: 'Grow the team', position: 1 }),
  card('market', { title: 'Win the mid-market', under: 'sales' }),
  card('site', { title: 'Refresh the site', level: 'TEAM' }),
);

const market: Dragged = { kind: 'card', id: 'market' };
const onto = (id: string): Target => ({ kind: 'card', id });
const win: Target = { kind: 'keyResult', id: 'win', card: 'sales' };
const between: Target = { kind: 'between', before: '', after: 'people' };

function hint(dragged: Dragged, target: Target | undefined, { mode = 'MOVE' as AlignMode, touch = false } = {}): [string, string, string] {
  const verdict = target && mayDrop(model, dragged, target, mode);
  const { text, more, mood } = hintOf(model, texts, { dragged, mode, target, verdict }, touch);
  return [text, more, mood];
}

describe('the words beside the pointer', () => {
  it('say how a card would be aligned, and by which keys otherwise', () => {
    expect(hint(market, onto('people'))).toEqual(['Align under “Grow the team”', 'Ctrl: also align', 'yes']);
    expect(hint(market, onto('people'), { mode: 'ALSO' })[0]).toBe('Also align under “Grow the team”');
    expect(hint(market, onto('people'), { mode: 'SUPPORT' })[0]).toBe('Support “Grow the team”');
    expect(hint(market, win)).toEqual(['Support “Win rate”', '', 'yes']);
    expect(hint(market, { ...win, id: 'sum' })[0]).toBe('Contribute to “Revenue”');
    expect(hint({ kind: 'card', id: 'sales' }, between)).toEqual(['Place here', '', 'yes']);
    expect(hint(market, undefined)).toEqual(['Drop on an objective', 'Ctrl: also align', 'none']);
  });

  it('name no keys to a finger', () => {
    expect(hint(market, onto('people'), { touch: true })).toEqual(['Align under “Grow the team”', '', 'yes']);
    expect(hint(market, undefined, { touch: true })).toEqual(['Drop on an objective', '', 'none']);
  });

  it('say why it would do nothing', () => {
    expect(hint({ kind: 'card', id: 'sales' }, onto('market'))).toEqual(['That would close a circle', '', 'no']);
  });

  it('say who would take a key result over, whatever keys are held', () => {
    const row: Dragged = { kind: 'keyResult', id: 'win', card: 'sales' };
    expect(hint(row, onto('people'), { mode: 'SUPPORT' })).toEqual(['Hand over to “Grow the team”', '', 'yes']);
    expect(hint(row, undefined)).toEqual(['Drop on an objective', '', 'none']);
  });

  it('say how many of several may go', () => {
    expect(hint({ ...market, others: ['site'] }, onto('people'))).toEqual(['Align under “Grow the team”', '2 at once', 'yes']);
    expect(hint({ ...market, others: ['site', 'people'] }, onto('people'))).toEqual(['Align under “Grow the team”', 'Possible for 2 of 3', 'yes']);
    expect(hint({ ...market, others: ['site'] }, win)).toEqual(['Support “Win rate”', '2 at once', 'yes']);
  });
});
