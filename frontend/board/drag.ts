import type { AlignMode } from './contract';
import { countOf, mayDrop, mayLift, sameTarget, targetAt, type Dragged, type Target, type Verdict } from './drop';
import { scrollAtEdges } from './edge';
import { Ghost } from './ghost';
import { hintOf, refusal } from './hint';
import type { Plan, Shape } from './layout';
import type { Many } from './many';
import type { Model } from './model';
import { Press } from './press';
import type { Texts } from './text';
import type { Point, View } from './view';
import type { Zoomed } from './zoom';

export interface DragHost {
  readonly model: Model;
  readonly texts: Texts;
  readonly plan: Plan;
  readonly zoom: Zoomed;
  readonly view: Pick<View, 'zoom' | 'far'>;
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

/** What is pressed, and where it is drawn. */
interface Held {
  readonly dragged: Dragged;
  readonly source: HTMLElement;
}

/** Dragging with mouse, pen and (after a long press) finger. Nothing here asks the server. */
export class Drag {
  current: Dragging | undefined;
  #press: Press | undefined;
  #ghost: Ghost | undefined;
  #frame = 0;
  /** Frames until the cards step back. */
  #wait = 0;

  constructor(private readonly host: DragHost) {}

  /** Whether a finger or button is down on a card. */
  get busy(): boolean {
    return this.#press !== undefined;
  }

  down(event: PointerEvent): void {
    if (event.button !== 0 || this.#press) return;
    const held = this.#heldBy(event);
    if (!held) return;
    const lift = mayLift(this.host.model, held.dragged);
    const press = new Press(event, this.host.scroller, {
      lifted: () => this.#lift(press, held, lift),
      moved: () => this.#schedule(),
      released: () => this.#release(),
      cancelled: () => this.cancel(),
    });
    this.#press = press;
  }

  cancel(): void {
    this.#ghost?.flyBack();
    this.#end();
  }

  #heldBy(event: PointerEvent): Held | undefined {
    const origin = event.composedPath()[0];
    if (!(origin instanceof Element) || origin.closest('button, input, a')) return undefined;
    const source = origin.closest<HTMLElement>('[data-card]');
    const card = source?.dataset['card'];
    if (!source || !card) return undefined;
    const row = origin.closest('.name')?.closest<HTMLElement>('[data-row]');
    if (row?.dataset['row']) return { dragged: { kind: 'keyResult', id: row.dataset['row'], card }, source: row };
    return { dragged: { kind: 'card', id: card, others: this.host.many.others(card) }, source };
  }

  #lift(press: Press, { dragged, source }: Held, lift: Verdict): void {
    const { start } = press;
    this.#ghost = new Ghost(this.host.layer, lift.allowed ? source : undefined, start.x, start.y, countOf(dragged));
    if (lift.allowed) {
      this.#tell(press, this.#at(press, dragged));
      // What follows the pointer has this frame for itself: with all the cards in it, the pointer would stick.
      this.#wait = 2;
    } else {
      this.#ghost.say(refusal(this.host.texts, lift.reason));
    }
    this.#schedule();
  }

  #schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#tick());
  }

  #tick(): void {
    this.#frame = 0;
    const press = this.#press;
    if (!press) return;
    if (this.#wait > 0) this.#stepBack();
    if (this.current) {
      this.#aim(press, this.current);
      if (scrollAtEdges(this.host.scroller, press.at)) this.#schedule();
    }
    // Last: asked for a place after that, the browser would have to lay out the page first.
    this.#ghost?.moveTo(press.at.x, press.at.y);
  }

  /** Only a new target is worth drawing. */
  #aim(press: Press, before: Dragging): void {
    const now = this.#at(press, before.dragged);
    if (!sameTarget(now.target, before.target) || now.mode !== before.mode) this.#show(press, now);
  }

  #at({ at, mode }: Press, dragged: Dragged): Dragging {
    const target = this.#under(at, dragged);
    return { dragged, mode, target, verdict: target && mayDrop(this.host.model, dragged, target, mode) };
  }

  /** Found by arithmetic, without asking the page. */
  #under(point: Point, dragged: Dragged): Target | undefined {
    const { host } = this;
    const { left, right, top, bottom } = host.scroller.getBoundingClientRect();
    if (point.x < left || point.x > right || point.y < top || point.y > bottom) return undefined;
    return targetAt(host.model, host.plan, (id) => host.shapeOf(id), dragged, host.zoom.under(point), host.view);
  }

  #stepBack(): void {
    this.#wait--;
    if (this.#wait === 0) this.host.requestUpdate();
    else this.#schedule();
  }

  #show(press: Press, dragging: Dragging): void {
    this.#tell(press, dragging);
    this.#wait = 0;
    this.host.requestUpdate();
  }

  #tell({ touch }: Press, dragging: Dragging): void {
    this.current = dragging;
    this.#ghost?.say(hintOf(this.host.model, this.host.texts, dragging, touch));
  }

  #release(): void {
    // Under a pointer that rests, others may have moved something else: the drop means what was seen.
    if (this.#frame !== 0 && this.#press && this.current) this.#aim(this.#press, this.current);
    const { current, host } = this;
    const verdict = current?.target && mayDrop(host.model, current.dragged, current.target, current.mode);
    if (current?.target && verdict?.allowed) {
      this.#end();
      host.dropped(current.dragged, current.target, current.mode);
    } else {
      if (verdict?.allowed === false && current?.verdict?.allowed) host.refused(verdict.reason);
      this.cancel();
    }
  }

  #end(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#wait = 0;
    this.#press?.end();
    this.#press = undefined;
    this.#ghost?.remove();
    this.#ghost = undefined;
    if (this.current) {
      this.current = undefined;
      this.host.requestUpdate();
    }
  }
}
