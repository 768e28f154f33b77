import type { TemplateResult } from 'lit';
import type { AlignMode } from './contract';
import { mayLift, step } from './drop';
import type { Model } from './model';
import { Popup, type Item, type PopupHost } from './popup';
import type { Texts } from './text';

export interface MenuHost extends PopupHost {
  readonly model: Model;
  readonly texts: Texts;
  isUnfolded(id: string): boolean;
  focusCard(id: string): void;
  open(id: string): void;
  alignUnder(id: string, mode: AlignMode): void;
  handOver(keyResult: string): void;
  unalign(id: string, link: string): void;
  moveBy(id: string, by: -1 | 1): void;
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

  openAt(card: string, x: number, y: number): Promise<void> {
    this.#card = card;
    return this.#popup.open(() => this.#items(card).map((item) => this.#atCard(card, item)), x, y);
  }

  render(): TemplateResult {
    return this.#popup.render();
  }

  /** Wherever a verb leads, the way back is to the card. */
  #atCard(card: string, item: Item): Item {
    if (item === 'line') return item;
    const run = () => {
      this.host.focusCard(card);
      item.run();
    };
    return { ...item, run };
  }

  #items(id: string): Item[] {
    const { model, texts } = this.host;
    const card = model.card(id);
    if (!card) return [];
    const movable = mayLift(model, { kind: 'card', id }).allowed;
    const links = card.parents.map(({ link, objective }): Item => {
      const parent = model.card(objective)?.title;
      const text = parent === undefined ? texts.say('board.menu.detachElsewhere') : texts.say('board.menu.detach', parent);
      return { text, enabled: movable, run: () => this.host.unalign(id, link) };
    });
    const handOver = this.host.isUnfolded(id) && movable ? card.keyResults : [];
    return [
      { text: texts.say('board.menu.open'), keys: 'O', enabled: true, run: () => this.host.open(id) },
      'line',
      { text: texts.say('board.menu.align'), keys: 'A', enabled: movable, run: () => this.host.alignUnder(id, 'MOVE') },
      { text: texts.say('board.menu.alsoAlign'), enabled: movable, run: () => this.host.alignUnder(id, 'ALSO') },
      { text: texts.say('board.menu.support'), enabled: movable, run: () => this.host.alignUnder(id, 'SUPPORT') },
      ...links,
      'line',
      ...([-1, 1] as const).map(
        (by): Item => ({
          text: texts.say(by < 0 ? 'board.menu.up' : 'board.menu.down'),
          keys: by < 0 ? 'Alt ↑' : 'Alt ↓',
          enabled: step(model, id, by) !== undefined,
          run: () => this.host.moveBy(id, by),
        }),
      ),
      ...(handOver.length > 0 ? ['line' as const] : []),
      ...handOver.map(
        (keyResult): Item => ({
          text: texts.say('board.menu.handOver', keyResult.title),
          enabled: true,
          run: () => this.host.handOver(keyResult.id),
        }),
      ),
    ];
  }
}
