import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AlignMode } from './contract';
import { Drag, type DragHost } from './drag';
import type { Dragged, Target } from './drop';
import { card, keyResult, modelOf, patch } from './fixture';
import { arrange, type Plan, type Shape } from './layout';
import { happens, Scroller, StandIn } from './standin';
import { Texts } from './text';
import { View } from './view';
import { Zoom, type ZoomHost } from './zoom';

const NO_KEYS = { ctrlKey: false, metaKey: false, shiftKey: false };
const WORDS = {
  'board.drop.nowhere': 'Drop on an objective',
  'board.drop.MOVE': 'Align under {0}',
  'board.drop.ALSO': 'Also align under {0}',
  'board.drop.SUPPORT': 'Support {0}',
  'board.drop.order': 'Place here',
  'board.drop.supportKeyResult': 'Support {0}',
  'board.drop.moveKeyResult': 'Hand over to {0}',
  'board.drop.someOnly': 'Possible for {0} of {1}',
  'board.drop.circle': 'That would close a circle',
};

type Place = Pick<PointerEvent, 'clientX' | 'clientY'>;

let page: Page;
let frames: Map<number, () => void>;
let asked: number;

beforeEach(() => {
  vi.useFakeTimers();
  frames = new Map();
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
    frames.set(++last, draw);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('Element', StandIn);
  vi.stubGlobal('document', { createElement: (tag: string) => new StandIn(tag) });
  vi.stubGlobal('getSelection', () => null);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('innerWidth', 1700);
  vi.stubGlobal('innerHeight', 1000);
  asked = 0;
  vi.stubGlobal('fetch', () => Promise.reject(new Error(`request ${++asked}`)));
  page = new Page();
});

afterEach(() => {
  page.drag.cancel();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A board with three columns of cards. Of what a browser gives it, only as much is there as a drag needs. */
class Page implements DragHost, ZoomHost {
  readonly model = modelOf(
    card('sales', { title: 'sales', keyResults: [keyResult('win', { title: 'win rate' })] }),
    card('people', { title: 'people', position: 1 }),
    card('past', { title: 'past', position: 2, closedTo: 'This cycle is closed' }),
    card('north', { title: 'north', under: 'sales', keyResults: [keyResult('demos')] }),
    card('south', { title: 'south', under: 'sales', position: 1 }),
    card('east', { title: 'east', under: 'sales', position: 2, fixed: 'It was scored' }),
    card('site', { title: 'site', level: 'TEAM' }),
  );
  readonly texts = new Texts('en', WORDS, '2026-11-23T09:00:00Z');
  readonly view = new View();
  readonly scroller: HTMLElement;
  readonly top = new StandIn();
  readonly layer = this.top as unknown as HTMLElement;
  readonly zoom = new Zoom(this);
  readonly drag = new Drag(this);
  readonly drops: string[] = [];
  readonly refusals: string[] = [];
  selected: string[] = [];
  readonly many = { others: (id: string) => this.selected.filter((each) => each !== id) };
  /** How often it was to be drawn anew. */
  drawn = 0;
  plan: Plan = arrange(this.model, (id) => this.shapeOf(id));

  constructor(size = { width: 1400, height: 800 }) {
    this.scroller = new Scroller({ left: 208, top: 100, ...size }, { width: 300, height: 300 }) as unknown as HTMLElement;
  }

  shapeOf(id: string): Shape {
    return { height: 100, anchor: 50, rows: id === 'sales' ? [{ id: 'win', top: 60, height: 30 }] : [] };
  }

  requestUpdate(): void {
    this.drawn++;
  }

  dropped(dragged: Dragged, target: Target, mode: AlignMode): void {
    const others = dragged.kind === 'card' ? (dragged.others ?? []) : [];
    const where = target.kind === 'between' ? `before ${target.before || 'nothing'}` : `on ${target.id}`;
    this.drops.push([dragged.kind, dragged.id, ...others, where, mode].join(' '));
  }

  refused(reason: string): void {
    this.refusals.push(reason);
  }

  /** Where in the window a card is seen, so far below its top. */
  at(id: string, below = 20): Place {
    const { x = 0, y = 0 } = this.plan.boxes.get(id) ?? {};
    const seen = this.view.toPage({ x: x + 20, y: y + below });
    return { clientX: 208 + seen.x - this.scroller.scrollLeft, clientY: 100 + seen.y - this.scroller.scrollTop };
  }

  /** Presses a card, or what is nested in it: the innermost comes first. */
  press(id: string, more: Partial<PointerEvent> = {}, ...nested: StandIn[]): void {
    const article = new StandIn('article', { left: 300, top: 200, width: 296, height: 100 });
    article.dataset['card'] = id;
    const path = [...nested, article];
    path.forEach((each, index) => path[index + 1]?.append(each));
    this.pressOn(path[0] ?? article, { ...this.at(id), ...more });
  }

  pressOn(origin: StandIn, more: Partial<PointerEvent> = {}): void {
    this.drag.down(happens<PointerEvent>('pointerdown', { button: 0, pointerId: 1, pointerType: 'mouse', composedPath: () => [origin], ...more }));
  }

  /** Drags a card to some place, as far as it is seen there. */
  carry(id: string, to: Place, keys = {}): void {
    this.press(id);
    move(to, keys);
    frame(2);
  }

  /** The words beside the pointer. */
  get says(): string | undefined {
    return this.top.elements.find(({ className }) => className.startsWith('hint'))?.words.join('; ');
  }

  get ghost(): StandIn | undefined {
    return this.top.elements.find(({ className }) => className === 'ghost');
  }
}

function move(to: Place, keys = {}): void {
  window.dispatchEvent(happens<PointerEvent>('pointermove', { pointerId: 1, ...to, ...NO_KEYS, ...keys }));
}

function release(): void {
  window.dispatchEvent(happens<PointerEvent>('pointerup', { pointerId: 1 }));
}

function key(type: 'keydown' | 'keyup', name: string, keys = {}): void {
  window.dispatchEvent(happens<KeyboardEvent>(type, { key: name, ...NO_KEYS, ...keys }));
}

/** The browser draws. */
function frame(count = 1): void {
  for (let each = 0; each < count; each++) {
    const due = [...frames.values()];
    frames.clear();
    for (const draw of due) draw();
  }
}

/** A part of the card in which a key result stands. */
function rowOf(keyResultId: string): StandIn {
  const row = new StandIn('li', { left: 310, top: 260, width: 270, height: 30 });
  row.dataset['row'] = keyResultId;
  return row;
}

describe('what is picked up', () => {
  it('is the card that was pressed', () => {
    page.carry('site', page.at('people'));
    expect(page.drag.current?.dragged).toEqual({ kind: 'card', id: 'site', others: [] });
    expect(page.ghost).toBeDefined();
    expect(page.top.open).toBe(true);
  });

  it.each([
    ['name', { kind: 'keyResult', id: 'win', card: 'sales' }],
    ['bar', { kind: 'card', id: 'sales', others: [] }],
  ])('is decided by the part of a key result that was pressed: its %s', (className, dragged) => {
    page.press('sales', {}, Object.assign(new StandIn('span'), { className }), rowOf('win'));
    move(page.at('people'));
    expect(page.drag.current?.dragged).toEqual(dragged);
  });

  it('is seen as far as there is room for it, and no further', () => {
    const row = (top: number) => Object.assign(new StandIn('li', { left: 310, top, width: 270, height: 60 }), { className: 'row' });
    const tall = new StandIn('article', { left: 300, top: 200, width: 296, height: 400 });
    tall.dataset['card'] = 'sales';
    tall.append(row(300), row(360), row(420), row(480));
    page.pressOn(tall, page.at('sales'));
    move(page.at('people'));
    expect(page.ghost?.elements[0]?.elements.map(({ offsetTop }) => offsetTop)).toEqual([100, 160]);
  });

  it('is nothing before the pointer has moved', () => {
    page.press('site');
    expect(page.drag.busy).toBe(true);
    expect(page.drag.current).toBeUndefined();
    release();
    expect(page.drag.busy).toBe(false);
    expect([page.drawn, page.drops, page.refusals]).toEqual([0, [], []]);
  });

  it.each(['button', 'input', 'a'])('is nothing where a card has a control: <%s>', (tag) => {
    page.press('site', {}, new StandIn(tag));
    page.press('site', {}, new StandIn('i'), new StandIn(tag));
    expect(page.drag.busy).toBe(false);
  });

  it('is nothing on empty ground, and with another button of the mouse', () => {
    page.pressOn(new StandIn());
    page.press('site', { button: 2 });
    expect(page.drag.busy).toBe(false);
  });

  it('stays the same when another finger goes down', () => {
    page.press('site');
    page.press('people', { pointerId: 2 });
    move(page.at('sales'), { pointerId: 2 });
    expect(page.drag.current).toBeUndefined();
    move(page.at('sales'));
    expect(page.drag.current?.dragged.id).toBe('site');
  });

  it('is everything selected, and says for how many it is possible', () => {
    page.selected = ['north', 'site'];
    page.carry('site', page.at('sales'));
    expect(page.ghost?.words).toEqual(['2']);
    expect(page.says).toBe('Align under sales; Possible for 1 of 2');
    release();
    expect(page.drops).toEqual(['card site north on sales MOVE']);
  });

  it('is a card by a finger that rests on it', () => {
    page.press('site', { pointerType: 'touch' });
    vi.advanceTimersByTime(380);
    expect(page.says).toBe('Drop on an objective');
    move(page.at('people'));
    release();
    expect(page.drops).toEqual(['card site on people MOVE']);
  });

  it('is no card that has to stay: it says why, and dropping does nothing', () => {
    page.carry('east', page.at('people'));
    expect(page.says).toBe('It was scored');
    expect(page.ghost).toBeUndefined();
    expect(page.drag.current).toBeUndefined();
    key('keydown', 'Shift', { shiftKey: true });
    frame();
    expect(page.says).toBe('It was scored');
    release();
    expect([page.drops, page.refusals, page.top.elements]).toEqual([[], [], []]);
  });
});

describe('where it would go', () => {
  it('is said beside the pointer: at once when it is lifted, then at the next frame', () => {
    page.press('site');
    move(page.at('people'));
    expect(page.says).toMatch('Align under people');
    move(page.at('sales', 70));
    expect(page.says).toMatch('Align under people');
    frame();
    expect(page.says).toBe('Support win rate');
  });

  it('is found at every zoom and wherever the page is scrolled to', () => {
    page.view.zoom = 0.5;
    page.scroller.scrollLeft = 20;
    page.scroller.scrollTop = 30;
    // People begin at (24, 158) of the plan, which is seen at (212, 171).
    page.press('site');
    move({ clientX: 214, clientY: 173 });
    expect(page.drag.current?.target).toEqual({ kind: 'card', id: 'people' });
    move({ clientX: 214, clientY: 168 });
    frame();
    expect(page.drag.current?.target).toBeUndefined();
  });

  it('is one gap after the other', () => {
    page.carry('north', page.at('east', -7));
    expect(page.says).toBe('Place here');
    move(page.at('east', 107));
    frame();
    release();
    expect(page.drops).toEqual(['card north before nothing MOVE']);
  });

  it('is a gap that is as easy to hit from far away', () => {
    page.carry('north', page.at('east', 15));
    expect(page.drag.current?.target).toEqual({ kind: 'card', id: 'east' });
    page.drag.cancel();
    page.view.zoom = 0.5;
    page.carry('north', page.at('east', 15));
    expect(page.drag.current?.target).toEqual({ kind: 'between', before: 'east', after: 'south' });
    release();
    expect(page.drops).toEqual(['card north before east MOVE']);
  });

  it('is the card itself from far away, where its key results are not drawn', () => {
    page.view.zoom = 0.5;
    page.carry('site', page.at('sales', 70));
    expect(page.says).toMatch('Align under sales');
    release();
    expect(page.drops).toEqual(['card site on sales MOVE']);
  });

  it.each([
    ['left of', 'sales', { scrollLeft: 100 }],
    ['above', 'sales', { scrollTop: 100 }],
    ['right of', 'site', {}],
    ['below', 'past', {}],
  ])('is nowhere %s the board, whatever lies there on the plan', (_, id, scrolled) => {
    page = new Page({ width: 500, height: 150 });
    Object.assign(page.scroller, scrolled);
    page.carry('people', page.at(id));
    expect(page.drag.current?.dragged.id).toBe('people');
    expect(page.drag.current?.target).toBeUndefined();
  });

  it.each([
    ['site', 'past', 'This cycle is closed'],
    ['sales', 'north', 'That would close a circle'],
  ])('says why %s may not go to %s, and dropping it there does nothing', (id, to, reason) => {
    page.carry(id, page.at(to));
    expect(page.says).toBe(reason);
    release();
    expect([page.drops, page.refusals]).toEqual([[], []]);
    expect(page.top.flown).toBe(1);
  });

  it('depends on the keys that are held, without a move of the pointer', () => {
    page.carry('site', page.at('people'), { ctrlKey: true });
    expect(page.says).toMatch('Also align under people');
    key('keyup', 'Control');
    frame();
    expect(page.says).toMatch('Align under people');
    key('keydown', 'Shift', { shiftKey: true });
    frame();
    expect(page.says).toMatch('Support people');
    expect(page.drag.current?.mode).toBe('SUPPORT');
    release();
    expect(page.drops).toEqual(['card site on people SUPPORT']);
  });
});

describe('while dragging', () => {
  it('what follows the pointer comes first, the cards step back one frame later', () => {
    page.press('site');
    move(page.at('people'));
    frame();
    expect([page.ghost !== undefined, page.drawn]).toEqual([true, 0]);
    frame();
    expect([page.drawn, frames.size]).toEqual([1, 0]);
  });

  it('a drop in the very first frame means what it says', () => {
    page.press('site');
    move(page.at('people'));
    release();
    expect([page.drops, page.drawn, frames.size]).toEqual([['card site on people MOVE'], 1, 0]);
  });

  it('the board is drawn anew once for each target, and not for each move', () => {
    page.carry('site', page.at('people', 20));
    expect(page.drawn).toBe(1);
    for (let below = 20; below < 80; below++) {
      move(page.at('people', below));
      frame();
    }
    expect(page.drawn).toBe(1);
    move(page.at('past'));
    frame(3);
    expect(page.drawn).toBe(2);
    key('keydown', 'Shift', { shiftKey: true });
    key('keydown', 'Shift', { shiftKey: true });
    frame(3);
    expect(page.drawn).toBe(3);
  });

  it('many moves make one frame, and a pointer that rests makes none', () => {
    page.carry('site', page.at('people'));
    expect(frames.size).toBe(0);
    for (let below = 20; below < 80; below++) move(page.at('people', below));
    expect(frames.size).toBe(1);
  });

  it('the picture follows the pointer', () => {
    page.press('site', { clientX: 400, clientY: 300 });
    move({ clientX: 430, clientY: 320 });
    frame();
    expect(page.ghost?.style['transform']).toBe('translate3d(330px,220px,0) rotate(1.5deg)');
  });

  it('nobody is asked for anything', () => {
    page.carry('site', page.at('people'));
    move(page.at('past'));
    frame();
    key('keydown', 'Control', { ctrlKey: true });
    frame();
    key('keydown', 'Escape');
    expect(asked).toBe(0);
  });

  it('the page scrolls at its edge under a pointer that rests, and what comes there is the target', () => {
    page.scroller.scrollTop = 300;
    page.carry('site', { clientX: 300, clientY: 110 });
    expect(page.says).toBe('This cycle is closed');
    frame(10);
    expect(page.says).toMatch('Align under people');
    frame(20);
    expect(page.scroller.scrollTop).toBe(0);
    expect(frames.size).toBe(0);
    expect(page.drops).toEqual([]);
  });
});

describe('letting go', () => {
  it('drops it there and leaves nothing behind', () => {
    page.carry('site', page.at('people'));
    release();
    expect(page.drops).toEqual(['card site on people MOVE']);
    expect([page.drag.busy, page.drag.current, page.top.elements, page.top.open, page.top.flown]).toEqual([false, undefined, [], false, 0]);
    move(page.at('sales'));
    expect([page.drawn, frames.size]).toEqual([2, 0]);
  });

  it('hands a key result over', () => {
    page.press('sales', {}, Object.assign(new StandIn('span'), { className: 'name' }), rowOf('win'));
    move(page.at('people'));
    frame();
    expect(page.says).toBe('Hand over to people');
    release();
    expect(page.drops).toEqual(['keyResult win on people MOVE']);
  });

  it('means the place where the pointer is, also between two frames', () => {
    page.carry('site', page.at('sales'));
    move(page.at('people'));
    release();
    expect(page.drops).toEqual(['card site on people MOVE']);
  });

  it('means what was seen when something else has slid under a pointer that rests', () => {
    page.carry('site', page.at('people'));
    const boxes = new Map(page.plan.boxes);
    for (const [id, box] of boxes) boxes.set(id, { ...box, y: box.y + 114 });
    page.plan = { ...page.plan, boxes };
    release();
    expect(page.drops).toEqual(['card site on people MOVE']);
  });

  it.each([
    ['is gone', patch(10, [], { removed: ['people'] }), 'board.drop.gone'],
    ['was closed', patch(10, [card('people', { closedTo: 'It was closed' })]), 'It was closed'],
  ])('does nothing and says why when the target %s meanwhile', (_, change, reason) => {
    page.carry('site', page.at('people'));
    page.model.receive(change);
    release();
    expect([page.drops, page.refusals]).toEqual([[], [reason]]);
    expect([page.drag.busy, page.drag.current, page.top.flown]).toEqual([false, undefined, 1]);
  });

  it.each([
    ['below the gap is gone', patch(10, [], { removed: ['east'] })],
    ['below the gap has moved', patch(10, [card('people', { position: 1, children: 1 }), card('east', { under: 'people' })])],
    ['above the gap is gone', patch(10, [], { removed: ['south'] })],
  ])('does nothing and says why when the card %s meanwhile', (_, change) => {
    page.carry('north', page.at('east', -7));
    page.model.receive(change);
    release();
    expect([page.drops, page.refusals, page.top.flown]).toEqual([[], ['board.drop.gone'], 1]);
  });

  it('nowhere does nothing: it flies back', async () => {
    page.carry('site', { clientX: 1300, clientY: 500 });
    release();
    expect([page.drops, page.refusals, page.top.flown]).toEqual([[], [], 1]);
    await vi.advanceTimersByTimeAsync(0);
    expect([page.top.elements, page.top.open]).toEqual([[], false]);
  });
});

it.each([
  ['Escape', () => key('keydown', 'Escape')],
  ['a gesture of the system', () => window.dispatchEvent(happens<PointerEvent>('pointercancel', { pointerId: 1 }))],
  ['another window', () => window.dispatchEvent(happens('blur'))],
  ['the board, when it leaves', () => page.drag.cancel()],
])('%s ends a drag without a drop', (_, end) => {
  page.carry('site', page.at('people'));
  move(page.at('sales'));
  end();
  expect([page.drag.busy, page.drag.current, page.top.flown, frames.size]).toEqual([false, undefined, 1, 0]);
  release();
  expect([page.drops, page.refusals]).toEqual([[], []]);
});
