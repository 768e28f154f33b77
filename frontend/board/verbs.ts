import type { AlignMode, BoardServer, LinkKind, Outcome, Patch } from './contract';
import { ways } from '../shell/ways';
import { operationId } from './operation';
import type { Back } from './toast';
import { longWork, type LongWork } from './work';

/** What became of a verb; `lost` when nobody knows, because no answer came. */
export interface Answer extends Outcome {
  readonly lost?: true;
}

export interface VerbListener {
  server(): BoardServer | undefined;
  patch(patch: Patch): void;
  /** Says what became of a verb, and offers the way back. */
  tell(message: string, back: Back | undefined, failed: boolean): void;
  /** Text for when the server could not be reached. */
  unreachable(): string;
  /** Text for an undo that takes long. */
  undoing(): string;
  /** Text for an undo. @param what was told when it was done */
  undone(what: string): string;
  redraw(): void;
}

/** Those of the board on the page now: where it is looked at in another cycle or language, that is another one. */
let here: Verbs | undefined;

/** What any board of this page has done goes back through the one that is there now, else as what was done beside a board. */
function takeBack(operation: string, what: string): void {
  if (here) void here.undo(operation, what);
  else window.dispatchEvent(new CustomEvent('nb-take-back', { detail: operation }));
}

/** Asks the server for what the person wants, and shows what became of it. */
export class Verbs {
  #left = false;
  /** Path of the page that its board is on, as of the last thing done there: when the board comes, the path is still that of the page before. */
  #page: string | undefined;
  #unwatch: () => void = () => undefined;

  constructor(
    private readonly listener: VerbListener,
    readonly work: LongWork = longWork,
  ) {}

  /** Their board is on the page from now on. */
  come(): void {
    here = this;
    this.#left = false;
    this.#unwatch = this.work.watch(() => this.listener.redraw());
  }

  leave(): void {
    if (here === this) here = undefined;
    this.#left = true;
    this.#unwatch();
  }

  align(card: string, parent: string, mode: AlignMode): Promise<boolean> {
    return this.#ask((server, operation) => server.align(card, parent, mode, operation));
  }

  alignToKeyResult(card: string, keyResult: string): Promise<boolean> {
    return this.#ask((server, operation) => server.alignToKeyResult(card, keyResult, operation));
  }

  unalign(link: string): Promise<boolean> {
    return this.#ask((server, operation) => server.unalign(link, operation));
  }

  changeKind(link: string, version: number, kind: LinkKind): Promise<boolean> {
    return this.#ask((server, operation) => server.changeKind(link, version, kind, operation));
  }

  makePrimary(link: string, version: number): Promise<boolean> {
    return this.#ask((server, operation) => server.makePrimary(link, version, operation));
  }

  /** A weight is told where it was typed unless it succeeds. */
  weigh(link: string, version: number, text: string, operation: string): Promise<Answer> {
    return this.#attempt((server) => server.weigh(link, version, text, operation));
  }

  rollUp(keyResult: string, version: number, fromAligned: boolean): Promise<boolean> {
    return this.#ask((server, operation) => server.rollUp(keyResult, version, fromAligned, operation));
  }

  order(card: string, before: string): Promise<boolean> {
    return this.#ask((server, operation) => server.order(card, before, operation));
  }

  moveKeyResult(keyResult: string, objective: string): Promise<boolean> {
    return this.#ask((server, operation) => server.moveKeyResult(keyResult, objective, operation));
  }

  /** A check-in is told where it was typed unless it succeeds. */
  checkIn(keyResult: string, version: number, text: string, operation = operationId()): Promise<Answer> {
    return this.#attempt((server) => server.checkIn(keyResult, version, text, operation));
  }

  /** A verb on many cards; long ones go on in the background, and the promise is kept at their end. */
  async many(what: string, verb: (operation: string) => Promise<Outcome> | undefined): Promise<Outcome> {
    const outcome = await this.#send((_, operation) => verb(operation) ?? Promise.reject(new Error('no server')), what);
    this.#tell(outcome);
    return outcome;
  }

  stop(): void {
    const { current } = this.work;
    if (current) void this.listener.server()?.stop(current.operation).catch(() => this.listener.tell(this.listener.unreachable(), undefined, true));
  }

  fold(card: string): void {
    void this.listener.server()?.fold(card).catch(() => undefined);
  }

  unfold(card: string): void {
    void this.listener.server()?.unfold(card).catch(() => undefined);
  }

  focusOn(card: string): void {
    void this.listener.server()?.focusOn(card).catch(() => this.listener.tell(this.listener.unreachable(), undefined, true));
  }

  seek(card: string): void {
    void this.listener.server()?.seek(card).catch(() => this.listener.tell(this.listener.unreachable(), undefined, true));
  }

  show(card: string): void {
    void this.listener.server()?.show(card).catch(() => this.listener.tell(this.listener.unreachable(), undefined, true));
  }

  /** @param what was told when it was done */
  async undo(operation: string, what: string): Promise<void> {
    const { undo, ...outcome } = await this.#takeBack(operation, this.listener.undone(what));
    // Redoing is offered by the toast only: Ctrl+Z goes on backwards.
    this.#tell(outcome, undo === undefined ? undefined : { word: 'board.redo', go: () => void this.#redo(undo, what) });
  }

  async #redo(undo: string, what: string): Promise<void> {
    this.#tell(await this.#takeBack(undo, what));
  }

  /** @param message said unless the server has more to say */
  async #takeBack(operation: string, message: string): Promise<Outcome> {
    ways.hold(operation);
    const outcome = await this.#send((server, own) => server.undo(operation, own), this.listener.undoing());
    // Without an answer, the next Ctrl+Z means the same thing again.
    if (outcome.lost) ways.release(operation);
    else ways.forget(operation);
    return outcome.message === '' ? { ...outcome, message } : outcome;
  }

  async #ask(verb: (server: BoardServer, operation: string) => Promise<Outcome>): Promise<boolean> {
    const outcome = await this.#send(verb);
    this.#tell(outcome);
    return outcome.done;
  }

  async #attempt(verb: (server: BoardServer) => Promise<Outcome>): Promise<Answer> {
    const outcome = await this.#send(verb);
    if (outcome.done) this.#took(outcome);
    return outcome;
  }

  #tell(outcome: Outcome, back?: Back): void {
    if (outcome.done) this.#took(outcome, back);
    else this.#say(outcome.message, undefined, true);
  }

  async #send(verb: (server: BoardServer, operation: string) => Promise<Outcome>, what = ''): Promise<Answer> {
    const server = this.listener.server();
    const operation = operationId();
    try {
      if (server) {
        this.#page = ways.page();
        const outcome = await verb(server, operation);
        return outcome.underWay ? await this.work.follow(operation, what) : outcome;
      }
    } catch {
      // Reported like every refusal: nothing is known to have changed.
    }
    return { done: false, message: this.listener.unreachable(), lost: true };
  }

  #took(outcome: Outcome, back = this.#wayBack(outcome)): void {
    if (outcome.patch && !this.#left) this.listener.patch(outcome.patch);
    this.#say(outcome.message, back, false);
  }

  /** Said by the board that is on the page by then, else beside the page: this one may have been left meanwhile. */
  #say(message: string, back: Back | undefined, failed: boolean): void {
    const board = this.#left ? here : this;
    if (board) board.listener.tell(message, back, failed);
    else window.dispatchEvent(new CustomEvent('nb-told', { detail: message }));
  }

  #wayBack({ undo, message }: Outcome): Back | undefined {
    if (undo === undefined) return undefined;
    const several = undo.includes(',');
    ways.add(undo, () => takeBack(undo, message), () => here !== undefined || !several, this.#page);
    return { word: 'board.undo', go: () => takeBack(undo, message) };
  }
}
