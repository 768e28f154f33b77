import type { Card, KeyResult, Moved, MovedKeyResult } from './contract';

/** The cards of a screen of which only figures have moved, as they are then. */
export function moved(cards: ReadonlyMap<string, Card>, figures: readonly Moved[]): Card[] {
  return figures.flatMap((each) => {
    const card = cards.get(each.id);
    return card ? [withFigures(card, each)] : [];
  });
}

/** Figures that are not among the new ones are not known any more. */
function withFigures({ progress, checkedInAt, worst, ...card }: Card, { keyResults, ...figures }: Moved): Card {
  const moved = new Map(keyResults.map((each) => [each.id, each]));
  return { ...card, ...figures, keyResults: card.keyResults.map((each) => withKeyResultFigures(each, moved.get(each.id), figures.expected)) };
}

function withKeyResultFigures(keyResult: KeyResult, figures: MovedKeyResult | undefined, expected: number): KeyResult {
  if (!figures) return keyResult;
  const { current, progress, ...rest } = keyResult;
  return { ...rest, expected, stale: false, ...figures };
}
