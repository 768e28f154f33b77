import { Announcer } from './announcer';
import type { NbBoard } from './board';
import type { Board, Deed } from './contract';
import type { FeedListener } from './feed';
import { Flashes } from './flashes';
import { Texts } from './text';

/** Puts on the screen what the feed brings, and tells of it. */
export class Arrivals implements FeedListener {
  readonly flashes: Flashes;
  /** Whether not even the first fetch has succeeded: then the words that the page brought along are shown. */
  broken = false;
  readonly #announcer: Announcer;
  /** To be brought into sight as soon as it is here. */
  #aim: string | undefined;

  constructor(private readonly board: NbBoard) {
    const redraw = () => board.requestUpdate();
    this.flashes = new Flashes(redraw);
    this.#announcer = new Announcer(redraw);
  }

  /** What is read out to those who do not see it. */
  get said(): string {
    return this.#announcer.said;
  }

  /** Brings a card into sight, which may have to be fetched first. */
  find(card: string): void {
    const { feed, model } = this.board;
    this.#aim = card;
    if (feed.loading || model.revision < 0) return;
    if (model.card(card)) this.#find();
    else void feed.reopen();
  }

  loaded(board: Board): void {
    this.broken = false;
    this.board.texts = new Texts(board.language, board.texts, board.now);
    this.board.lang = board.language;
    this.board.selection.settle(this.board.model);
    this.board.editor.restore();
    this.board.editor.follow();
    this.board.ties.follow();
    this.board.ties.offer();
    this.board.focused = board.focus;
    this.board.stay.comeBack(board.cards.map(({ id }) => id));
    this.board.remeasure();
    this.#find();
  }

  patched(): void {
    this.board.selection.settle(this.board.model);
    this.board.editor.follow();
    this.board.ties.follow();
    this.board.relayout();
  }

  told(news: readonly Deed[]): void {
    const { model, texts } = this.board;
    const changed = news.flatMap(({ about }) => about);
    this.flashes.add(changed.flatMap((id) => [id, model.keyResult(id)?.card.id ?? id]));
    this.#announcer.tell(news, model, texts);
    this.board.requestUpdate();
  }

  failed(): void {
    this.broken = this.board.model.revision < 0;
    if (this.broken) this.board.requestUpdate();
    else this.board.toast.show(this.board.texts.say('board.unreachable'), undefined, true);
  }

  clear(): void {
    this.flashes.clear();
    this.#announcer.clear();
  }

  #find(): void {
    if (this.#aim === undefined || !this.board.model.card(this.#aim)) return;
    void this.board.sight.find(this.#aim);
    this.#aim = undefined;
  }
}
