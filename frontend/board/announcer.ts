import type { Model } from './model';
import type { Texts } from './text';

/** What a screen reader is told when others have changed something. */
export class Announcer {
  said = '';

  changed(cards: readonly string[], model: Model, texts: Texts): void {
    const [first] = cards.flatMap((id) => model.card(id) ?? []);
    if (!first) return;
    this.said =
      cards.length > 2
        ? texts.say('board.changed.many', cards.length)
        : texts.say('board.changed', first.title, texts.figure(first.progress), texts.pace(first.pace));
  }
}
