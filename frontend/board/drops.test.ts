import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { AlignMode, Card, Parent } from './contract';
import { mayDrop, mayLift, type Dragged, type Target } from './drop';
import { card, keyResult, link, modelOf } from './fixture';

interface Sent extends Pick<Card, 'id' | 'above' | 'closedTo' | 'fixed' | 'loose'> {
  parents: Parent[];
  keyResults: string[];
}

interface Drop {
  dragged: string;
  target: string;
  mode: AlignMode | 'BEFORE';
  allowed: boolean;
}

/** Cards as the server sends them, and what became of each drop there: `BoardDropsTest` keeps both true. */
const { cards, drops } = JSON.parse(readFileSync(new URL('../../src/test/resources/board/drops.json', import.meta.url), 'utf8')) as { cards: Sent[]; drops: Drop[] };

const model = modelOf(
  ...cards.map(({ parents, keyResults, ...said }) =>
    card(said.id, { ...said, parents: parents.map((each) => link(each.objective, each)), keyResults: keyResults.map((id) => keyResult(id)) }),
  ),
);

it.each<AlignMode>(['MOVE', 'ALSO', 'SUPPORT'])('reads from the cards where the server lets them go: %s', (how) => {
  const tried = drops.filter(({ mode }) => mode === how);
  expect(tried.filter((drop) => possible(drop) !== drop.allowed)).toEqual([]);
  expect(tried.filter(({ allowed }) => allowed).length).toBeGreaterThan(30);
  expect(tried.filter(({ allowed }) => !allowed).length).toBeGreaterThan(30);
});

it('lets cards change places only where the server does: what is aligned to one card without standing beside it is in no gap here', () => {
  const offered = drops.filter((drop) => drop.mode === 'BEFORE' && possible(drop));
  expect(offered.filter(({ allowed }) => !allowed)).toEqual([]);
  expect(offered.length).toBeGreaterThan(15);
});

function possible({ dragged, target, mode }: Drop): boolean {
  const what: Dragged = isCard(dragged) ? { kind: 'card', id: dragged } : { kind: 'keyResult', id: dragged, card: owner(dragged) };
  const where: Target = mode === 'BEFORE' ? { kind: 'between', before: target, after: '' } : at(target);
  return mayLift(model, what).allowed && mayDrop(model, what, where, mode === 'BEFORE' ? 'MOVE' : mode).allowed;
}

function at(target: string): Target {
  return isCard(target) ? { kind: 'card', id: target } : { kind: 'keyResult', id: target, card: owner(target) };
}

function isCard(id: string): boolean {
  return cards.some((each) => each.id === id);
}

function owner(keyResult: string): string {
  return cards.find(({ keyResults }) => keyResults.includes(keyResult))?.id ?? '';
}
