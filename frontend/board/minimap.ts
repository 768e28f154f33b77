import { html, nothing, svg, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Card } from './contract';
import { tone } from './keyresult';
import { CARD, type Area, type Plan } from './layout';
import type { Model } from './model';
import type { Texts } from './text';
import type { Point, View } from './view';

const LARGEST = { width: 192, height: 144 };
/** A board of very many rows would else be a thread. */
const NARROWEST = 64;
/** Narrower boards, on a phone or beside the panel, have no room for it however small it is. */
const NARROW = 760;
/** The most that it may take of either side of the window, with its frame. */
const SHARE = 1 / 3;
const FRAME = 14;
const CLOSED = 'nb-board-overview-closed';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface MinimapHost {
  readonly model: Model;
  readonly texts: Texts;
  readonly plan: Plan;
  readonly view: View;
  readonly scroller: HTMLElement;
  requestUpdate(): void;
}

/** The whole board in small, and which part of it is in the window. Everything it does can be done by scrolling: it takes no focus. */
export class Minimap {
  #closed = wasClosed();
  #drawn: { plan: Plan; paths: ReadonlyMap<string, string> } | undefined;
  /** Where in the frame it was taken hold of, while it is pushed about. */
  #hold: Point | undefined;
  readonly #frame = createRef<Element>();

  constructor(private readonly host: MinimapHost) {}

  get hasRoom(): boolean {
    const { scroller, plan } = this.host;
    return leavesRoom(miniature(plan), { width: scroller.clientWidth, height: scroller.clientHeight });
  }

  get open(): boolean {
    return !this.#closed;
  }

  toggle(): void {
    this.#closed = !this.#closed;
    try {
      if (this.#closed) localStorage.setItem(CLOSED, 'true');
      else localStorage.removeItem(CLOSED);
    } catch {
      // It is then open again on the next page.
    }
    this.host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const { plan, view, scroller, texts } = this.host;
    const page = view.sizeOf(plan);
    if (this.#closed || !this.hasRoom || (page.width <= scroller.clientWidth && page.height <= scroller.clientHeight)) return nothing;
    const { width, height } = miniature(plan);
    return html`<div class="minimap">
      <svg
        width=${width}
        height=${height}
        viewBox="0 0 ${plan.width} ${plan.height}"
        preserveAspectRatio="none"
        aria-hidden="true"
        @pointerdown=${(event: PointerEvent) => this.#down(event)}
        @pointermove=${(event: PointerEvent) => this.#move(event)}
        @pointerup=${() => (this.#hold = undefined)}
        @pointercancel=${() => (this.#hold = undefined)}
      >
        ${[...this.#paths()].map(([kind, path]) => svg`<path class=${kind} d=${path}></path>`)}
        <rect class="frame" ${ref(this.#frame)}></rect>
      </svg>
      <button aria-label=${texts.say('board.overview.close')} title=${texts.say('board.overview.close')} @click=${() => this.toggle()}>×</button>
    </div>`;
  }

  /** Moves the frame to what is in the window; cheap enough for every scroll event. */
  follow(): void {
    const frame = this.#frame.value;
    if (!frame) return;
    const { plan } = this.host;
    const seen = this.#seen();
    const [left, top] = [Math.max(0, seen.left), Math.max(0, seen.top)];
    const [right, bottom] = [Math.min(plan.width, seen.right), Math.min(plan.height, seen.bottom)];
    for (const [name, value] of Object.entries({ x: left, y: top, width: right - left, height: bottom - top })) {
      // Also what is set to what it was would be laid out anew.
      if (frame.getAttribute(name) !== String(value)) frame.setAttribute(name, String(value));
    }
  }

  #paths(): ReadonlyMap<string, string> {
    const { plan, model } = this.host;
    if (this.#drawn?.plan !== plan) this.#drawn = { plan, paths: pathsOf(plan, (id) => kindOf(model.card(id))) };
    return this.#drawn.paths;
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const map = event.currentTarget as Element;
    map.setPointerCapture(event.pointerId);
    event.preventDefault();
    const { left, top, right, bottom } = this.#seen();
    const at = this.#at(event);
    const inFrame = at.x >= left && at.x <= right && at.y >= top && at.y <= bottom;
    this.#hold = inFrame ? { x: at.x - left, y: at.y - top } : { x: (right - left) / 2, y: (bottom - top) / 2 };
    this.#move(event);
  }

  #move(event: PointerEvent): void {
    if (!this.#hold) return;
    const at = this.#at(event);
    const { x, y } = this.host.view.toPage({ x: at.x - this.#hold.x, y: at.y - this.#hold.y });
    this.host.scroller.scrollTo({ left: x, top: y, behavior: 'instant' });
  }

  #at({ clientX, clientY, currentTarget }: PointerEvent): Point {
    const { left, top, width, height } = (currentTarget as Element).getBoundingClientRect();
    const { plan } = this.host;
    return { x: ((clientX - left) / width) * plan.width, y: ((clientY - top) / height) * plan.height };
  }

  #seen(): Area {
    const { scroller, view } = this.host;
    const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = scroller;
    return view.areaOf({ left, top, right: left + clientWidth, bottom: top + clientHeight });
  }
}

/** What it looks like: its pace, and whether it is none of what is looked for. */
export function kindOf(card: Card | undefined): string {
  return `${tone(card?.pace ?? 'NO_DATA')}${card?.dimmed ? ' dimmed' : ''}`;
}

/** Whether it leaves the board its room: on a phone, beside the panel, or at a large magnification, it would lie on what is to be read. */
export function leavesRoom(map: Size, window: Size): boolean {
  const share = (whole: number) => whole * SHARE - FRAME;
  return window.width > NARROW && map.width <= share(window.width) && map.height <= share(window.height);
}

/** How large a plan is in small: never wider or higher than there is room, nor thinner than can be pointed at. */
export function miniature({ width, height }: Plan): Size {
  const scale = Math.min(LARGEST.width / width, LARGEST.height / height);
  return { width: Math.round(Math.max(NARROWEST, width * scale)), height: Math.round(Math.max(NARROWEST / 2, height * scale)) };
}

/** One path for all cards of a kind: thousands of cards stay a handful of elements. */
export function pathsOf(plan: Plan, kindOf: (id: string) => string): ReadonlyMap<string, string> {
  const parts = new Map<string, string[]>();
  for (const { id, x, y, height } of plan.boxes.values()) {
    const kind = kindOf(id);
    const path = `M${x} ${y}h${CARD}v${height}h-${CARD}z`;
    const group = parts.get(kind);
    if (group) group.push(path);
    else parts.set(kind, [path]);
  }
  return new Map([...parts].map(([kind, paths]) => [kind, paths.join('')]));
}

function wasClosed(): boolean {
  try {
    return localStorage.getItem(CLOSED) !== null;
  } catch {
    return false;
  }
}
