import { beforeEach, describe, expect, it } from 'vitest';
import { card, modelOf } from './fixture';
import { keyPressed, type KeyboardHost } from './keyboard';
import { arrange } from './layout';

/** A company with two branches, one of them folded, and a card that is aligned to nothing. */
const model = modelOf(
  card('sales', { title: 'Bứt phá doanh số', position: 1 }),
  card('people', { title: 'Phát triển đội ngũ', position: 2, children: 3, open: false }),
  card('north', { title: 'Mở cửa phía Bắc', under: 'sales', position: 1 }),
  card('south', { title: 'Thắng ở phía Nam', under: 'sales', position: 2 }),
  card('loose', { title: 'Sổ tay chào mừng', level: 'TEAM' }),
);
model.fold('people');

let done: string[];
let now = 0;

beforeEach(() => {
  done = [];
  // What was typed in one test is long ago in the next.
  now += 10_000;
});

function host(active: string): KeyboardHost {
  const says = (what: string) => (id: string, by?: string | number) => void done.push([what, id, by].filter((part) => part !== undefined).join(' '));
  return {
    model,
    plan: arrange(model, () => ({ height: 100, anchor: 50, rows: [] })),
    active,
    many: { extendTo: says('extend to'), selectAll: () => void done.push('select all'), clear: () => active === 'sales' },
    focusCard: says('go to'),
    toggleBranch: says('branch of'),
    toggleRows: says('rows of'),
    editFirst: says('edit'),
    alignUnder: says('align'),
    ties: says('ties of'),
    open: says('open'),
    focusOn: says('focus on'),
    openMenu: says('menu of'),
    moveBy: says('move'),
  };
}

function press(active: string, key: string, more: Partial<KeyboardEvent> = {}): boolean {
  const event = { key, timeStamp: now, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more };
  return keyPressed(host(active), event as KeyboardEvent);
}

describe('arrows walk the tree', () => {
  it.each([
    ['sales', 'ArrowDown', 'go to people'],
    ['people', 'ArrowUp', 'go to sales'],
    ['sales', 'ArrowRight', 'go to north'],
    ['south', 'ArrowLeft', 'go to sales'],
    ['people', 'ArrowRight', 'branch of people'],
    ['sales', 'ArrowLeft', 'branch of sales'],
    ['people', 'ArrowDown', 'go to loose'],
    ['loose', 'ArrowUp', 'go to people'],
    ['people', 'Home', 'go to sales'],
    ['north', 'End', 'go to south'],
  ])('from %s by %s: %s', (from, key, expected) => {
    expect(press(from, key)).toBe(true);
    expect(done).toEqual([expected]);
  });

  it('and stop where it ends', () => {
    press('sales', 'ArrowUp');
    press('north', 'ArrowRight');
    expect(done).toEqual([]);
  });

  it('and with Shift take along what they pass', () => {
    press('sales', 'ArrowDown', { shiftKey: true });
    expect(done).toEqual(['extend to people', 'go to people']);
  });

  it('and with Alt move the card among its siblings', () => {
    press('south', 'ArrowUp', { altKey: true });
    expect(done).toEqual(['move south -1']);
  });
});

describe('keys do what the menu does', () => {
  it.each([
    ['Enter', 'rows of sales'],
    ['F2', 'edit sales'],
    ['a', 'align sales'],
    ['F', 'focus on sales'],
    ['o', 'open sales'],
    ['l', 'ties of sales'],
    ['ContextMenu', 'menu of sales'],
  ])('%s: %s', (key, expected) => {
    expect(press('sales', key)).toBe(true);
    expect(done).toEqual([expected]);
  });

  it('with Shift or Ctrl, too', () => {
    press('sales', 'F10', { shiftKey: true });
    press('sales', 'a', { ctrlKey: true });
    expect(done).toEqual(['menu of sales', 'select all']);
  });

  it('but leave the browser its own', () => {
    expect(press('sales', 'f', { ctrlKey: true })).toBe(false);
    expect(press('sales', 'Tab')).toBe(false);
    expect(done).toEqual([]);
  });
});

it('Escape means something only while cards are selected', () => {
  expect(press('sales', 'Escape')).toBe(true);
  expect(press('north', 'Escape')).toBe(false);
});

it('letters lead to the next title that begins with them, also those that are verbs otherwise', () => {
  press('sales', 't');
  now += 100;
  press('sales', 'h');
  now += 100;
  press('sales', 'a');
  expect(done).toEqual(['go to south', 'go to south', 'go to south']);
});

it('nothing happens on a card that is not there', () => {
  expect(press('gone', 'Enter')).toBe(false);
  expect(done).toEqual([]);
});
