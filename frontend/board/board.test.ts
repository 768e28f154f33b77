import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NbBoard } from './board';
import type { TemplateResult } from 'lit';
import { drawn } from './drawn';
import { board, card } from './fixture';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('ResizeObserver', class {});
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
  vi.stubGlobal('getComputedStyle', () => ({ fontFamily: 'serif' }));
});

afterEach(() => vi.unstubAllGlobals());

it('does not keep selected what a fetch does not bring any more', async () => {
  const answers = [board(card('a'), card('b')), board(card('a'))];
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(answers.shift()))));
  const shown = new NbBoard();
  shown.feed.source = 'board/q4';
  await shown.feed.refresh();
  shown.selection.all(['a', 'b']);
  await shown.feed.refresh();
  expect(shown.selection.size).toBe(1);
});

it('has a place for a word while there is no card, and only then', async () => {
  const answers = [board(), board(card('a'))];
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(answers.shift()))));
  const shown = new NbBoard();
  const places = () => drawn((shown as unknown as { render(): TemplateResult }).render()).filter(({ tag }) => tag === 'slot').map(({ attributes }) => attributes.get('name'));
  expect(places()).toEqual([]);
  shown.feed.source = 'board/q4';
  await shown.feed.refresh();
  expect(places()).toEqual(['empty']);
  await shown.feed.refresh();
  expect(places()).toEqual([]);
});
