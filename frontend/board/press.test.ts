import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Press } from './press';
import { happens, StandIn } from './standin';

const MOUSE = 1;
const FINGER = 2;
const NO_KEYS = { ctrlKey: false, metaKey: false, shiftKey: false };

let told: string[];
let selections: number;
let scroller: StandIn;
let press: Press;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  selections = 1;
  vi.stubGlobal('getSelection', () => ({ removeAllRanges: () => (selections = 0) }));
  told = [];
  scroller = new StandIn();
});

afterEach(() => {
  press.end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Goes down at (100, 100). */
function down(pointerId: number): void {
  const event = happens<PointerEvent>('pointerdown', { pointerId, pointerType: pointerId === FINGER ? 'touch' : 'mouse', clientX: 100, clientY: 100 });
  const tell = (what: string) => () => void told.push(what);
  press = new Press(event, scroller as unknown as HTMLElement, { lifted: tell('lifted'), moved: tell('moved'), released: tell('released'), cancelled: tell('cancelled') });
}

function move(pointerId: number, clientX: number, clientY = 100, keys = {}): void {
  window.dispatchEvent(happens<PointerEvent>('pointermove', { pointerId, clientX, clientY, ...NO_KEYS, ...keys }));
}

function up(pointerId: number): void {
  window.dispatchEvent(happens<PointerEvent>('pointerup', { pointerId }));
}

function cancelled(pointerId: number): void {
  window.dispatchEvent(happens<PointerEvent>('pointercancel', { pointerId }));
}

function key(type: 'keydown' | 'keyup', name: string, keys = {}): KeyboardEvent {
  const event = happens<KeyboardEvent>(type, { key: name, ...NO_KEYS, ...keys });
  window.dispatchEvent(event);
  return event;
}

/** Whether a click gets through to what lies under the pointer. */
function clicks(): boolean {
  const event = happens('click');
  window.dispatchEvent(event);
  return !event.cancelBubble;
}

describe('a mouse', () => {
  it('lifts what it pressed when it moves further than a hand trembles', () => {
    down(MOUSE);
    move(MOUSE, 103, 104);
    expect(told).toEqual([]);
    move(MOUSE, 104, 104);
    expect(told).toEqual(['lifted']);
    expect(press).toMatchObject({ start: { x: 100, y: 100 }, at: { x: 104, y: 104 } });
    move(MOUSE, 101);
    expect(told).toEqual(['lifted', 'moved']);
  });

  it('lifts nothing by staying where it is', () => {
    down(MOUSE);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
  });

  it('is followed beyond the board once it drags, and marks no text on its way', () => {
    down(MOUSE);
    expect(scroller.captured).toEqual([]);
    move(MOUSE, 150);
    expect(scroller.captured).toEqual([MOUSE]);
    expect(selections).toBe(0);
  });

  it('that does not move only clicks', () => {
    down(MOUSE);
    up(MOUSE);
    expect(told).toEqual(['cancelled']);
    expect(clicks()).toBe(true);
  });

  it('that drags does not click at the end', () => {
    down(MOUSE);
    move(MOUSE, 150);
    up(MOUSE);
    expect(told).toEqual(['lifted', 'released']);
    expect(clicks()).toBe(false);
    expect(clicks()).toBe(true);
  });

  it('may click again soon after a drag that the browser sent no click for', () => {
    down(MOUSE);
    move(MOUSE, 150);
    up(MOUSE);
    vi.advanceTimersByTime(50);
    expect(clicks()).toBe(true);
  });
});

describe('a finger', () => {
  it('lifts what it pressed by staying where it is', () => {
    down(FINGER);
    move(FINGER, 104);
    vi.advanceTimersByTime(379);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['lifted']);
    move(FINGER, 300);
    expect(told).toEqual(['lifted', 'moved']);
    // What a finger touched keeps it anyway.
    expect(scroller.captured).toEqual([]);
  });

  it('that moves earlier scrolls', () => {
    down(FINGER);
    move(FINGER, 100, 106);
    expect(told).toEqual(['cancelled']);
    press.end();
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual(['cancelled']);
  });

  it('that drags does not scroll', () => {
    const scrolls = () => scroller.dispatchEvent(happens('touchmove'));
    down(FINGER);
    expect(scrolls()).toBe(true);
    vi.advanceTimersByTime(380);
    expect(scrolls()).toBe(false);
    press.end();
    expect(scrolls()).toBe(true);
  });

  it('opens no menu of the browser; a mouse does', () => {
    const opens = () => window.dispatchEvent(happens('contextmenu'));
    down(FINGER);
    expect(opens()).toBe(false);
    press.end();
    down(MOUSE);
    expect(opens()).toBe(true);
  });
});

it('means nobody else’s pointer', () => {
  down(MOUSE);
  move(FINGER, 300);
  up(FINGER);
  expect(told).toEqual([]);
  move(MOUSE, 150);
  move(FINGER, 300);
  up(FINGER);
  cancelled(FINGER);
  expect(told).toEqual(['lifted']);
  expect(press.at).toEqual({ x: 150, y: 100 });
});

it('knows what is meant by the keys that are held, with the next move or without one', () => {
  down(MOUSE);
  key('keydown', 'Shift', { shiftKey: true });
  expect(told).toEqual([]);
  move(MOUSE, 150, 100, { ctrlKey: true });
  expect(press.mode).toBe('ALSO');
  key('keydown', 'Shift', { ctrlKey: true, shiftKey: true });
  expect(press.mode).toBe('SUPPORT');
  key('keyup', 'Shift');
  expect(press.mode).toBe('MOVE');
  expect(told).toEqual(['lifted', 'moved', 'moved']);
});

it('is given up by Escape, which then means nothing else', () => {
  down(MOUSE);
  move(MOUSE, 150);
  const escape = key('keydown', 'Escape');
  expect(told).toEqual(['lifted', 'cancelled']);
  expect([escape.defaultPrevented, escape.cancelBubble]).toEqual([true, true]);
  expect(clicks()).toBe(false);
});

it('leaves Escape alone before it drags', () => {
  down(MOUSE);
  const escape = key('keydown', 'Escape');
  expect(told).toEqual([]);
  expect([escape.defaultPrevented, escape.cancelBubble]).toEqual([false, false]);
});

it.each(['pointercancel', 'blur'])('is given up at %s', (what) => {
  down(MOUSE);
  move(MOUSE, 150);
  window.dispatchEvent(happens<PointerEvent>(what, { pointerId: MOUSE }));
  expect(told).toEqual(['lifted', 'cancelled']);
});

describe('given up by Escape', () => {
  beforeEach(() => {
    down(MOUSE);
    move(MOUSE, 150);
    key('keydown', 'Escape');
    press.end();
  });

  it('does not click at the end, however long the button is still held', () => {
    vi.advanceTimersByTime(10_000);
    move(MOUSE, 200);
    up(FINGER);
    vi.advanceTimersByTime(50);
    up(MOUSE);
    expect(clicks()).toBe(false);
    expect(clicks()).toBe(true);
  });

  it('may click again soon after the button was let go of without a click', () => {
    up(MOUSE);
    vi.advanceTimersByTime(50);
    expect(clicks()).toBe(true);
  });

  it('may click when the button was let go of unseen', () => {
    window.dispatchEvent(happens<PointerEvent>('pointerdown', { pointerId: MOUSE }));
    up(MOUSE);
    expect(clicks()).toBe(true);
  });
});

it('is not heard of any more when it has ended', () => {
  down(MOUSE);
  move(MOUSE, 150);
  press.end();
  move(MOUSE, 200);
  key('keydown', 'Shift', { shiftKey: true });
  key('keydown', 'Escape');
  up(MOUSE);
  window.dispatchEvent(happens('blur'));
  expect(told).toEqual(['lifted']);
  expect(clicks()).toBe(true);
});
