import type { AlignMode } from './contract';
import { mayDrop, mayLift, modeOf, targetAt, welcome, type Dragged, type Target, type Verdict } from './drop';
import { Ghost } from './ghost';
import type { Plan, Shape } from './layout';
import type { Many } from './many';
import type { Model } from './model';
import type { Texts } from './text';
import type { Zoomed } from './zoom';

/** The key that aligns in addition, as it is called on this machine. */
const COMMAND = /Mac|iP(ad|hone)/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
const THRESHOLD = 5;
const LONG_PRESS = 380;
const EDGE = 56;
const SPEED = 16;

export interface DragHost {
  readonly model: Model;
  readonly texts: Texts;
  readonly plan: Plan;
  readonly zoom: Zoomed;
  readonly scroller: HTMLElement;
  readonly layer: HTMLElement;
  readonly many: Pick<Many, 'others'>;
  shapeOf(id: string): Shape;
  requestUpdate(): void;
  dropped(dragged: Dragged, target: Target, mode: AlignMode): void;
  /** Says why a drop that was possible a moment ago is not any more. */
  refused(reason: string): void;
}

/** What the cards show of a drag. It changes when the target changes, not with every move. */
export interface Dragging {
  readonly dragged: Dragged;
  readonly mode: AlignMode;
  readonly target: Target | undefined;
  readonly verdict: Verdict | undefined;
}

interface Press {
  readonly dragged: Dragged;
  readonly pointer: number;
  readonly touch: boolean;
  readonly x: number;
  readonly y: number;
  readonly source: HTMLElement;
  readonly lift: Verdict;
}

/** Dragging with mouse, pen and (after a long press) finger. Nothing here asks the server. */
export class Drag {
  current: Dragging | undefined;
  #press: Press | undefined;
  #ghost: Ghost | undefined;
  #listening = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #x = 0;
  #y = 0;
  #keys: AlignMode = 'MOVE';

  constructor(private readonly host: DragHost) {}

  /** Whether a finger or button is down on a card. */
  get busy(): boolean {
    return this.#press !== undefined;
  }

  down(event: PointerEvent): void {
    if (event.button !== 0 || this.#press) return;
    const origin = event.composedPath()[0];
    if (!(origin instanceof Element) || origin.closest('button, input, a')) return;
    const card = origin.closest<HTMLElement>('[data-card]');
    if (!card?.dataset['card']) return;
    const row = origin.closest('.name')?.closest<HTMLElement>('[data-row]');
    const dragged: Dragged = row?.dataset['row']
      ? { kind: 'keyResult', id: row.dataset['row'], card: card.dataset['card'] }
      : { kind: 'card', id: card.dataset['card'], others: this.host.many.others(card.dataset['card']) };
    this.#press = {
      dragged,
      pointer: event.pointerId,
      touch: event.pointerType === 'touch',
      x: event.clientX,
      y: event.clientY,
      source: row ?? card,
      lift: mayLift(this.host.model, dragged),
    };
    this.#x = event.clientX;
    this.#y = event.clientY;
    this.#listen();
    if (this.#press.touch) this.#timer = setTimeout(() => this.#begin(), LONG_PRESS);
  }

  cancel(): void {
    this.#ghost?.flyBack();
    this.#end();
  }

  #listen(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener('pointermove', (event) => this.#moved(event), { signal });
    window.addEventListener('pointerup', (event) => this.#up(event), { signal });
    window.addEventListener('pointercancel', () => this.cancel(), { signal });
    window.addEventListener('blur', () => this.cancel(), { signal });
    window.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    window.addEventListener('keyup', (event) => this.#key(event), { signal, capture: true });
    // Once lifted, a finger drags instead of scrolling, and its long press opens no menu of the browser.
    this.host.scroller.addEventListener('touchmove', (event) => this.#ghost && event.preventDefault(), { signal, passive: false });
    window.addEventListener('contextmenu', (event) => this.#press?.touch && event.preventDefault(), { signal });
  }

  #moved(event: PointerEvent): void {
    const press = this.#press;
    if (!press || event.pointerId !== press.pointer) return;
    this.#x = event.clientX;
    this.#y = event.clientY;
    this.#keys = modeOf(event);
    if (this.#ghost) {
      this.#schedule();
    } else if (Math.hypot(this.#x - press.x, this.#y - press.y) > THRESHOLD) {
      if (press.touch) this.#end();
      else this.#begin();
    }
  }

  #begin(): void {
    const press = this.#press;
    if (!press) return;
    if (!press.touch) this.host.scroller.setPointerCapture(press.pointer);
    getSelection()?.removeAllRanges();
    const count = press.dragged.kind === 'card' ? 1 + (press.dragged.others?.length ?? 0) : 1;
    this.#ghost = new Ghost(this.host.layer, press.lift.allowed ? press.source : undefined, press.x, press.y, count);
    if (press.lift.allowed) {
      this.current = { dragged: press.dragged, mode: this.#keys, target: undefined, verdict: undefined };
      this.#explain();
    } else {
      this.#ghost.say(this.host.texts.say(press.lift.reason), '', 'no');
    }
    this.host.requestUpdate();
    this.#schedule();
  }

  #schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#tick());
  }

  #tick(): void {
    this.#frame = 0;
    if (!this.#ghost) return;
    this.#ghost.moveTo(this.#x, this.#y);
    if (!this.current) return;
    this.#aim();
    if (this.#scroll()) this.#schedule();
  }

  /** Finds the target by arithmetic; only a new one is worth drawing. */
  #aim(): void {
    const { current, host } = this;
    if (!current) return;
    const at = host.scroller.getBoundingClientRect();
    const inside = this.#x >= at.left && this.#x <= at.right && this.#y >= at.top && this.#y <= at.bottom;
    const { x, y } = host.zoom.under({ x: this.#x, y: this.#y });
    const target = inside ? targetAt(host.model, host.plan, (id) => host.shapeOf(id), current.dragged, x, y, host.zoom.factor) : undefined;
    if (same(target, current.target) && this.#keys === current.mode) return;
    const verdict = target && mayDrop(host.model, current.dragged, target, this.#keys);
    this.current = { dragged: current.dragged, mode: this.#keys, target, verdict };
    this.#explain();
    host.requestUpdate();
  }

  /** Says beside the pointer what letting go would do, or why it would do nothing. */
  #explain(): void {
    const { current, host } = this;
    if (!current) return;
    const { dragged, mode, target, verdict } = current;
    const { texts, model } = host;
    if (verdict && !verdict.allowed) {
      this.#ghost?.say(texts.say(verdict.reason), '', 'no');
      return;
    }
    const isCard = dragged.kind === 'card';
    const title = target && target.kind !== 'between' ? (model.card(target.kind === 'card' ? target.id : target.card)?.title ?? '') : '';
    const key = !target
      ? 'board.drop.nowhere'
      : target.kind === 'between'
        ? 'board.drop.order'
        : target.kind === 'keyResult'
          ? 'board.drop.toKeyResult'
          : isCard
            ? `board.drop.${mode}`
            : 'board.drop.moveKeyResult';
    const named = target?.kind === 'keyResult' ? (model.keyResult(target.id)?.keyResult.title ?? '') : title;
    const count = isCard ? 1 + (dragged.others?.length ?? 0) : 1;
    if (target && count > 1) {
      const going = welcome(model, dragged, target, mode);
      const more = going < count ? texts.say('board.drop.someOnly', going, count) : texts.say('board.drop.several', count);
      this.#ghost?.say(texts.say(key, named), more, 'yes');
      return;
    }
    const keys = isCard && !this.#press?.touch && (!target || target.kind === 'card') ? texts.say('board.drop.keys', COMMAND) : '';
    this.#ghost?.say(texts.say(key, named), keys, target ? 'yes' : 'none');
  }

  #scroll(): boolean {
    const { scroller } = this.host;
    const at = scroller.getBoundingClientRect();
    const push = (from: number, to: number, value: number) =>
      value < from + EDGE ? -Math.min(1, (from + EDGE - value) / EDGE) : value > to - EDGE ? Math.min(1, (value - to + EDGE) / EDGE) : 0;
    const { scrollLeft, scrollTop } = scroller;
    scroller.scrollLeft += Math.round(push(at.left, at.right, this.#x) * SPEED);
    scroller.scrollTop += Math.round(push(at.top, at.bottom, this.#y) * SPEED);
    return scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop;
  }

  #up(event: PointerEvent): void {
    if (event.pointerId !== this.#press?.pointer) return;
    if (this.#ghost) swallowClick();
    // Under a pointer that rests, others may have moved something else: the drop means what was seen.
    if (this.#frame !== 0) this.#aim();
    const { current } = this;
    const verdict = current?.target && mayDrop(this.host.model, current.dragged, current.target, current.mode);
    if (current?.target && verdict?.allowed) {
      this.#end();
      this.host.dropped(current.dragged, current.target, current.mode);
    } else {
      if (verdict?.allowed === false && current?.verdict?.allowed) this.host.refused(verdict.reason);
      this.cancel();
    }
  }

  #key(event: KeyboardEvent): void {
    if (!this.#ghost) return;
    if (event.key === 'Escape' && event.type === 'keydown') {
      event.preventDefault();
      event.stopPropagation();
      swallowClick();
      this.cancel();
      return;
    }
    this.#keys = modeOf(event);
    this.#schedule();
  }

  #end(): void {
    this.#listening.abort();
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#ghost?.remove();
    this.#ghost = undefined;
    this.#press = undefined;
    this.#keys = 'MOVE';
    if (this.current) {
      this.current = undefined;
      this.host.requestUpdate();
    }
  }
}

function same(one: Target | undefined, other: Target | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.kind === 'between') return other.kind === 'between' && one.before === other.before;
  return one.kind === other.kind && one.id === other.id;
}

/** The click that the browser sends after a drag is no click. */
function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 50);
}
