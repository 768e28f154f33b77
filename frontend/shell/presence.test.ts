import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EVERY, watch } from './presence';

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  turn(visibility: DocumentVisibilityState): void {
    this.visibilityState = visibility;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let page: Page;
let gone: AbortController;
let said: number;

beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
  gone = new AbortController();
  said = 0;
  watch(page as unknown as Document, () => said++, gone.signal);
});

afterEach(() => vi.useRealTimers());

it('says that a page is seen for as long as it is', () => {
  vi.advanceTimersByTime(EVERY * 12);
  expect(said).toBe(12);
});

it('says nothing of a page that nobody sees', () => {
  page.turn('hidden');
  vi.advanceTimersByTime(EVERY * 12);
  expect(said).toBe(0);
});

it('says at once that a page is seen again, but not more often than it would have', () => {
  page.turn('hidden');
  vi.advanceTimersByTime(EVERY * 1.5);
  page.turn('visible');
  expect(said).toBe(1);
  page.turn('hidden');
  page.turn('visible');
  expect(said).toBe(1);
});

it('ends with the page', () => {
  gone.abort();
  vi.advanceTimersByTime(EVERY * 3);
  page.turn('visible');
  expect(said).toBe(0);
});
