import type { Draft } from '../draft/drafts';
import type { Card, KeyResult } from './contract';
import { begun, type Edit } from './edit';
import { insist } from './insist';
import type { KeptValues } from './kept';
import type { Model } from './model';
import { formatNumber, parseNumber, sameNumber } from './numbers';
import { operationId } from './operation';
import { PATIENCE, untilSentAgain } from './retries';
import type { Texts } from './text';
import type { Answer } from './verbs';

/** An Enter this soon after the one that saved was not meant for what has the focus now. */
const ECHO = 500;
/** How the server writes that there is no value yet. */
const NONE = '–';

export interface EditorHost {
  readonly model: Model;
  readonly kept: KeptValues;
  texts(): Texts;
  /** Key results whose value can be typed, as they follow each other on screen. */
  editable(): string[];
  /** Whether the board is on the page: one that was left sends nothing by itself, the next one offers what is kept. */
  here(): boolean;
  send(keyResult: string, version: number, text: string, operation?: string): Promise<Answer>;
  /** Shows the key results of a card. */
  unfold(card: string): void;
  /** Draws anew; heights may have changed. */
  redraw(): void;
  focusField(keyResult: string): void;
  focusValue(keyResult: string): void;
  /** Leads to the choice between two values, with none of them chosen; only says so to whoever types elsewhere by now. */
  focusConflict(keyResult: string): void;
  tell(message: string): void;
  /** @param what was told when it was saved */
  takeBack(operation: string, what: string): void;
}

export class Editor {
  readonly edits = new Map<string, Edit>();
  #closedAt = -Infinity;

  constructor(private readonly host: EditorHost) {}

  start(id: string): void {
    const found = this.host.model.keyResult(id);
    if (!found?.keyResult.editable) return;
    const { card, keyResult } = found;
    if (keyResult.measure === 'DONE') {
      this.host.focusValue(id);
      return;
    }
    if (!this.edits.has(id)) {
      const text = this.#figure(keyResult);
      this.edits.set(id, begun(keyResult, card.id, text));
      this.host.redraw();
    }
    this.host.focusField(id);
  }

  typed(id: string, text: string): void {
    const edit = this.edits.get(id);
    if (!edit) return;
    edit.text = text;
    edit.touched = true;
    edit.operation = operationId();
    this.#keep(edit);
    if (edit.reason !== '' || edit.state !== 'typing' || edit.conflict) {
      edit.reason = '';
      delete edit.conflict;
      edit.state = 'typing';
      this.host.redraw();
    }
  }

  /**
   * Offers again what was typed here earlier and never saved. Where the value has changed since, it is sent with the
   * version that the person saw: that cannot overwrite anything, and the answer says whose value stands there now.
   */
  restore(): void {
    for (const id of this.host.kept.all()) {
      const found = this.host.model.keyResult(id);
      const draft = this.host.kept.find(id);
      if (!found || !draft || this.edits.has(id)) continue;
      const { keyResult, card } = found;
      if (!keyResult.editable) {
        this.#lose(draft, card, keyResult);
        continue;
      }
      const now = this.#figure(keyResult);
      if (this.#same(draft.text, now)) {
        this.host.kept.drop(id);
        continue;
      }
      const moved = now !== draft.base;
      const edit = begun(keyResult, card.id, now);
      edit.text = draft.text;
      edit.state = 'offered';
      if (draft.operation !== undefined) edit.operation = draft.operation;
      if (moved) {
        edit.version = draft.version ?? 0;
        edit.seen = draft.base;
      }
      this.edits.set(id, edit);
      this.host.unfold(card.id);
      this.host.redraw();
      // What was left in the panel beside the board is only offered.
      if (moved && draft.operation !== undefined) void this.commit(id);
    }
  }

  /** What was typed on an earlier page can be entered no more. */
  #lose({ text }: Draft, { fixed }: Card, { id, aligned }: KeyResult): void {
    const texts = this.host.texts();
    this.host.kept.drop(id);
    this.host.tell(texts.say('board.edit.gone', text, texts.say(fixed ?? (aligned ? 'board.aligned' : 'board.edit.ticked'))));
  }

  /** Takes back offers of what was meanwhile saved or given up elsewhere: in the panel, or on another page. */
  forget(): void {
    for (const [id, { state }] of this.edits) {
      if (state === 'offered' && !this.host.kept.find(id) && this.edits.delete(id)) this.host.redraw();
    }
  }

  /** Sends what is kept: back on the page, nothing else would. */
  resume(): void {
    for (const [id, { state }] of this.edits) if (state === 'kept') void this.commit(id);
  }

  /** Follows what has become of the cards: a field goes along with its key result, and what lost its field is saved, or said to be lost. */
  follow(): void {
    for (const [id, edit] of this.edits) {
      const found = this.host.model.keyResult(id);
      if (!found) {
        if (edit.state === 'typing') void this.commit(id);
      } else if (found.card.id !== edit.card) {
        edit.card = found.card.id;
        this.host.unfold(edit.card);
      }
    }
  }

  keyDown(id: string, event: KeyboardEvent): void {
    if (event.isComposing) return;
    const way = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : 0;
    const edit = this.edits.get(id);
    if (edit?.conflict && (event.key === 'Enter' || event.key === 'ArrowDown' || way > 0)) {
      this.host.focusConflict(id);
    } else if (event.key === 'Enter') {
      if (!event.repeat) void this.commit(id).then((closed) => closed && this.#backToValue(id));
    } else if (event.key === 'Escape') {
      if (!event.repeat) this.cancel(id);
    } else if (way !== 0) {
      const all = this.host.editable();
      const next = all[all.indexOf(id) + way];
      if (!edit?.conflict) void this.commit(id);
      if (next === undefined) this.host.focusValue(id);
      else this.start(next);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  left(id: string): void {
    const edit = this.edits.get(id);
    if (edit && edit.reason === '' && edit.state === 'typing' && !edit.conflict) void this.commit(id);
  }

  cancel(id: string): void {
    const edit = this.edits.get(id);
    if (edit?.saving && edit.state === 'kept') edit.withdrawn = true;
    if (!this.#close(id)) return;
    this.host.redraw();
    this.#backToValue(id);
  }

  /** From the choice between two values back to one's own, which is kept and still not saved. */
  backToField(id: string): void {
    this.host.focusField(id);
  }

  /** Whether a key only repeats the Enter that has just ended an edit: it would begin the next one unasked. */
  echoes({ key, repeat }: KeyboardEvent): boolean {
    return key === 'Enter' && (repeat || performance.now() - this.#closedAt < ECHO);
  }

  /** Saves what was typed; true when the field could be closed. */
  async commit(id: string): Promise<boolean> {
    const edit = this.edits.get(id);
    if (!edit || edit.saving) return false;
    const texts = this.host.texts();
    if (this.#isAsItWas(edit)) {
      this.#close(id);
      this.host.redraw();
      return true;
    }
    const parsed = parseNumber(edit.text, texts.language);
    if (!parsed.ok) {
      this.#refuse(edit, texts.say(`board.edit.${parsed.reason}`, formatNumber(1234.5, texts.language)));
      return false;
    }
    edit.saving = true;
    edit.reason = '';
    delete edit.conflict;
    this.#keep(edit);
    this.host.redraw();
    const answer = await this.#send(edit);
    if (this.edits.get(id) !== edit) {
      if (edit.withdrawn && answer.done) this.host.takeBack(edit.operation, answer.message);
      return false;
    }
    edit.saving = false;
    edit.state = answer.lost ? 'kept' : 'typing';
    // Where both have typed the same there is nothing to choose.
    const closed = answer.done || (answer.conflict !== undefined && this.#same(edit.text, answer.conflict.theirs));
    if (closed) this.#close(id);
    else if (answer.lost) this.#sendLater(edit);
    else if (answer.conflict && this.host.model.keyResult(id)) edit.conflict = answer.conflict;
    else this.#refuse(edit, answer.message);
    this.host.redraw();
    if (edit.conflict) this.host.focusConflict(id);
    return closed;
  }

  /** Whoever types what stood there before means that, also where another value stands there by now. */
  #isAsItWas({ keyResult, text, initial, touched, conflict }: Edit): boolean {
    const now = this.host.model.keyResult(keyResult)?.keyResult;
    return text === initial && !conflict && (!touched || !now || this.#figure(now) === initial);
  }

  /** Where the field has gone with its key result, there is nothing to stay for. */
  #refuse(edit: Edit, reason: string): void {
    if (this.host.model.keyResult(edit.keyResult)) {
      edit.reason = reason;
    } else {
      this.#close(edit.keyResult);
      this.host.tell(this.host.texts().say('board.edit.gone', edit.text, reason));
    }
    this.host.redraw();
  }

  /** Saves one's own value over the other one's. */
  async keepMine(id: string): Promise<void> {
    const edit = this.edits.get(id);
    if (!edit?.conflict) return;
    edit.version = edit.conflict.version;
    edit.seen = edit.conflict.theirs;
    const saved = this.commit(id);
    this.host.focusField(id);
    if (await saved) this.#backToValue(id);
  }

  /** Turns a yes or no over. Of what another has saved meanwhile, one is what the person saw and the other what they want: there is nothing to choose. */
  async toggle({ id, version, current }: KeyResult): Promise<void> {
    const wanted = (current ?? 0) >= 1 ? '0' : '1';
    const there = ({ conflict }: Answer) => conflict !== undefined && this.#same(conflict.theirs, wanted);
    let answer = await this.host.send(id, version, wanted);
    if (answer.conflict && !there(answer) && isTick(answer.conflict.theirs)) answer = await this.host.send(id, answer.conflict.version, wanted);
    if (!answer.done && !there(answer)) this.host.tell(answer.message);
  }

  async #send(edit: Edit): Promise<Answer> {
    const late = setTimeout(() => {
      edit.state = 'kept';
      this.host.redraw();
    }, PATIENCE);
    const send = (version: number) => this.host.send(edit.keyResult, version, edit.text, edit.operation);
    const answer = await insist(edit, (...both) => this.#same(...both), send);
    clearTimeout(late);
    return answer;
  }

  #sendLater(edit: Edit): void {
    setTimeout(() => {
      if (this.host.here() && edit.state === 'kept' && this.edits.get(edit.keyResult) === edit) void this.commit(edit.keyResult);
    }, untilSentAgain(++edit.lost));
  }

  #keep(edit: Edit): void {
    const { keyResult, text, seen, version, operation } = edit;
    if (this.#isAsItWas(edit)) this.host.kept.drop(keyResult);
    else this.host.kept.keep(keyResult, { text, base: seen, version, operation });
  }

  #backToValue(id: string): void {
    this.#closedAt = performance.now();
    this.host.focusValue(id);
  }

  #close(id: string): boolean {
    const closed = this.edits.delete(id);
    if (closed) this.host.kept.drop(id);
    return closed;
  }

  #figure({ current }: KeyResult): string {
    return current === undefined ? '' : formatNumber(current, this.host.texts().language);
  }

  #same(one: string, other: string): boolean {
    return sameNumber(one, other, this.host.texts().language) || (isNone(one) && isNone(other));
  }
}

/** Whether it is a yes or no still. */
function isTick(text: string): boolean {
  return isNone(text) || text === '0' || text === '1';
}

function isNone(text: string): boolean {
  return text === '' || text === NONE;
}
