import type { TemplateResult } from 'lit';
import type { AlignMode, Card, KeyResult } from './contract';
import { mayLift, step, type Verdict } from './drop';
import type { Many } from './many';
import type { Model } from './model';
import { Popup, type Item, type Opening, type PopupHost } from './popup';
import type { Texts } from './text';
import { titleOf } from './ties';

export interface MenuHost extends PopupHost {
  readonly model: Model;
  readonly texts: Texts;
  readonly many: Pick<Many, 'has' | 'select'>;
  isUnfolded(id: string): boolean;
  focusCard(id: string): void;
  /** The card that is looked at with what is above and below it, if it is only one. */
  readonly focus: string | undefined;
  open(id: string): void;
  focusOn(id: string): void;
  alignUnder(id: string, mode: AlignMode): void;
  ties(id: string): void;
  unalign(id: string, link: string): void;
  moveBy(id: string, by: -1 | 1): void;
  edit(keyResult: string): void;
  handOver(keyResult: string): void;
  rollUp(keyResult: KeyResult): void;
}

/** A card's verbs in a list: everything that a drop can do, and more. */
export class Menu {
  #card = '';
  readonly #popup: Popup;

  constructor(private readonly host: MenuHost) {
    this.#popup = new Popup(
      host,
      'of-card',
      () => host.texts.say('board.menu'),
      () => host.focusCard(this.#card),
    );
  }

  /** Opens the verbs of a card, or of one of its key results. */
  openAt(id: string, x: number, y: number, keyResult?: string): Promise<void> {
    this.#card = id;
    return this.#open(x, y, keyResult);
  }

  #open(x: number, y: number, keyResult?: string, opening: Opening = {}): Promise<void> {
    const items = (): Item[] => {
      const card = this.host.model.card(this.#card);
      const part = card?.keyResults.find((each) => each.id === keyResult);
      if (!card) return [];
      return part ? this.#back(this.#ofKeyResult(card, part)) : [...this.#back(this.#ofCard(card)), ...this.#parts(card, x, y)];
    };
    return this.#popup.open(items, x, y, opening);
  }

  render(): TemplateResult {
    return this.#popup.render();
  }

  /** Wherever a verb leads, the way back is to the card. */
  #back(items: readonly Item[]): Item[] {
    const card = this.#card;
    return items.map((item) => {
      if (item === 'line') return item;
      const run = () => {
        this.host.focusCard(card);
        item.run();
      };
      return { ...item, run };
    });
  }

  #ofCard(card: Card): Item[] {
    const { host } = this;
    const { model, texts } = host;
    const { id, parents } = card;
    const why = reasonOf(mayLift(model, { kind: 'card', id }));
    const [only] = parents;
    const detach: Item[] =
      only && parents.length === 1 ? [{ text: texts.say('board.menu.detach', titleOf(model, texts, only)), why, run: () => host.unalign(id, only.link) }] : [];
    return [
      { text: texts.say('board.menu.open'), keys: 'O', run: () => host.open(id) },
      { text: texts.say('board.menu.select'), keys: texts.say('board.menu.space'), checked: host.many.has(id), run: () => host.many.select(id) },
      {
        text: texts.say(host.focus === id ? 'board.menu.showAll' : 'board.menu.focus'),
        keys: 'F',
        run: () => host.focusOn(id),
      },
      'line',
      { text: texts.say('board.menu.align'), keys: 'A', why, run: () => host.alignUnder(id, 'MOVE') },
      { text: texts.say('board.menu.alsoAlign'), why, run: () => host.alignUnder(id, 'ALSO') },
      { text: texts.say('board.menu.support'), why, run: () => host.alignUnder(id, 'SUPPORT') },
      { text: texts.say('board.menu.ties'), keys: 'L', why: parents.length > 0 ? undefined : 'board.ties.none', run: () => host.ties(id) },
      ...detach,
      'line',
      ...([-1, 1] as const).map(
        (by): Item => ({
          text: texts.say(by < 0 ? 'board.menu.up' : 'board.menu.down'),
          keys: by < 0 ? 'Alt ↑' : 'Alt ↓',
          why: why ?? (step(model, id, by) === undefined ? (by < 0 ? 'board.menu.first' : 'board.menu.last') : undefined),
          run: () => host.moveBy(id, by),
        }),
      ),
    ];
  }

  /** The key results of an unfolded card lead on to their own verbs, in the same place. */
  #parts(card: Card, x: number, y: number): Item[] {
    if (!this.host.isUnfolded(card.id) || card.keyResults.length === 0) return [];
    const part = ({ id, title }: KeyResult): Item => {
      const back = () => void this.#open(x, y, undefined, { at: title });
      return { text: title, leads: true, run: () => void this.#open(x, y, id, { back }) };
    };
    return ['line', ...card.keyResults.map(part)];
  }

  #ofKeyResult(card: Card, keyResult: KeyResult): Item[] {
    const { model, texts } = this.host;
    const { id, aligned, editable, measure } = keyResult;
    const why = reasonOf(mayLift(model, { kind: 'keyResult', id, card: card.id }));
    const typed = editable && measure !== 'DONE';
    return [
      { text: texts.say('board.menu.edit'), why: typed ? undefined : (why ?? (aligned ? 'board.aligned' : 'board.edit.ticked')), run: () => this.host.edit(id) },
      { text: texts.say('board.menu.handOver'), why, run: () => this.host.handOver(id) },
      { text: texts.say(aligned ? 'board.menu.checkInAgain' : 'board.menu.rollUp'), why, run: () => this.host.rollUp(keyResult) },
    ];
  }
}

function reasonOf(verdict: Verdict): string | undefined {
  return verdict.allowed ? undefined : verdict.reason;
}
