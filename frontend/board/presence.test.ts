import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Here } from './contract';
import { Presence } from './presence';

const HERE: Here = { count: 2, faces: [], editing: [], next: 5_000 };

/** How often the server wants to hear from us. */
let next: number;
let asked: string[];
let heard: Here[];
let alive: number;
let editing: string | undefined;
let page: EventTarget & { hidden: boolean };
let ended: AbortController;
let presence: Presence;

beforeEach(async () => {
  vi.useFakeTimers();
  page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', new EventTarget());
  next = HERE.next;
  asked = [];
  vi.stubGlobal('fetch', async (address: string, { method }: { method: string }) => {
    asked.push(`${method} ${address}`);
    return new Response(JSON.stringify({ ...HERE, next }));
  });
  heard = [];
  alive = 0;
  editing = undefined;
  ended = new AbortController();
  presence = new Presence({ source: () => 'live/board/k', editing: () => editing, here: (here) => heard.push(here), keepAlive: () => alive++ });
  presence.open(ended.signal);
  await vi.advanceTimersByTimeAsync(0);
});

afterEach(() => {
  ended.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function look(hidden: boolean): void {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
}

it('says at once and then as often as the server asks for that somebody is here', async () => {
  await vi.advanceTimersByTimeAsync(10_000);

  expect(asked).toEqual(['POST live/board/k/here', 'POST live/board/k/here', 'POST live/board/k/here']);
  expect(heard).toEqual([HERE, HERE, HERE]);
});

it('asks the second time already when the first answer says', async () => {
  next = 2_000;
  presence.beat();
  await vi.advanceTimersByTimeAsync(0);
  asked = [];
  await vi.advanceTimersByTimeAsync(2_000);

  expect(asked).toHaveLength(1);
});

it('tries again soon while nobody has answered yet', async () => {
  let failed = 0;
  vi.stubGlobal('fetch', async () => {
    failed++;
    throw new TypeError('Nobody there');
  });
  presence = new Presence({ source: () => 'live/board/k', editing: () => undefined, here: (here) => heard.push(here), keepAlive: () => alive++ });
  const alone = new AbortController();
  presence.open(alone.signal);
  await vi.advanceTimersByTimeAsync(2_000);
  const tried = failed;
  alone.abort();

  expect(tried).toBe(2);
});

it('says at once when somebody begins and ends to edit', async () => {
  editing = 'a';
  presence.changed();
  presence.changed();
  await vi.advanceTimersByTimeAsync(0);
  editing = undefined;
  presence.changed();

  expect(asked.slice(1)).toEqual(['POST live/board/k/here?editing=a', 'POST live/board/k/here']);
});

it('goes on for a minute while another tab is looked at, then falls silent until it is looked at again', async () => {
  look(true);
  await vi.advanceTimersByTimeAsync(60_000);
  const until = asked.length;
  expect(until).toBeGreaterThan(10);

  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(asked.length).toBeLessThanOrEqual(until + 1);

  const silent = asked.length;
  look(false);
  expect(asked.length).toBe(silent + 1);
});

it('keeps the session of a board that is looked at, and of no other', async () => {
  await vi.advanceTimersByTimeAsync(25 * 60_000);
  expect(alive).toBe(2);

  look(true);
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(alive).toBe(2);
});

it('says goodbye when the page is left', async () => {
  ended.abort();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(asked.slice(1)).toEqual(['DELETE live/board/k/here']);
});

it('tries again when nobody answers', async () => {
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    throw new TypeError('offline');
  });
  await vi.advanceTimersByTimeAsync(10_000);

  expect(asked).toHaveLength(3);
});
