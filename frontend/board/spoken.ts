import type { Card, Parent, Person } from './contract';
import type { Texts } from './text';

/** What a screen reader calls a card. */
export function nameOf(card: Card, texts: Texts): string {
  const progress = texts.say('board.card.progress', texts.figure(card.progress), texts.figure(card.expected));
  return sentences(card.title, texts.pace(card.pace), progress, texts.holder(card));
}

/**
 * What it adds to the name: who is at work on the card, what the card leads to, and what else the eye sees.
 *
 * @param titleOf title of an objective that has a card here
 */
export function descriptionOf(card: Card, texts: Texts, titleOf: (objective: string) => string | undefined, other: Person | undefined): string {
  const leadsTo = ({ kind, title, objective }: Parent) =>
    texts.say(kind === 'SUPPORTS' ? 'board.card.supports' : 'board.card.contributes', title ?? titleOf(objective) ?? texts.say('board.ties.elsewhere'));
  return sentences(
    other ? texts.say('board.editing', other.name) : '',
    card.dimmed ? texts.say('board.noMatch') : '',
    card.parents.map(leadsTo).join('; '),
    card.committed ? '' : texts.say('board.aspirational'),
    card.private ? texts.say('board.private') : '',
    texts.checkedIn(card),
    card.children > 0 && !card.open ? texts.say('board.children', card.holds ?? 0) : '',
    texts.hidden(card),
  );
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('. ');
}
