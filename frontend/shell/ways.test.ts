import { beforeEach, expect, it } from 'vitest';
import { Ways } from './ways';

let page: string;
let ways: Ways;
let undone: string[];
let board: boolean;

beforeEach(() => {
  page = '/board';
  ways = new Ways(() => page);
  undone = [];
  board = true;
});

function did(operation: string, possible?: () => boolean): void {
  ways.add(operation, () => undone.push(operation), possible);
}

it('takes back the newest first, wherever on the page it was done', () => {
  did('drop', () => board);
  did('owner');
  did('value', () => board);
  expect([ways.back(), ways.back(), ways.back(), ways.back()]).toEqual([true, true, true, false]);
  expect(undone).toEqual(['value', 'owner', 'drop']);
});

it('goes on to the one before while the newest is being taken back, and comes back to it when that came to nothing', () => {
  did('one');
  did('two');
  ways.back();
  ways.back();
  ways.release('two');
  ways.forget('one');
  expect([ways.back(), ways.back()]).toEqual([true, false]);
  expect(undone).toEqual(['two', 'one', 'two']);
});

it('leaves what was taken back by the toast', () => {
  did('one');
  did('two');
  ways.forget('two');
  ways.back();
  expect(undone).toEqual(['one']);
});

it('is for one person, however often the page is made anew', () => {
  ways.belongTo('lan');
  did('one');
  ways.belongTo('lan');
  expect(ways.back()).toBe(true);
  did('two');
  ways.belongTo('minh');
  expect(ways.back()).toBe(false);
});

it('leaves what was done on another page, to be taken back there', () => {
  did('drop');
  page = '/objectives';
  expect(ways.back()).toBe(false);
  expect(undone).toEqual([]);
  page = '/board';
  expect(ways.back()).toBe(true);
  expect(undone).toEqual(['drop']);
});

it('takes back what was done on this page past what was done on another, each in its order', () => {
  did('drop');
  did('value');
  page = '/objectives';
  did('owner');
  page = '/board';
  ways.back();
  page = '/objectives';
  ways.back();
  page = '/board';
  ways.back();
  expect([ways.back(), undone]).toEqual([false, ['value', 'owner', 'drop']]);
});

it('leaves what only a board knew that has gone', () => {
  did('owner');
  did('drop', () => board);
  board = false;
  ways.back();
  expect(undone).toEqual(['owner']);
  expect(ways.back()).toBe(false);
});
