import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Drafts } from './drafts';
import { MemoryStorage, pageWith } from './fixture';

const WEEK = 7 * 24 * 60 * 60_000;
let storage: MemoryStorage;

beforeEach(() => {
  storage = new MemoryStorage();
  vi.stubGlobal('window', pageWith(storage));
  vi.stubGlobal('StorageEvent', Event);
});

afterEach(() => vi.unstubAllGlobals());

it('finds on the next page what was typed on the last one', () => {
  new Drafts('xyz/lan').keep('objective/1/title', { text: 'Win', base: 'Try' });

  expect(new Drafts('xyz/lan').find('objective/1/title')).toMatchObject({ text: 'Win', base: 'Try' });
});

it('shows nobody what another person typed in the same browser', () => {
  new Drafts('xyz/lan').keep('objective/1/title', { text: 'Win', base: 'Try' });

  expect(new Drafts('xyz/minh').find('objective/1/title')).toBeUndefined();
  expect(new Drafts('xyz/minh').places('')).toEqual([]);
  expect(new Drafts('xyz/la').places('')).toEqual([]);
});

it('forgets after a week, whoever comes by', () => {
  new Drafts('xyz/lan', storage, () => 0).keep('objective/1/title', { text: 'Win', base: 'Try' });

  expect(new Drafts('xyz/lan', storage, () => WEEK - 1).find('objective/1/title')).toBeDefined();
  expect(new Drafts('xyz/minh', storage, () => WEEK).find('objective/1/title')).toBeUndefined();
  expect(storage.length).toBe(0);
});

it('tells the page when something was saved or given up, once', () => {
  let told = 0;
  window.addEventListener('storage', () => told++);
  const drafts = new Drafts('xyz/lan');
  drafts.keep('objective/1/title', { text: 'Win', base: 'Try' });

  drafts.drop('objective/1/title');
  drafts.drop('objective/1/title');

  expect(told).toBe(1);
  expect(drafts.find('objective/1/title')).toBeUndefined();
});

it('goes without in a browser that forbids storage, or has no room', () => {
  const full = Object.assign(new MemoryStorage(), {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });

  expect(() => new Drafts('xyz/lan', full).keep('objective/1/title', { text: 'Win', base: 'Try' })).not.toThrow();
  storage.setItem('northboard.draft/xyz/lan/objective/2/title', 'not ours');
  expect(new Drafts('xyz/lan').find('objective/2/title')).toBeUndefined();
});
