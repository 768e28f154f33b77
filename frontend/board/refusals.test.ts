import { beforeEach, expect, it, vi } from 'vitest';
import type { NbBoard } from './board';
import { card, keyResult, modelOf } from './fixture';
import { Gestures } from './gestures';

let said: string[];
let done: string[];

beforeEach(() => {
  said = [];
  done = [];
});

const foreign = { fixed: 'board.drop.permission', editable: false };

function gestures(): Gestures {
  const board = {
    model: modelOf(
      card('sales', { position: 1, keyResults: [keyResult('win')] }),
      card('people', { position: 2, keyResults: [keyResult('sum', { aligned: true, editable: false })] }),
      card('finance', { ...foreign, position: 3, keyResults: [keyResult('cash', { editable: false })] }),
    ),
    texts: { say: (key: string) => key },
    toast: { show: (text: string) => said.push(text) },
    stage: { unfolded: new Set(), plan: { boxes: new Map() } },
    relayout: () => undefined,
    focusCard: () => Promise.resolve(true),
    editor: { start: (id: string) => done.push(`edit ${id}`) },
    verbs: { order: (id: string, before: string) => Promise.resolve(done.push(`${id} before ${before}`)) },
  };
  const all = new Gestures(board as unknown as NbBoard);
  Object.assign(board, { gestures: all });
  return all;
}

it('F2 says why no value can be typed', () => {
  gestures().editFirst('sales');
  gestures().editFirst('people');
  gestures().editFirst('finance');

  expect(done).toEqual(['edit win']);
  expect(said).toEqual(['board.edit.none', 'board.drop.permission']);
});

it('Alt and an arrow say why a card may not be moved, and nothing where there is nowhere to go', () => {
  gestures().moveBy('people', -1);
  gestures().moveBy('sales', -1);
  gestures().moveBy('finance', -1);

  expect(done).toEqual(['people before sales']);
  expect(said).toEqual(['board.drop.permission']);
});

it('a second step begins where the first one has ended, and a key that is held waits for nothing', async () => {
  const all = gestures();
  all.moveBy('people', -1);
  all.moveBy('people', 1);
  all.moveBy('people', 1, true);
  expect(done).toEqual(['people before sales']);
  await vi.waitUntil(() => done.length > 1);

  expect(done).toEqual(['people before sales', 'people before ']);
});
