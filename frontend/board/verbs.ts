import type { AlignMode, BoardServer, Outcome, Patch } from './contract';
import { operationId } from './operation';

/** What became of a verb; `lost` when nobody knows, because no answer came. */
export interface Answer extends Outcome {
  readonly lost?: true;
}

export interface VerbListener {
  server(): BoardServer | undefined;
  patch(patch: Patch): void;
  /** Says what became of a verb; `undo` offers the way back. */
  tell(message: string, undo: (() => void) | undefined, failed: boolean): void;
  /** Text for when the server could not be reached. */
  unreachable(): string;
}

/** Asks the server for what the person wants, and shows what became of it. */
export class Verbs {
  readonly #undoable: string[] = [];

  constructor(private readonly listener: VerbListener) {}

  align(card: string, parent: string, mode: AlignMode): Promise<boolean> {
    return this.#ask((server, operation) => server.align(card, parent, mode, operation));
  }

  alignToKeyResult(card: string, keyResult: string): Promise<boolean> {
    return this.#ask((server, operation) => server.alignToKeyResult(card, keyResult, operation));
  }

  unalign(card: string, link: string): Promise<boolean> {
    return this.#ask((server, operation) => server.unalign(card, link, operation));
  }

  order(card: string, before: string): Promise<boolean> {
    return this.#ask((server, operation) => server.order(card, before, operation));
  }

  moveKeyResult(keyResult: string, objective: string): Promise<boolean> {
    return this.#ask((server, operation) => server.moveKeyResult(keyResult, objective, operation));
  }

  /** A check-in is told where it was typed unless it succeeds. */
  async checkIn(keyResult: string, version: number, text: string, operation = operationId()): Promise<Answer> {
    const outcome = await this.#send((server) => server.checkIn(keyResult, version, text, operation));
    if (outcome.done) this.#took(outcome);
    return outcome;
  }

  /** Takes back the newest operation of this screen. */
  undo(): void {
    const undone = this.#undoable.pop();
    if (undone !== undefined) void this.#undo(undone);
  }

  fold(card: string): void {
    void this.listener.server()?.fold(card).catch(() => undefined);
  }

  show(card: string): void {
    void this.listener.server()?.show(card).catch(() => this.listener.tell(this.listener.unreachable(), undefined, true));
  }

  async #undo(undone: string): Promise<void> {
    const at = this.#undoable.indexOf(undone);
    if (at >= 0) this.#undoable.splice(at, 1);
    const outcome = await this.#send((server, operation) => server.undo(undone, operation));
    // Redoing is offered by the toast only: Ctrl+Z goes on backwards.
    if (outcome.done) this.#took(outcome, false);
    else this.listener.tell(outcome.message, undefined, true);
  }

  async #ask(verb: (server: BoardServer, operation: string) => Promise<Outcome>): Promise<boolean> {
    const outcome = await this.#send(verb);
    if (outcome.done) this.#took(outcome);
    else this.listener.tell(outcome.message, undefined, true);
    return outcome.done;
  }

  async #send(verb: (server: BoardServer, operation: string) => Promise<Outcome>): Promise<Answer> {
    const server = this.listener.server();
    try {
      if (server) return await verb(server, operationId());
    } catch {
      // Reported like every refusal: nothing is known to have changed.
    }
    return { done: false, message: this.listener.unreachable(), lost: true };
  }

  #took({ message, undo, patch }: Outcome, keep = true): void {
    if (patch) this.listener.patch(patch);
    if (undo && keep) this.#undoable.push(undo);
    this.listener.tell(message, undo ? () => void this.#undo(undo) : undefined, false);
  }
}
