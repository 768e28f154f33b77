import type { AlignMode, Card, Choice } from './contract';
import { mayDrop, type Target } from './drop';
import type { Lookup } from './lookup';
import type { Model } from './model';
import { plain, type Texts } from './text';

/** Something that a dialog asks for: what can be chosen and what becomes of it. */
export interface Question {
  /** The card that it is about: it has the focus again afterwards. */
  readonly card: string;
  readonly title: string;
  readonly label: string;
  /** Set where the way of aligning can be chosen too. */
  readonly mode?: AlignMode;
  with?(mode: AlignMode): Question;
  /** What is known without asking. */
  known(words: readonly string[]): Choice[];
  /** What the server finds; not asked without words unless `eager`. */
  find(text: string, signal: AbortSignal): Promise<Choice[]>;
  readonly eager?: boolean;
  choose(choice: Choice): void;
}

export interface Asking {
  readonly model: Model;
  readonly texts: Texts;
  readonly lookup: Lookup;
}

/** What should the cards be aligned under? */
export function alignUnder(host: Asking, cards: readonly string[], mode: AlignMode, choose: (target: Target, mode: AlignMode) => void): Question {
  const { model, texts, lookup } = host;
  const [first = ''] = cards;
  const one = cards.length === 1;
  const allowed = (target: Target) => cards.some((id) => mayDrop(model, { kind: 'card', id }, target, mode).allowed);
  return {
    card: first,
    title: one ? texts.say('board.align.title', model.card(first)?.title ?? '') : texts.say('board.align.titleMany', cards.length),
    label: texts.say('board.align.search'),
    mode,
    with: (other) => alignUnder(host, cards, other, choose),
    known: (words) => {
      const objectives = everyCard(model).filter(({ id }) => !cards.includes(id) && allowed({ kind: 'card', id }));
      const found = objectives.map((card) => objective(texts, card)).filter((choice) => fits(choice, model, words));
      if (words.length === 0) return found;
      const parts = objectives.flatMap((card) => card.keyResults.map(({ id, title }): Choice => ({ id, title, card: card.id, where: texts.say('board.align.keyResultOf', card.title) })));
      return [...found, ...parts.filter(({ id, card = '', title }) => matches(title, words) && allowed({ kind: 'keyResult', id, card }))];
    },
    find: (text, signal) => lookup.targets(cards, mode, text, signal),
    choose: ({ id, card }) => choose(card === undefined ? { kind: 'card', id } : { kind: 'keyResult', id, card }, mode),
  };
}

/** Which objective should take the key result over? */
export function handOver({ model, texts, lookup }: Asking, keyResult: string, card: string, choose: (to: string) => void): Question {
  const title = model.keyResult(keyResult)?.keyResult.title ?? '';
  const dragged = { kind: 'keyResult', id: keyResult, card } as const;
  return {
    card,
    title: texts.say('board.align.handOver', title),
    label: texts.say('board.align.search'),
    known: (words) =>
      everyCard(model)
        .filter(({ id }) => mayDrop(model, dragged, { kind: 'card', id }, 'MOVE').allowed)
        .map((each) => objective(texts, each))
        .filter((choice) => fits(choice, model, words)),
    find: (text, signal) => lookup.takers(keyResult, text, signal),
    choose: ({ id }) => choose(id),
  };
}

/** Who should own the cards? */
export function changeOwner({ texts, lookup }: Asking, cards: readonly string[], choose: (owner: string) => void): Question {
  return {
    card: cards[0] ?? '',
    title: texts.say('board.owner.title', cards.length),
    label: texts.say('board.owner.search'),
    known: () => [],
    find: (text, signal) => lookup.people(text, signal),
    eager: true,
    choose: ({ id }) => choose(id),
  };
}

/** Which cycle should the cards go to? */
export function moveToCycle({ texts, lookup }: Asking, cards: readonly string[], choose: (cycle: string) => void): Question {
  return {
    card: cards[0] ?? '',
    title: texts.say('board.cycle.title', cards.length),
    label: texts.say('board.cycle.search'),
    known: () => [],
    find: async (text, signal) => (await lookup.cycles(signal)).filter(({ title }) => matches(title, wordsOf(text))),
    eager: true,
    choose: ({ id }) => choose(id),
  };
}

export function wordsOf(text: string): string[] {
  return plain(text).split(/\s+/).filter(Boolean);
}

/** What is known first, then what the server has found besides. What the server refuses is not offered. */
export function merged(known: readonly Choice[], found: readonly Choice[]): Choice[] {
  const refused = new Set(found.filter((choice) => choice.refused !== undefined).map(({ id }) => id));
  const here = new Set(known.map(({ id }) => id));
  return [...known.filter(({ id }) => !refused.has(id)), ...found.filter(({ id }) => refused.has(id) || !here.has(id))];
}

function everyCard(model: Model): Card[] {
  return model.walk().flatMap((id) => model.card(id) ?? []);
}

function objective(texts: Texts, card: Card): Choice {
  const { id, title, pace, progress } = card;
  return { id, title, where: `${texts.say(`board.level.${card.level}`)} · ${texts.holder(card)}`, pace, ...(progress === undefined ? {} : { progress }) };
}

function fits({ id, title, where }: Choice, model: Model, words: readonly string[]): boolean {
  return matches(`${title} ${where} ${model.card(id)?.owner.name ?? ''}`, words);
}

function matches(text: string, words: readonly string[]): boolean {
  const found = plain(text);
  return words.every((word) => found.includes(word));
}
