import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from './contract';
import type { Dragging } from './drag';
import { card, modelOf } from './fixture';
import { arrange, CARD, COLUMN_GAP, type Box, type Plan, type Shape } from './layout';
import type { Model } from './model';
import { Steady, type SteadyHost } from './steady';
import { View, type Point } from './view';
import { Zoom } from './zoom';

const shape: Shape = { height: 100, anchor: 50, rows: [] };
const WINDOW = { width: 1000, height: 600 };
const STEP = CARD + COLUMN_GAP;

/** A board in a browser that does what browsers do: no window leaves the page. */
class Screen implements SteadyHost {
  active = '';
  hovered: string | undefined;
  inFocus = false;
  /** The card in which something is typed. */
  typing: string | undefined;
  dragging: Dragging | undefined;
  readonly drag = { busy: false, current: undefined as Dragging | undefined };
  readonly pan = { moving: false, shifted: vi.fn() };
  readonly view = new View();
  readonly #at = { scrollLeft: 0, scrollTop: 0 };
  model: Model;
  readonly stage: { plan: Plan; arrange: () => void };
  readonly steady: Steady;
  readonly zoom: Zoom;
  asked = false;

  constructor(...cards: Card[]) {
    this.model = modelOf(...cards);
    const plan = () => arrange(this.model, () => shape);
    this.stage = { plan: plan(), arrange: () => (this.stage.plan = plan()) };
    this.steady = new Steady(this);
    const screen = this;
    this.zoom = new Zoom({
      view: this.view,
      scroller: this.scroller,
      requestUpdate: () => undefined,
      get plan() {
        return screen.stage.plan;
      },
    });
    this.draw();
  }

  get scroller(): HTMLElement {
    const at = this.#at;
    return {
      get scrollLeft() {
        return at.scrollLeft;
      },
      get scrollTop() {
        return at.scrollTop;
      },
      clientWidth: WINDOW.width,
      clientHeight: WINDOW.height,
      getBoundingClientRect: () => ({ left: 0, top: 0 }),
      scrollTo: ({ left, top }: { left: number; top: number }) => this.scroll(left, top),
    } as unknown as HTMLElement;
  }

  get renderRoot(): ShadowRoot {
    const element = this.hovered === undefined ? null : { dataset: { card: this.hovered } };
    const field = { localName: 'input', closest: () => ({ dataset: { card: this.typing } }), focus: () => undefined };
    const active = this.typing !== undefined ? field : this.inFocus ? { closest: () => ({}) } : null;
    return { querySelector: () => element, activeElement: active } as unknown as ShadowRoot;
  }

  readonly near = {
    seen: () => ({ left: this.#at.scrollLeft, top: this.#at.scrollTop, right: this.#at.scrollLeft + WINDOW.width, bottom: this.#at.scrollTop + WINDOW.height }),
  };

  cardElement(): null {
    return null;
  }

  requestUpdate(): void {
    this.asked = true;
  }

  scroll(left: number, top: number): void {
    const { width, height } = this.view.sizeOf(this.stage.plan);
    this.#at.scrollLeft = Math.max(0, Math.min(left, width - WINDOW.width));
    this.#at.scrollTop = Math.max(0, Math.min(top, height - WINDOW.height));
  }

  /** The board changes and is drawn. */
  become(...cards: Card[]): void {
    this.model = modelOf(...cards);
    this.steady.ask(undefined);
    this.draw();
  }

  draw(): void {
    this.steady.beforeDrawing();
    // A page that has become smaller takes the window along.
    this.scroll(this.#at.scrollLeft, this.#at.scrollTop);
    this.steady.afterDrawing();
  }

  /** The window has come to rest, and whatever is asked for then is drawn. */
  rest(): void {
    this.steady.rested();
    if (this.asked) this.draw();
    this.asked = false;
  }

  /** Where a card is in the window. */
  at(id: string): Point {
    const { x, y } = this.view.toPage(this.stage.plan.boxes.get(id) as Box);
    return { x: x - this.#at.scrollLeft, y: y - this.#at.scrollTop };
  }
}

/** Company goals one above the other, and two that are aligned to nothing. */
const goals = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id, position) => card(id, { position }));
const free = ['free', 'freer'].map((id, position) => card(id, { level: 'TEAM', position }));
const without = (...ids: string[]) => [...goals, ...free].filter(({ id }) => !ids.includes(id));

let screen: Screen;

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  screen = new Screen(...goals, ...free);
});

function unmoved(id: string, change: () => void): void {
  const before = screen.at(id);
  change();
  expect(screen.at(id)).toEqual(before);
}

describe('the card under the pointer stays', () => {
  it('when a new level pushes its column to the right, and when the level goes', () => {
    screen.hovered = 'freer';
    unmoved('freer', () => screen.become(...goals, card('a1', { under: 'a' }), ...free));
    expect(screen.stage.plan.boxes.get('freer')?.column).toBe(2);
    unmoved('freer', () => screen.become(...goals, ...free));
    expect(screen.view.room).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
  });

  it('when something above it goes at the top of the page', () => {
    screen.hovered = 'c';
    unmoved('c', () => screen.become(...without('a', 'b')));
    expect(screen.at('c').y).toBeGreaterThan(200);
  });

  it('when something below it goes at the end of the page', () => {
    screen.scroll(0, 9_999);
    screen.hovered = 'f';
    unmoved('f', () => screen.become(...without('g', 'h')));
  });

  it('at every zoom', () => {
    screen.view.zoom = 0.5;
    screen.draw();
    screen.hovered = 'c';
    unmoved('c', () => screen.become(...without('a', 'b')));
  });

  it('rather than the one in focus', () => {
    screen.active = 'a';
    screen.inFocus = true;
    screen.hovered = 'free';
    unmoved('free', () => screen.become(...goals, card('a1', { under: 'a' }), ...free));
  });

  it('whatever happens elsewhere', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = mulberry(seed);
      const some = () => [...goals, ...free].filter(({ id }) => id === 'd' || random() < 0.6).map((each) => (random() < 0.3 && each.id !== 'd' ? { ...each, parents: card('x', { under: 'd' }).parents } : each));
      screen = new Screen(...some());
      screen.view.zoom = 0.25 + random();
      screen.draw();
      screen.scroll(random() * 900, random() * 900);
      screen.hovered = 'd';
      for (let change = 0; change < 5; change++) {
        const before = screen.at('d');
        screen.become(...some());
        const after = screen.at('d');
        expect(Math.hypot(after.x - before.x, after.y - before.y), `seed ${seed}`).toBeLessThan(0.001);
      }
    }
  });
});

describe('the card in focus stays', () => {
  beforeEach(() => {
    screen.active = 'c';
    screen.inFocus = true;
  });

  it('when the pointer is elsewhere', () => {
    unmoved('c', () => screen.become(...without('a', 'b')));
  });

  it('but what is in sight does not move for one that is not', () => {
    screen.scroll(0, 9_999);
    unmoved('h', () => screen.become(...goals.map((each) => (each.id === 'c' ? { ...each, title: 'changed' } : each)), ...free));
    screen.active = 'a';
    const { scrollTop } = screen.scroller;
    screen.become(card('new', { position: -1 }), ...goals, ...free);
    expect(screen.scroller.scrollTop).toBe(scrollTop);
  });

  it('unless it is the one that was put elsewhere', () => {
    screen.become(...goals.map((each) => (each.id === 'c' ? { ...each, position: 0.5 } : each)), ...free);
    expect(screen.scroller.scrollTop).toBe(0);
    expect(screen.view.room.top).toBe(0);
  });
});

describe('the card in which something is typed stays', () => {
  beforeEach(() => {
    screen.typing = 'c';
  });

  it('rather than the one under the pointer', () => {
    screen.hovered = 'free';
    unmoved('c', () => screen.become(...without('a'), card('b1', { under: 'b' })));
  });

  it('even when somebody puts that very card elsewhere', () => {
    unmoved('c', () => screen.become(...without('c'), card('c', { under: 'h' })));
    expect(screen.stage.plan.boxes.get('c')?.column).toBe(1);
  });
});

describe('with something in hand', () => {
  const at = (point: Point) => screen.steady.pointed({ clientX: point.x + 20, clientY: point.y + 20 } as PointerEvent);

  it('the target of the drag stays, although no card feels the pointer', () => {
    screen.drag.busy = true;
    screen.drag.current = { dragged: { kind: 'card', id: 'free' }, mode: 'MOVE', target: undefined, verdict: undefined };
    at(screen.at('c'));
    unmoved('c', () => screen.become(...without('a', 'b')));
  });

  it.each([
    { lifted: ['c'], beside: 'd', others: [] },
    { lifted: ['c', 'd'], beside: 'e', others: ['d'] },
  ])('what is beside it stays, rather than what is dragged, when that goes elsewhere: $lifted', ({ lifted, beside, others }) => {
    screen.drag.busy = true;
    screen.drag.current = { dragged: { kind: 'card', id: 'c', others }, mode: 'MOVE', target: undefined, verdict: undefined };
    const { x, y } = screen.at(beside);
    at({ x, y: y - 45 });
    const under = { parents: card('x', { under: 'h' }).parents };
    unmoved(beside, () => screen.become(...goals.map((each) => (lifted.includes(each.id) ? { ...each, ...under } : each)), ...free));
  });

  it('the hand that pushes the page goes on holding the same place', () => {
    screen.pan.moving = true;
    at(screen.at('freer'));
    unmoved('freer', () => screen.become(...goals, card('a1', { under: 'a' }), ...free));
    expect(screen.pan.shifted).toHaveBeenLastCalledWith(STEP, 0);
  });
});

describe('the room that was made for it', () => {
  beforeEach(() => {
    screen.hovered = 'c';
    screen.become(...without('a', 'b'));
  });

  it('goes as far as it is scrolled out of sight, and nothing moves', () => {
    const { top } = screen.view.room;
    screen.scroll(0, 100);
    unmoved('c', () => screen.rest());
    expect(screen.view.room.top).toBe(top - 100);
    expect(screen.scroller.scrollTop).toBe(0);
    screen.rest();
    expect(screen.view.room.top).toBe(top - 100);
  });

  it('goes when nothing rests on the board any more', () => {
    screen.hovered = undefined;
    screen.become(...without('a', 'b', 'h'));
    screen.rest();
    expect(screen.view.room.top).toBe(0);
    expect(screen.at('c')).toEqual(new Screen(...without('a', 'b', 'h')).at('c'));
  });

  it('goes when somebody zooms', () => {
    screen.view.zoom = 0.5;
    screen.become(...without('a'));
    expect(screen.view.room).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
    screen.become(...without('a', 'b'));
    expect(screen.view.room.top).toBeGreaterThan(0);
  });

  it('is not taken from somebody who is scrolling', () => {
    screen.hovered = undefined;
    screen.inFocus = true;
    screen.scroll(0, 50);
    const { scrollTop } = screen.scroller;
    screen.become(...without('a', 'b', 'h'));
    expect(screen.scroller.scrollTop).toBe(scrollTop);
  });
});

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
