import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Board } from './contract';
import { Feed } from './feed';
import { board, card, patch } from './fixture';
import { Model } from './model';

let answers: Board[];
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  asked = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const answer = answers.shift();
    return answer ? new Response(JSON.stringify(answer)) : new Response('', { status: 404 });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function feed(): { feed: Feed; model: Model; failures: number[] } {
  const model = new Model();
  const failures: number[] = [];
  const made = new Feed(model, { loaded: () => undefined, patched: () => undefined, failed: (status) => failures.push(status) });
  made.source = 'board/q4';
  return { feed: made, model, failures };
}

it('lets the server choose what is open at first, and asks for what is open later', async () => {
  const { feed: it } = feed();
  answers = [board(card('a'), card('b', { under: 'a' })), board(card('a'))];
  await it.refresh();
  await it.refresh();
  expect(asked).toEqual(['board/q4/cards', 'board/q4/cards?open=a']);
});

it('applies a patch that came before the board it builds on', async () => {
  const { feed: it, model } = feed();
  answers = [board(card('a'))];
  const loading = it.refresh();
  it.patch(patch(10, [card('a', { title: 'Newer' })]));
  await loading;
  expect(model.card('a')?.title).toBe('Newer');
});

it('waits a moment for a patch that was overtaken', async () => {
  const { feed: it, model } = feed();
  answers = [board(card('a'))];
  await it.refresh();
  it.patch(patch(11, [card('a', { title: 'Second' })]));
  it.patch(patch(10, [card('a', { title: 'First' })]));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(model.card('a')?.title).toBe('Second');
  expect(asked).toHaveLength(1);
});

it('fetches once when patches are lost', async () => {
  const { feed: it, model } = feed();
  answers = [board(card('a')), { ...board(card('a', { title: 'Fetched' })), revision: 13 }];
  await it.refresh();
  it.patch(patch(11, []));
  it.patch(patch(12, []));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(2);
  expect(model.card('a')?.title).toBe('Fetched');
});

it('says when it is refused, and does not ask again by itself', async () => {
  const { feed: it, failures } = feed();
  await it.refresh();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(failures).toEqual([404]);
  expect(asked).toHaveLength(1);
});

it('lets the server choose again when the board is looked at in another way', async () => {
  const { feed: it } = feed();
  answers = [board(card('a'), card('b', { under: 'a' })), board(card('a')), board(card('a'))];
  await it.refresh();
  await it.reopen();
  await it.refresh();
  expect(asked).toEqual(['board/q4/cards', 'board/q4/cards', 'board/q4/cards?open=']);
});

it('fetches everything when a patch says that it is not all', async () => {
  const { feed: it, model } = feed();
  answers = [board(card('a')), { ...board(card('a'), card('b')), revision: 11 }];
  await it.refresh();
  it.patch(patch(10, [], { again: true }));
  await vi.waitFor(() => expect(model.card('b')).toBeDefined());
  expect(model.revision).toBe(11);
});
