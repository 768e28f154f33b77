import type { AlignMode } from './contract';
import { modeOf } from './drop';
import type { Point } from './view';

/** Pixels that a mouse may slip, and the press is still a click. */
export const STILL = 5;
const LONG_PRESS = 380;
/** The browser sends its click at once, if it sends one. */
const CLICK = 50;

/** What becomes of a press. */
export interface PressListener {
  /** It is a drag from now on. */
  lifted(): void;
  /** What is dragged is elsewhere, or other keys are held. */
  moved(): void;
  /** What is dragged is let go of. */
  released(): void;
  /** It was only a click, a finger scrolls, or the drag is given up. */
  cancelled(): void;
}

/** A mouse, pen or finger that went down. Mouse and pen lift what they pressed by moving, a finger by staying where it is. */
export class Press {
  readonly touch: boolean;
  readonly start: Point;
  at: Point;
  /** What the keys mean that are held. */
  mode: AlignMode = 'MOVE';
  #lifted = false;
  readonly #pointer: number;
  readonly #listening = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    event: PointerEvent,
    private readonly scroller: HTMLElement,
    private readonly listener: PressListener,
  ) {
    this.touch = event.pointerType === 'touch';
    this.start = { x: event.clientX, y: event.clientY };
    this.at = this.start;
    this.#pointer = event.pointerId;
    this.#listen();
    if (this.touch) this.#timer = setTimeout(() => this.#lift(), LONG_PRESS);
  }

  /** Nothing is heard of it any more. */
  end(): void {
    this.#listening.abort();
    clearTimeout(this.#timer);
  }

  #listen(): void {
    const { signal } = this.#listening;
    window.addEventListener('pointermove', (event) => this.#moved(event), { signal });
    window.addEventListener('pointerup', (event) => this.#up(event), { signal });
    window.addEventListener('pointercancel', (event) => event.pointerId === this.#pointer && this.listener.cancelled(), { signal });
    window.addEventListener('blur', () => this.listener.cancelled(), { signal });
    window.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    window.addEventListener('keyup', (event) => this.#key(event), { signal, capture: true });
    // Once lifted, a finger drags instead of scrolling, and its long press opens no menu of the browser.
    this.scroller.addEventListener('touchmove', (event) => this.#lifted && event.preventDefault(), { signal, passive: false });
    window.addEventListener('contextmenu', (event) => this.touch && event.preventDefault(), { signal });
  }

  #moved(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    this.at = { x: event.clientX, y: event.clientY };
    this.mode = modeOf(event);
    if (this.#lifted) {
      this.listener.moved();
    } else if (Math.hypot(this.at.x - this.start.x, this.at.y - this.start.y) > STILL) {
      if (this.touch) this.listener.cancelled();
      else this.#lift();
    }
  }

  #lift(): void {
    this.#lifted = true;
    if (!this.touch) this.scroller.setPointerCapture(this.#pointer);
    getSelection()?.removeAllRanges();
    this.listener.lifted();
  }

  #key(event: KeyboardEvent): void {
    if (!this.#lifted) return;
    if (event.key === 'Escape' && event.type === 'keydown') {
      event.preventDefault();
      event.stopPropagation();
      swallowClick(this.#pointer);
      this.listener.cancelled();
    } else {
      this.mode = modeOf(event);
      this.listener.moved();
    }
  }

  #up(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    if (this.#lifted) {
      swallowClick();
      this.listener.released();
    } else {
      this.listener.cancelled();
    }
  }
}

/**
 * The click that the browser sends after a drag is no click.
 *
 * @param held the pointer, when it is not let go of yet
 */
function swallowClick(held?: number): void {
  const swallowing = new AbortController();
  const { signal } = swallowing;
  const released = () => void setTimeout(() => swallowing.abort(), CLICK);
  window.addEventListener('click', (event) => event.stopPropagation(), { capture: true, once: true, signal });
  if (held === undefined) {
    released();
    return;
  }
  for (const name of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(name, ({ pointerId }) => pointerId === held && released(), { signal });
  }
  // Let go of where nobody saw it.
  window.addEventListener('pointerdown', ({ pointerId }) => pointerId === held && swallowing.abort(), { signal, capture: true });
}
