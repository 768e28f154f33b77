interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** As much of an element as dragging stands on, for tests; nothing else imports this. */
export class StandIn extends EventTarget {
  readonly dataset: Record<string, string> = {};
  readonly style: Record<string, unknown> = { setProperty: () => undefined };
  readonly captured: number[] = [];
  children: (StandIn | string)[] = [];
  parent: StandIn | undefined;
  className = '';
  /** Whether it is shown as a popover. */
  open = false;
  /** How often something in it flew somewhere. */
  flown = 0;

  constructor(
    readonly tag = 'div',
    private readonly place: Place = { left: 0, top: 0, width: 0, height: 0 },
  ) {
    super();
  }

  get elements(): StandIn[] {
    return this.children.filter((child) => child instanceof StandIn);
  }

  get childElementCount(): number {
    return this.elements.length;
  }

  get offsetWidth(): number {
    return this.place.width;
  }

  get offsetTop(): number {
    return this.place.top - (this.parent?.place.top ?? 0);
  }

  /** What is written inside, part by part. */
  get words(): string[] {
    return this.children.flatMap((child) => (child instanceof StandIn ? child.words : child));
  }

  set textContent(text: string) {
    this.children = [text];
  }

  getBoundingClientRect(): Place & { right: number; bottom: number } {
    const { left, top, width, height } = this.place;
    return { ...this.place, right: left + width, bottom: top + height };
  }

  append(...children: (StandIn | string)[]): void {
    for (const child of children) if (child instanceof StandIn) child.parent = this;
    this.children.push(...children);
  }

  replaceChildren(...children: (StandIn | string)[]): void {
    this.children = [];
    this.append(...children);
  }

  remove(): void {
    if (this.parent) this.parent.children = this.parent.children.filter((child) => child !== this);
  }

  cloneNode(): StandIn {
    const copy = Object.assign(new StandIn(this.tag, this.place), { className: this.className });
    copy.append(...this.children.map((child) => (child instanceof StandIn ? child.cloneNode() : child)));
    return copy;
  }

  querySelectorAll(selector: string): StandIn[] {
    return this.elements.flatMap((child) => [...(child.#is(selector) ? [child] : []), ...child.querySelectorAll(selector)]);
  }

  removeAttribute(): void {}

  closest(selectors: string): StandIn | null {
    return selectors.split(', ').some((selector) => this.#is(selector)) ? this : (this.parent?.closest(selectors) ?? null);
  }

  matches(selector: string): boolean {
    return selector === ':popover-open' && this.open;
  }

  showPopover(): void {
    this.open = true;
  }

  hidePopover(): void {
    this.open = false;
  }

  setPointerCapture(pointer: number): void {
    this.captured.push(pointer);
  }

  animate(): { finished: Promise<void> } {
    if (this.parent) this.parent.flown++;
    return { finished: Promise.resolve() };
  }

  #is(selector: string): boolean {
    const data = /^\[data-(\w+)\]$/.exec(selector)?.[1];
    if (data !== undefined) return data in this.dataset;
    return selector.startsWith('.') ? this.className === selector.slice(1) : this.tag === selector;
  }
}

/** An element with room to scroll; like a browser's, it stops at its ends. */
export class Scroller extends StandIn {
  #left = 0;
  #top = 0;

  constructor(
    place: Place,
    private readonly room: { width: number; height: number },
  ) {
    super('div', place);
  }

  get scrollLeft(): number {
    return this.#left;
  }

  set scrollLeft(left: number) {
    this.#left = Math.max(0, Math.min(this.room.width, left));
  }

  get scrollTop(): number {
    return this.#top;
  }

  set scrollTop(top: number) {
    this.#top = Math.max(0, Math.min(this.room.height, top));
  }
}

/** What a browser would tell. */
export function happens<E extends Event>(type: string, more: Partial<E> = {}): E {
  return Object.assign(new Event(type, { cancelable: true }), more) as E;
}
