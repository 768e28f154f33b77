import type { Deed } from './contract';
import type { Model } from './model';
import type { Texts } from './text';

/** Sentences at a time; of what else happened only the number is said. */
const SENTENCES = 3;
/** Time to listen before there is more to hear. */
const PAUSE = 2_000;
/** After this long the same may be said again. */
const FORGOTTEN = 15_000;

/** What a screen reader is told of what others do: at once where it is quiet, else gathered until what was said has been heard. */
export class Announcer {
  said = '';
  /** By what they are about: of a value that changes again, only the newest is said. */
  readonly #waiting = new Map<string, string>();
  #more = 0;
  #texts: Texts | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #forget: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly redraw: () => void) {}

  tell(news: readonly Deed[], model: Model, texts: Texts): void {
    this.#texts = texts;
    const single = news.flatMap((deed) => deed.about.map((id) => ({ deed, id })));
    for (const { deed, id } of single) {
      const sentence = sentenceFor(deed, id, model, texts, single.length === 1);
      if (sentence === undefined) continue;
      const about = deed.what === 'VALUE' ? id : sentence;
      if (this.#waiting.has(about) || this.#waiting.size < SENTENCES) this.#waiting.set(about, sentence);
      else this.#more++;
    }
    if (this.#pause === undefined) this.#speak();
  }

  clear(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#forget);
    this.#pause = undefined;
    this.#waiting.clear();
    this.#more = 0;
    this.said = '';
  }

  #speak(): void {
    this.#pause = undefined;
    if (this.#waiting.size === 0 || !this.#texts) return;
    const sentences = [...this.#waiting.values()];
    if (this.#more > 0) sentences.push(this.#more === 1 ? this.#texts.say('board.news.oneMore') : this.#texts.say('board.news.more', this.#more));
    this.said = `${sentences.join('. ')}.`;
    this.#waiting.clear();
    this.#more = 0;
    this.#pause = setTimeout(() => this.#speak(), PAUSE);
    clearTimeout(this.#forget);
    this.#forget = setTimeout(() => {
      this.said = '';
      this.redraw();
    }, FORGOTTEN);
    this.redraw();
  }
}

/** Nothing where it is about a card or key result that this screen has never had. */
function sentenceFor({ by, what, under = '' }: Deed, id: string, model: Model, texts: Texts, alone: boolean): string | undefined {
  if (what !== 'VALUE') {
    const card = model.card(id) ?? model.gone.get(id);
    return card && texts.say(`board.news.${what}`, by, card.title, under);
  }
  const found = model.keyResult(id);
  if (!found) return undefined;
  const { card, keyResult } = found;
  const value = texts.say('board.news.VALUE', by, keyResult.title, texts.figures(keyResult));
  return alone ? `${value}. ${texts.say('board.changed', card.title, texts.figure(card.progress), texts.pace(card.pace))}` : value;
}
