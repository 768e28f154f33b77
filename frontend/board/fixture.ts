import type { Board, Card, KeyResult, Parent, Patch } from './contract';
import { Model } from './model';

/** Cards for tests; nothing else imports this. */
export function card(id: string, more: Partial<Card> & { under?: string | readonly string[] } = {}): Card {
  const { under = [], ...given } = more;
  const parents = (typeof under === 'string' ? [under] : under).map((objective) => link(objective, { link: `${id}-${objective}` }));
  return {
    id,
    version: 1,
    title: `Objective ${id}`,
    level: parents.length === 0 ? 'COMPANY' : 'TEAM',
    owner: { id: 'lan', name: 'Lan Phạm', initials: 'LP', hue: 0 },
    committed: false,
    private: false,
    expected: 0.5,
    pace: 'ON_TRACK',
    stale: false,
    parents,
    position: 0,
    children: 0,
    open: false,
    keyResults: [],
    loose: parents.length === 0 && given.parents === undefined && given.level !== undefined && given.level !== 'COMPANY',
    dimmed: false,
    ...given,
  };
}

export function link(objective: string, more: Partial<Parent> = {}): Parent {
  return { link: `to-${objective}`, objective, kind: 'CONTRIBUTES', weight: 1, version: 1, can: [], ...more };
}

export function keyResult(id: string, more: Partial<KeyResult> = {}): KeyResult {
  return {
    id,
    version: 1,
    title: `Key result ${id}`,
    measure: 'INCREASE',
    unit: '',
    expected: 0.5,
    pace: 'ON_TRACK',
    stale: false,
    aligned: false,
    editable: true,
    ...more,
  };
}

export function board(...cards: Card[]): Board {
  const here = new Set(cards.map(({ id }) => id));
  const under = (id: string) => cards.filter(({ parents }) => parents.find(({ objective }) => here.has(objective))?.objective === id).length;
  const counted = cards.map((each) => ({ ...each, children: each.children || under(each.id), open: each.open || under(each.id) > 0 }));
  return { revision: 10, language: 'en', now: '2026-11-23T09:00:00Z', me: 'lan', title: 'XYZ Corp · Q4 2026', texts: {}, cards: counted };
}

export function modelOf(...cards: Card[]): Model {
  const model = new Model();
  model.load(board(...cards));
  return model;
}

export function patch(base: number, cards: Card[], more: Partial<Patch> = {}): Patch {
  return { base, revision: base + 1, cards, moved: [], removed: [], again: false, news: [], ...more };
}
