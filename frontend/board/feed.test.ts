import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Board, Deed } from './contract';
import { Feed } from './feed';
import { board, card, patch } from './fixture';
import { Model } from './model';

let answers: (Board | number)[];
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  asked = [];
  vi.stubGlobal('fetch', async (address: string, { body }: RequestInit) => {
    asked.push(body === undefined ? address : `${address} ${String(body)}`);
    const answer = answers.shift() ?? 404;
    return typeof answer === 'number' ? new Response('', { status: answer }) : new Response(JSON.stringify(answer));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function feed(): { feed: Feed; model: Model; failures: string[]; told: string[] } {
  const model = new Model();
  const failures: string[] = [];
  const told: string[] = [];
  const made = new Feed(model, {
    loaded: () => undefined,
    patched: () => undefined,
    told: (news) => told.push(...news.flatMap(({ what, about }) => about.map((id) => `${what} ${model.card(id)?.title ?? model.gone.get(id)?.title}`))),
    failed: () => failures.push('failed'),
  });
  made.source = 'board/q4';
  return { feed: made, model, failures, told };
}

const edited: Deed = { by: 'Minh', what: 'EDITED', about: ['a'] };

it('lets the server choose what is open at first, and asks for what is open later', async () => {
  const { feed: it } = feed();
  answers = [board(card('a'), card('b', { under: 'a' })), board(card('a'))];
  await it.refresh();
  await it.refresh();
  expect(asked).toEqual(['board/q4/cards', 'board/q4/cards open=a']);
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

it.each([401, 403, 404])('says when there is no board for this person (%i), and does not ask again by itself', async (status) => {
  const { feed: it, failures } = feed();
  answers = [status];
  await it.refresh();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(failures).toEqual(['failed']);
  expect(asked).toHaveLength(1);
});

it.each([400, 429, 500, 503])('asks again later when something else goes wrong (%i)', async (status) => {
  const { feed: it, model, failures } = feed();
  answers = [board(card('a')), status, status, { ...board(card('a', { title: 'Later' })), revision: 11 }];
  await it.refresh();
  await it.refresh();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(failures).toEqual(['failed', 'failed']);
  expect(model.card('a')?.title).toBe('Later');
});

it('asks in an address of the same length however many branches are open', async () => {
  const { feed: it } = feed();
  const many = Array.from({ length: 300 }, (_, index) => `branch-${index}`);
  answers = [board(...many.flatMap((id) => [card(id), card(`${id}-leaf`, { under: id })])), board(card('a'))];
  await it.refresh();
  await it.refresh();
  expect(asked[1]).toBe(`board/q4/cards open=${many.join('%2C')}`);
});

it('lets the server choose again when the board is looked at in another way', async () => {
  const { feed: it } = feed();
  answers = [board(card('a'), card('b', { under: 'a' })), board(card('a')), board(card('a'))];
  await it.refresh();
  await it.reopen();
  await it.refresh();
  expect(asked).toEqual(['board/q4/cards', 'board/q4/cards', 'board/q4/cards open=']);
});

it('still shows what is looked at now when a patch overtakes its answer', async () => {
  const { feed: it, model } = feed();
  answers = [board(card('a'), card('b')), board(card('a')), { ...board(card('a')), revision: 11 }];
  await it.refresh();
  const looking = it.reopen();
  it.patch(patch(10, [card('b', { title: 'Newer' })]));
  await looking;
  expect(asked).toEqual(['board/q4/cards', 'board/q4/cards', 'board/q4/cards']);
  expect(model.walk()).toEqual(['a']);
  expect(model.revision).toBe(11);
});

/** While each answer is on its way, these come. */
function during(comes: () => void): void {
  const given = fetch;
  vi.stubGlobal('fetch', (address: string, options: RequestInit) => {
    comes();
    return given(address, options);
  });
}

it('lets patches wait the second time, so that however many come, none overtakes again', async () => {
  const { feed: it, model } = feed();
  answers = [board(card('a')), board(card('a')), { ...board(card('a', { title: 'Fetched' }), card('b')), revision: 12 }];
  await it.refresh();
  let base = 10;
  during(() => {
    for (let i = 0; i < 2; i++) it.patch(patch(base++, [card('a', { title: `Patch ${base}` })]));
  });
  await it.refresh();
  expect(asked).toHaveLength(3);
  expect(model.walk()).toEqual(['a', 'b']);
  expect(model.card('a')?.title).toBe('Patch 14');
  expect(model.revision).toBe(14);
});

it('shows patches that waited for an answer that failed', async () => {
  const { feed: it, model } = feed();
  answers = [board(card('a')), board(card('a')), 500];
  await it.refresh();
  let base = 10;
  during(() => it.patch(patch(base++, [card('a', { title: `Patch ${base}` })])));
  await it.refresh();
  expect(asked).toHaveLength(3);
  expect(model.card('a')?.title).toBe('Patch 12');
});

it('still asks for what is looked at now when the fetch before has failed', async () => {
  const { feed: it } = feed();
  answers = [board(card('a')), 500, board(card('a'))];
  await it.refresh();
  const loading = it.refresh();
  void it.reopen();
  await loading;
  expect(asked).toEqual(['board/q4/cards', 'board/q4/cards open=', 'board/q4/cards']);
});

it('fetches everything when a patch says that it is not all', async () => {
  const { feed: it, model } = feed();
  answers = [board(card('a')), { ...board(card('a'), card('b')), revision: 11 }];
  await it.refresh();
  it.patch(patch(10, [], { again: true }));
  await vi.waitFor(() => expect(model.card('b')).toBeDefined());
  expect(model.revision).toBe(11);
});

it('tells what others did when it is on screen', async () => {
  const { feed: it, told } = feed();
  answers = [board(card('a'))];
  await it.refresh();
  it.patch(patch(10, [card('a', { title: 'New' })], { news: [edited] }));
  it.patch(patch(11, [], { news: [] }));
  expect(told).toEqual(['EDITED New']);
});

it('tells what a patch said that was not all, when everything has been fetched, and what has gone by its title', async () => {
  const { feed: it, told } = feed();
  answers = [board(card('a'), card('b', { title: 'Gone' })), { ...board(card('a', { title: 'Fetched' })), revision: 11 }];
  await it.refresh();
  it.patch(patch(10, [], { again: true, news: [edited, { by: 'Minh', what: 'REMOVED', about: ['b'] }] }));
  expect(told).toEqual([]);
  await vi.waitFor(() => expect(told).toEqual(['EDITED Fetched', 'REMOVED Gone']));
});

it('tells what patches said that came after a lost one', async () => {
  const { feed: it, told } = feed();
  answers = [board(card('a')), { ...board(card('a', { title: 'Fetched' })), revision: 13 }];
  await it.refresh();
  it.patch(patch(11, [], { news: [edited] }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual(['EDITED Fetched']);
});

it('tells what a fetch has brought before its patch came', async () => {
  const { feed: it, told } = feed();
  answers = [board(card('a'))];
  await it.refresh();
  it.patch(patch(9, [card('a', { title: 'Old' })], { news: [edited] }));
  expect(told).toEqual(['EDITED Objective a']);
});

it('tells nothing of what came before the board that somebody opens', async () => {
  const { feed: it, told } = feed();
  answers = [board(card('a'))];
  const loading = it.refresh();
  it.patch(patch(9, [], { news: [edited] }));
  it.keep([edited]);
  await loading;
  expect(told).toEqual([]);
});
