import type { Drag } from './drag';
import { neighbour } from './keyboard';
import { boxNear, pushed, shifted, touches, type Area, type Plan } from './layout';
import type { Pan } from './pan';
import { hold, home, type Stretch } from './room';
import type { Point, Room, View } from './view';
import type { Zoomed } from './zoom';

export interface SteadyHost {
  active: string;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly scroller: HTMLElement;
  readonly stage: { readonly plan: Plan; arrange(): void };
  readonly view: View;
  readonly near: { seen(): Area };
  readonly zoom: Zoomed;
  readonly drag: Pick<Drag, 'busy' | 'current'>;
  readonly pan: Pick<Pan, 'moving' | 'shifted'>;
  cardElement(id: string): HTMLElement | null;
  requestUpdate(): void;
}

const STILL: Point = { x: 0, y: 0 };

/** Places everything anew, and neither the eye nor the keyboard loses its place. */
export class Steady {
  #dirty = false;
  #tidy = false;
  #kept: string | undefined;
  /** Where the pointer was last, on the screen. */
  #pointer: Point | undefined;
  /** The room of the last drawing. */
  #room: Room | undefined;
  /** Where the window is to be after this drawing. */
  #window: Point | undefined;
  #shift: Point = STILL;
  /** Whether neither pointer nor focus rests on the board. */
  #alone = false;
  #hadFocus = false;

  constructor(private readonly board: SteadyHost) {}

  /** Whether the held card goes somewhere else this time: then nothing glides, or it would seem to swim. */
  get shifting(): boolean {
    return this.#shift.x !== 0 || this.#shift.y !== 0;
  }

  /** Where the window will be after this drawing, if it goes there: what is in sight there is worth drawing. */
  get window(): Point | undefined {
    return this.#window;
  }

  /** The card in which something is typed, else the kept one, else the one under the pointer, else the one in focus, stays where the eye has it. */
  ask(kept: string | undefined): void {
    this.#dirty = true;
    this.#kept = kept ?? this.#kept;
  }

  /** Noted on the way: while a card or the page is in hand, no card feels the pointer. */
  pointed({ clientX, clientY }: PointerEvent): void {
    this.#pointer = { x: clientX, y: clientY };
  }

  /** The window has come to rest: room that was scrolled out of sight goes. */
  rested(): void {
    if (!hasRoom(this.board.view.room)) return;
    this.#tidy = true;
    this.board.requestUpdate();
  }

  beforeDrawing(): void {
    if (!this.#dirty && !this.#tidy) return;
    const { stage, view } = this.board;
    const before = stage.plan;
    let by: Point | undefined;
    if (this.#dirty) {
      const typing = this.#typing();
      const held = this.#held();
      stage.arrange();
      // Whoever types goes on typing, even where that very card was put elsewhere.
      by = (typing === undefined ? undefined : shifted(before, stage.plan, typing)) ?? held.flatMap((id) => pushed(before, stage.plan, id) ?? [])[0];
      this.#alone = held.length === 0 && this.#focus() === null;
      this.#keepActive(before);
    }
    // Whoever has zoomed has said what is to be seen where.
    if (view.room === this.#room) this.#hold(by ?? STILL);
    this.#dirty = false;
    this.#tidy = false;
    this.#kept = undefined;
  }

  afterDrawing(): void {
    const { board } = this;
    this.#room = board.view.room;
    if (this.#window) this.#go(this.#window);
    else if (this.#alone && hasRoom(this.#room)) this.#goHome();
    this.#window = undefined;
    this.#shift = STILL;
    this.#alone = false;
    if (this.#hadFocus) board.cardElement(board.active)?.focus({ preventScroll: true });
    this.#hadFocus = false;
  }

  /** What must not move, the first one first. */
  #held(): string[] {
    return [this.#kept, this.#underPointer(), this.#inFocus()].filter((id) => id !== undefined);
  }

  #underPointer(): string | undefined {
    const { drag, pan, renderRoot, stage, zoom } = this.board;
    if (!drag.busy && !pan.moving) return renderRoot.querySelector<HTMLElement>('.card:hover')?.dataset['card'];
    if (!this.#pointer) return undefined;
    const { x, y } = zoom.under(this.#pointer);
    const lifted = drag.current?.dragged;
    // What is dragged hangs at the pointer already; what matters is where it would fall.
    const rests = (id: string) => lifted?.kind !== 'card' || (lifted.id !== id && !lifted.others?.includes(id));
    return boxNear(stage.plan, x, y, rests)?.id;
  }

  #inFocus(): string | undefined {
    return this.#focus() !== null && this.#inSight(this.board.active) ? this.board.active : undefined;
  }

  #typing(): string | undefined {
    const field = this.#focus();
    const card = field?.localName === 'input' ? field.closest<HTMLElement>('[data-card]')?.dataset['card'] : undefined;
    return card !== undefined && this.#inSight(card) ? card : undefined;
  }

  /** Out of sight a card may move, but not what is in sight for its sake. */
  #inSight(id: string): boolean {
    const { near, stage, view } = this.board;
    const box = stage.plan.boxes.get(id);
    return box !== undefined && touches(box, view.areaOf(near.seen()));
  }

  #focus(): Element | null {
    return (this.board.renderRoot as ShadowRoot).activeElement;
  }

  #hold(by: Point): void {
    const { scroller, view } = this.board;
    const across = hold(this.#across(), by.x * view.zoom, this.#tidy);
    const down = hold(this.#down(), by.y * view.zoom, this.#tidy);
    this.#shift = by;
    view.room = { left: across.before, top: down.before, right: across.after, bottom: down.after };
    if (across.scroll !== scroller.scrollLeft || down.scroll !== scroller.scrollTop) this.#window = { x: across.scroll, y: down.scroll };
  }

  #go({ x, y }: Point): void {
    const { scroller, pan } = this.board;
    const { scrollLeft, scrollTop } = scroller;
    scroller.scrollTo({ left: x, top: y, behavior: 'instant' });
    pan.shifted(scroller.scrollLeft - scrollLeft, scroller.scrollTop - scrollTop);
  }

  /** Nobody needs the room: it is scrolled out of sight, and gone when that has come to rest. */
  #goHome(): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.board.scroller.scrollTo({ left: home(this.#across()), top: home(this.#down()), behavior: still ? 'instant' : 'smooth' });
  }

  #across(): Stretch {
    const { scroller, stage, view } = this.board;
    return { scroll: scroller.scrollLeft, window: scroller.clientWidth, plan: view.bareSizeOf(stage.plan).width, before: view.room.left };
  }

  #down(): Stretch {
    const { scroller, stage, view } = this.board;
    return { scroll: scroller.scrollTop, window: scroller.clientHeight, plan: view.bareSizeOf(stage.plan).height, before: view.room.top };
  }

  /** Where the keyboard was may be gone: it goes on beside it. */
  #keepActive(before: Plan): void {
    const { board } = this;
    const { boxes, order } = board.stage.plan;
    if (boxes.has(board.active)) return;
    const near = [neighbour(before, board.active, 1), neighbour(before, board.active, -1), order[0]?.[0]];
    this.#hadFocus = this.#focus()?.closest('[data-card]') != null;
    board.active = near.find((id) => id !== undefined && boxes.has(id)) ?? '';
  }
}

function hasRoom(room: Room): boolean {
  return Object.values(room).some((size) => size > 0);
}
