export interface PanHost {
  readonly scroller: HTMLElement;
  requestUpdate(): void;
}

/** Pushes the page about: with the mouse on empty ground, anywhere while space is held. */
export class Pan {
  /** Whether space is held. */
  ready = false;
  /** Whether the page is being pushed. */
  moving = false;
  /** The place on the page that the hand holds. */
  #held = { x: 0, y: 0 };
  #listening = new AbortController();

  constructor(private readonly host: PanHost) {}

  /** Returns whether this press pushes the page. */
  down(event: PointerEvent): boolean {
    if (event.pointerType === 'touch' || event.button !== 0 || !(this.ready || isGround(event, this.host.scroller))) return false;
    const { scroller } = this.host;
    this.#held = { x: event.clientX + scroller.scrollLeft, y: event.clientY + scroller.scrollTop };
    event.preventDefault();
    scroller.setPointerCapture(event.pointerId);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const move = ({ clientX, clientY }: PointerEvent) => scroller.scrollTo({ left: this.#held.x - clientX, top: this.#held.y - clientY, behavior: 'instant' });
    scroller.addEventListener('pointermove', move, { signal });
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) scroller.addEventListener(end, () => this.cancel(), { signal });
    this.#say(true, this.ready);
    return true;
  }

  /** Space makes every place a handle. Returns whether the key meant that. */
  key(event: KeyboardEvent): boolean {
    if (event.key !== ' ') return false;
    this.#say(this.moving, event.type === 'keydown');
    return true;
  }

  /** The page was placed anew beneath the hand, which goes on holding the same card. */
  shifted(x: number, y: number): void {
    this.#held = { x: this.#held.x + x, y: this.#held.y + y };
  }

  cancel(): void {
    this.#listening.abort();
    this.#say(false, false);
  }

  #say(moving: boolean, ready: boolean): void {
    if (moving === this.moving && ready === this.ready) return;
    this.moving = moving;
    this.ready = ready;
    this.host.requestUpdate();
  }
}

/** Neither on a card nor on anything of its own, nor on the bars for scrolling. Shift and Ctrl there mean something else. */
function isGround(event: PointerEvent, scroller: HTMLElement): boolean {
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { left, top } = scroller.getBoundingClientRect();
  const inside = event.clientX - left < scroller.clientWidth && event.clientY - top < scroller.clientHeight;
  const [origin] = event.composedPath();
  return inside && origin instanceof Element && origin.closest('[data-card], [role=alertdialog], button, input, a') === null;
}
