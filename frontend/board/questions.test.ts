import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Choice } from './contract';
import { card, keyResult, modelOf } from './fixture';
import { Lookup } from './lookup';
import { alignUnder, merged, wordsOf } from './questions';
import { Texts } from './text';

const model = modelOf(
  card('a', { title: 'Bứt phá doanh số', keyResults: [keyResult('k', { title: 'Doanh thu mới' })] }),
  card('b', { under: 'a', title: 'Đối tác' }),
  card('c', { under: 'b', title: 'Hội thảo' }),
  card('free', { level: 'TEAM', title: 'Sổ tay' }),
);
const asking = { model, texts: new Texts('vi', {}, '2026-11-23T09:00:00Z'), lookup: new Lookup(() => '') };
const known = (cards: string[], mode: 'MOVE' | 'ALSO' | 'SUPPORT', text: string) =>
  alignUnder(asking, cards, mode, () => undefined)
    .known(wordsOf(text))
    .map(({ id }) => id);

afterEach(() => vi.unstubAllGlobals());

describe('“Align under…”', () => {
  it('offers what is allowed', () => {
    expect(known(['b'], 'MOVE', '')).toEqual(['free']);
    expect(known(['free'], 'MOVE', '')).toEqual(['a', 'b', 'c']);
    expect(known(['b', 'c'], 'MOVE', '')).toEqual(['a', 'free']);
  });

  it('finds without accents, key results too', () => {
    expect(known(['free'], 'MOVE', 'doanh')).toEqual(['a', 'k']);
    expect(known(['free'], 'SUPPORT', 'doi TAC')).toEqual(['b']);
  });

  it('keeps the words when the way of aligning changes', () => {
    const question = alignUnder(asking, ['b'], 'MOVE', () => undefined);
    expect(question.with?.('SUPPORT').mode).toBe('SUPPORT');
  });

  it.each([
    [['b'], 'b'],
    [['b', 'c'], 'b,c'],
    [Array.from({ length: 500 }, (_, index) => `card-${index}`), 'card-0,card-1'],
  ])('asks the server in an address that has room for it, however many are selected', async (cards, named) => {
    const asked: URLSearchParams[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(new URLSearchParams(address.split('?')[1]));
      return Promise.resolve(new Response('[]'));
    });
    await alignUnder(asking, cards, 'MOVE', () => undefined).find('doanh', new AbortController().signal);
    expect(asked.map((each) => Object.fromEntries(each))).toEqual([{ cards: named, mode: 'MOVE', text: 'doanh' }]);
  });
});

it('shows what the server found below what was known, and never offers what it refuses', () => {
  const choice = (id: string, refused?: string): Choice => ({ id, title: id, where: '', ...(refused === undefined ? {} : { refused }) });
  expect(merged([choice('a'), choice('b')], [choice('b', 'circle'), choice('a'), choice('far')])).toEqual([choice('a'), choice('b', 'circle'), choice('far')]);
});
