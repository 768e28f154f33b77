import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { AlignMode, Card, Parent } from './contract';
import { mayDrop, mayLift, type Dragged, type Target } from './drop';
import { card, keyResult, link, modelOf } from './fixture';

interface Sent extends Pick<Card, 'id' | 'above' | 'closedTo' | 'fixed'> {
  parents: Parent[];
  keyResults: string[];
}

interface Drop {
  dragged: string;
  target: string;
  mode: AlignMode;
  allowed: boolean;
}

/** Cards as the server sends them, and what became of each drop there: `BoardDropsTest` keeps both true. */
const { cards, drops } = JSON.parse(readFileSync(new URL('../../src/test/resources/board/drops.json', import.meta.url), 'utf8')) as { cards: Sent[]; drops: Drop[] };

const model = modelOf(
  ...cards.map(({ parents, keyResults, ...said }) =>
    card(said.id, { ...said, parents: parents.map((each) => link(each.objective, each)), keyResults: keyResults.map((id) => keyResult(id)) }),
  ),
);

it('reads from the cards which drops the server allows', () => {
  const wrong = drops.filter(({ dragged, target, mode, allowed }) => {
    const what: Dragged = isCard(dragged) ? { kind: 'card', id: dragged } : { kind: 'keyResult', id: dragged, card: owner(dragged) };
    const where: Target = isCard(target) ? { kind: 'card', id: target } : { kind: 'keyResult', id: target, card: owner(target) };
    return (mayLift(model, what).allowed && mayDrop(model, what, where, mode).allowed) !== allowed;
  });
  expect(wrong).toEqual([]);
  expect(drops.filter(({ allowed }) => allowed).length).toBeGreaterThan(100);
  expect(drops.filter(({ allowed }) => !allowed).length).toBeGreaterThan(100);
});

function isCard(id: string): boolean {
  return cards.some((each) => each.id === id);
}

function owner(keyResult: string): string {
  return cards.find(({ keyResults }) => keyResults.includes(keyResult))?.id ?? '';
}
