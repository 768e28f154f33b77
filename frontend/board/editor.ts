import type { Conflict, KeyResult, Outcome } from './contract';
import type { Model } from './model';
import { formatNumber, parseNumber } from './numbers';
import type { Texts } from './text';

/** A value being typed. It lives until it is saved or given up, whatever happens to its card meanwhile. */
export interface Edit {
  readonly keyResult: string;
  readonly card: string;
  readonly initial: string;
  text: string;
  /** Version that the person saw when they began. */
  version: number;
  saving: boolean;
  /** Why it was not taken; empty while all is well. */
  reason: string;
  conflict?: Conflict;
}

export interface EditorHost {
  readonly model: Model;
  texts(): Texts;
  /** Key results whose value can be typed, as they follow each other on screen. */
  editable(): string[];
  send(keyResult: string, version: number, text: string): Promise<Outcome>;
  /** Draws anew; heights may have changed. */
  redraw(): void;
  focusField(keyResult: string): void;
  focusValue(keyResult: string): void;
  focusConflict(keyResult: string): void;
  tell(message: string): void;
}

export class Editor {
  readonly edits = new Map<string, Edit>();

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
      const text = keyResult.current === undefined ? '' : formatNumber(keyResult.current, this.host.texts().language);
      this.edits.set(id, { keyResult: id, card: card.id, initial: text, text, version: keyResult.version, saving: false, reason: '' });
      this.host.redraw();
    }
    this.host.focusField(id);
  }

  typed(id: string, text: string): void {
    const edit = this.edits.get(id);
    if (!edit) return;
    edit.text = text;
    if (edit.reason !== '') {
      edit.reason = '';
      this.host.redraw();
    }
  }

  keyDown(id: string, event: KeyboardEvent): void {
    if (event.isComposing) return;
    const way = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : 0;
    if (event.key === 'Enter') {
      void this.commit(id).then((closed) => closed && this.host.focusValue(id));
    } else if (event.key === 'Escape') {
      this.cancel(id);
    } else if (way !== 0) {
      const all = this.host.editable();
      const next = all[all.indexOf(id) + way];
      void this.commit(id);
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
    if (edit && edit.reason === '' && !edit.conflict) void this.commit(id);
  }

  cancel(id: string): void {
    if (!this.edits.delete(id)) return;
    this.host.redraw();
    this.host.focusValue(id);
  }

  /** Saves what was typed; true when the field could be closed. */
  async commit(id: string): Promise<boolean> {
    const edit = this.edits.get(id);
    if (!edit || edit.saving) return false;
    const texts = this.host.texts();
    if (edit.text === edit.initial && !edit.conflict) {
      this.edits.delete(id);
      this.host.redraw();
      return true;
    }
    const parsed = parseNumber(edit.text, texts.language);
    if (!parsed.ok) {
      edit.reason = texts.say(`board.edit.${parsed.reason}`, formatNumber(1234.5, texts.language));
      this.host.redraw();
      return false;
    }
    edit.saving = true;
    edit.reason = '';
    delete edit.conflict;
    this.host.redraw();
    const sent = edit.text;
    const outcome = await this.host.send(id, edit.version, sent);
    edit.saving = false;
    if (outcome.done) this.edits.delete(id);
    else if (outcome.conflict) edit.conflict = outcome.conflict;
    else edit.reason = outcome.message;
    this.host.redraw();
    if (edit.conflict) this.host.focusConflict(id);
    return outcome.done;
  }

  /** Saves one's own value over the other one's. */
  async keepMine(id: string): Promise<void> {
    const edit = this.edits.get(id);
    if (!edit?.conflict) return;
    edit.version = edit.conflict.version;
    if (await this.commit(id)) this.host.focusValue(id);
  }

  async toggle(keyResult: KeyResult): Promise<void> {
    const outcome = await this.host.send(keyResult.id, keyResult.version, (keyResult.current ?? 0) >= 1 ? '0' : '1');
    if (!outcome.done) this.host.tell(outcome.message);
  }
}
