import type { Conflict, Parent } from './contract';
import { insist } from './insist';
import type { KeptValues } from './kept';
import type { Typed } from './note';
import { formatNumber, parseNumber, sameNumber } from './numbers';
import { operationId } from './operation';
import { PATIENCE, untilSentAgain } from './retries';
import type { Texts } from './text';
import type { Answer } from './verbs';

/** A weight that is being typed. It lives until it is saved or given up. */
export interface Weighing extends Typed {
  text: string;
  /** What the person knows to stand there: only another weight is a conflict. */
  seen: string;
  /** The version at which it stood there. */
  version: number;
  /** Names the saving of this text: sent again, it is done once. */
  operation: string;
  saving: boolean;
  state: Typed['state'];
  /** How often no answer came. */
  lost: number;
  reason: string;
  conflict?: Conflict;
  /** Given up while it was on its way: should it arrive, it is taken back. */
  withdrawn?: true;
}

export interface WeightsHost {
  readonly kept: KeptValues;
  texts(): Texts;
  send(link: string, version: number, text: string, operation: string): Promise<Answer>;
  /** Whether the board is on the page: one that was left sends nothing by itself, the next one offers what is kept. */
  here(): boolean;
  /** Whether the field of this weight can be seen now. */
  shows(link: string): boolean;
  /** Leads to the choice between two weights, with none of them chosen. */
  focusConflict(link: string): void;
  /** Says that a weight is not saved, where its field cannot be seen. */
  remind(link: string): void;
  redraw(): void;
  tell(message: string): void;
  /** @param what was told when it was saved */
  takeBack(operation: string, what: string): void;
}

/** The weights of links that are typed and not saved yet. */
export class Weights {
  readonly #typed = new Map<string, Weighing>();

  constructor(private readonly host: WeightsHost) {}

  /** What is typed for a link. */
  of(link: string): Weighing | undefined {
    return this.#typed.get(link);
  }

  /** Offers again what was typed on an earlier page and never saved. What only supports has no weight any more. */
  restore(link: Parent): void {
    const { link: id } = link;
    const draft = this.#typed.has(id) ? undefined : this.host.kept.find(id);
    if (!draft) return;
    if (link.kind === 'SUPPORTS' || this.#same(draft.text, this.#figure(link))) {
      this.host.kept.drop(id);
      return;
    }
    const offered: Weighing = { ...this.#begun(link), seen: draft.base, text: draft.text, state: 'offered', version: draft.version ?? 0 };
    if (draft.operation !== undefined) offered.operation = draft.operation;
    this.#typed.set(id, offered);
  }

  typed(link: Parent, text: string): void {
    const weighing = this.#typed.get(link.link) ?? this.#begun(link);
    this.#typed.set(link.link, weighing);
    weighing.text = text;
    weighing.operation = operationId();
    weighing.state = 'typing';
    weighing.reason = '';
    delete weighing.conflict;
    this.#keep(link.link, weighing);
    this.host.redraw();
  }

  /** The field is left: what was typed in it now is saved. */
  left(link: Parent): void {
    const weighing = this.#typed.get(link.link);
    if (weighing?.state === 'typing' && weighing.reason === '' && !weighing.conflict) void this.save(link);
  }

  /** Saves one's own weight over the other one's. */
  async keepMine(link: Parent): Promise<void> {
    const weighing = this.#typed.get(link.link);
    if (!weighing?.conflict) return;
    weighing.version = weighing.conflict.version;
    weighing.seen = weighing.conflict.theirs;
    await this.save(link);
  }

  async save(link: Parent): Promise<void> {
    const { link: id } = link;
    const weighing = this.#typed.get(id);
    if (!weighing || weighing.saving) return;
    const texts = this.host.texts();
    if (this.#same(weighing.text, this.#figure(link))) {
      this.giveUp(id);
      return;
    }
    const parsed = parseNumber(weighing.text, texts.language);
    if (!parsed.ok) {
      weighing.reason = texts.say(`board.edit.${parsed.reason}`, formatNumber(1234.5, texts.language));
      this.host.redraw();
      return;
    }
    await this.#send(id, weighing);
  }

  /** There is no such link any more, or it has no weight: what is typed for it is said to be lost. What is on its way is answered. */
  lose(link: string, reason: string): void {
    const weighing = this.#typed.get(link);
    if (!weighing || weighing.saving || weighing.state === 'kept') return;
    this.giveUp(link);
    this.#tellLost(weighing, reason);
  }

  giveUp(link: string): void {
    const weighing = this.#typed.get(link);
    if (!weighing) return;
    if (weighing.saving) weighing.withdrawn = true;
    this.#typed.delete(link);
    this.host.kept.drop(link);
    this.host.redraw();
  }

  /** Sends what is kept: back on the page, nothing else would. */
  resume(): void {
    for (const [link, weighing] of this.#typed) if (weighing.state === 'kept') void this.#send(link, weighing);
  }

  /** Takes back offers of what was meanwhile saved or given up on another page. */
  forget(): void {
    for (const [link, { state }] of this.#typed) if (state === 'offered' && !this.host.kept.find(link) && this.#typed.delete(link)) this.host.redraw();
  }

  async #send(link: string, weighing: Weighing): Promise<void> {
    if (weighing.saving) return;
    weighing.saving = true;
    weighing.reason = '';
    delete weighing.conflict;
    this.#keep(link, weighing);
    this.host.redraw();
    const late = setTimeout(() => {
      weighing.state = 'kept';
      this.host.redraw();
    }, PATIENCE);
    const send = (version: number) => this.host.send(link, version, weighing.text, weighing.operation);
    const answer = await insist(weighing, (...both) => this.#same(...both), send);
    clearTimeout(late);
    weighing.saving = false;
    if (weighing.withdrawn) {
      if (answer.done) this.host.takeBack(weighing.operation, answer.message);
      return;
    }
    weighing.state = answer.lost ? 'kept' : 'typing';
    // Where both have typed the same there is nothing to choose.
    if (answer.done || (answer.conflict && this.#same(weighing.text, answer.conflict.theirs))) this.giveUp(link);
    else if (answer.lost) this.#sendLater(link, weighing);
    else if (answer.conflict) weighing.conflict = answer.conflict;
    else this.#refuse(link, weighing, answer.message);
    this.host.redraw();
    if (!weighing.conflict) return;
    if (this.host.shows(link)) this.host.focusConflict(link);
    else this.host.remind(link);
  }

  #sendLater(link: string, weighing: Weighing): void {
    setTimeout(() => {
      if (this.host.here() && weighing.state === 'kept' && this.#typed.get(link) === weighing) void this.#send(link, weighing);
    }, untilSentAgain(++weighing.lost));
  }

  /** Where nobody sees the field, it is said what was typed there, and that it is lost. */
  #refuse(link: string, weighing: Weighing, reason: string): void {
    weighing.reason = reason;
    if (this.host.shows(link)) return;
    this.giveUp(link);
    this.#tellLost(weighing, reason);
  }

  #tellLost({ text }: Weighing, reason: string): void {
    this.host.tell(this.host.texts().say('board.edit.gone', text, reason));
  }

  #begun(link: Parent): Weighing {
    const text = this.#figure(link);
    return { text, seen: text, version: link.version, operation: operationId(), saving: false, state: 'typing', lost: 0, reason: '' };
  }

  #keep(link: string, { text, seen, version, operation }: Weighing): void {
    if (text === seen) this.host.kept.drop(link);
    else this.host.kept.keep(link, { text, base: seen, operation, version });
  }

  #figure(link: Parent): string {
    return formatNumber(link.weight, this.host.texts().language);
  }

  #same(one: string, other: string): boolean {
    return sameNumber(one, other, this.host.texts().language);
  }
}
