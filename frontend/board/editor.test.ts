import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MemoryStorage, pageWith } from '../draft/fixture';
import { Editor } from './editor';
import { card, keyResult, modelOf } from './fixture';
import { KeptValues } from './kept';
import type { Model } from './model';
import { Texts } from './text';
import type { Answer } from './verbs';

const LOST: Answer = { done: false, message: 'unreachable', lost: true };
const DONE: Answer = { done: true, message: 'saved' };

let sent: { version: number; text: string; operation: string | undefined }[];
let answers: (Answer | Promise<Answer>)[];
/** Where the focus was sent, in order. */
let focused: string[];
let told: string[];
let takenBack: string[];
/** Whether the board is on the page. */
let here: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  here = true;
  vi.stubGlobal('window', pageWith(new MemoryStorage()));
  vi.stubGlobal('StorageEvent', Event);
  sent = [];
  answers = [];
  focused = [];
  told = [];
  takenBack = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page that shows one key result; the browser's storage outlives it. */
function page({ current = 40, version = 1, language = 'en', owner = 'xyz/lan', empty = false, editable = true, all = ['k'] } = {}): {
  editor: Editor;
  model: Model;
  kept: KeptValues;
  unfolded: string[];
} {
  const texts = new Texts(language, { 'board.edit.gone': '“{0}” was not saved. {1}', 'board.edit.ticked': 'This key result is ticked.' }, '2026-11-23T09:00:00Z');
  const unfolded: string[] = [];
  const kept = new KeptValues(() => texts.language, 'key-result', 'value');
  kept.belongTo(owner);
  const model = modelOf(card('a', { keyResults: all.map((id) => keyResult(id, { ...(empty ? {} : { current }), version, start: 0, target: 100, editable })) }), card('b'));
  const editor = new Editor({
    model,
    kept,
    texts: () => texts,
    editable: () => all,
    send: async (_, seen, text, operation) => {
      sent.push({ version: seen, text, operation });
      return (await answers.shift()) ?? LOST;
    },
    here: () => here,
    unfold: (id) => unfolded.push(id),
    redraw: () => undefined,
    focusField: (id) => focused.push(`field ${id}`),
    focusValue: (id) => focused.push(`value ${id}`),
    focusConflict: (id) => focused.push(`conflict ${id}`),
    tell: (message) => told.push(message),
    takeBack: (operation) => takenBack.push(operation),
  });
  editor.restore();
  return { editor, model, kept, unfolded };
}

/** The next answer takes its time, until what is returned is called with it. */
function answersLater(): (answer: Answer) => void {
  let answer: (answer: Answer) => void = () => undefined;
  answers = [new Promise((resolve) => (answer = resolve))];
  return answer;
}

function type(editor: Editor, text: string): void {
  editor.start('k');
  editor.typed('k', text);
}

async function press(editor: Editor, key: string, more: Partial<KeyboardEvent> = {}): Promise<void> {
  const event = { key, repeat: false, isComposing: false, shiftKey: false, preventDefault: () => undefined, stopPropagation: () => undefined, ...more };
  editor.keyDown('k', event as KeyboardEvent);
  await vi.advanceTimersByTimeAsync(0);
}

function conflict(theirs: string, version = 2): Answer {
  return { done: false, message: '', conflict: { by: 'Minh', theirs, version } };
}

it('offers on the next page what was typed and not saved, and sends nothing by itself', () => {
  type(page().editor, '55');

  const { editor, unfolded } = page();

  expect(editor.edits.get('k')).toMatchObject({ text: '55', state: 'offered', version: 1 });
  expect(unfolded).toEqual(['a']);
  editor.left('k');
  expect(sent).toEqual([]);
});

it('offers it neither to somebody else nor in another language, where it could mean another figure', () => {
  type(page().editor, '1.5');

  expect(page({ owner: 'xyz/minh' }).editor.edits.size).toBe(0);
  expect(page({ language: 'vi' }).editor.edits.size).toBe(0);
  expect(page().editor.edits.size).toBe(1);
});

it('keeps nothing of what was saved, given up or typed back', async () => {
  const { editor } = page();
  answers = [DONE];
  type(editor, '55');
  await editor.commit('k');
  expect(page().editor.edits.size).toBe(0);

  type(editor, '56');
  editor.cancel('k');
  expect(page().editor.edits.size).toBe(0);

  type(editor, '57');
  editor.typed('k', '40');
  expect(page().editor.edits.size).toBe(0);
});

it('keeps a bad number in its field with the reason, and sends nothing', async () => {
  const { editor } = page();
  type(editor, 'about 50');

  await press(editor, 'Enter');
  editor.left('k');

  expect(editor.edits.get('k')).toMatchObject({ text: 'about 50', reason: 'board.edit.notANumber' });
  expect(sent).toEqual([]);
  editor.typed('k', '50');
  expect(editor.edits.get('k')?.reason).toBe('');
});

it('saves with Tab and goes on to the next value, back with Shift, and out after the last one', async () => {
  const { editor } = page({ all: ['k', 'l'] });
  answers = [DONE, DONE];
  type(editor, '55');

  await press(editor, 'Tab');
  expect(sent.map(({ text }) => text)).toEqual(['55']);
  expect(focused.at(-1)).toBe('field l');

  editor.start('k');
  await press(editor, 'Tab', { shiftKey: true });
  expect(focused.at(-1)).toBe('value k');

  const { editor: alone } = page();
  type(alone, '56');
  await press(alone, 'Tab');
  expect(focused.at(-1)).toBe('value k');
  expect(sent.map(({ text }) => text)).toEqual(['55', '56']);
});

it('finds that it was saved after all when the answer got lost', () => {
  type(page().editor, '1,055.0');

  expect(page({ current: 1055, version: 2 }).editor.edits.size).toBe(0);
  expect(page().editor.edits.size).toBe(0);
});

it('asks whose value stands there now when it has changed since, without overwriting it', async () => {
  type(page().editor, '55');
  answers = [conflict('60')];

  const { editor } = page({ current: 60, version: 2 });
  await vi.runAllTimersAsync();

  expect(sent).toMatchObject([{ version: 1, text: '55' }]);
  expect(editor.edits.get('k')?.conflict).toEqual({ by: 'Minh', theirs: '60', version: 2 });
});

it('asks so, too, when the answer to that was lost and one comes back once more', async () => {
  type(page().editor, '55');
  answers = [LOST];
  page({ current: 60, version: 2 });
  await vi.advanceTimersByTimeAsync(0);
  answers = [conflict('60')];

  const { editor } = page({ current: 60, version: 2 });
  await vi.advanceTimersByTimeAsync(0);

  expect(sent).toMatchObject([{ version: 1 }, { version: 1 }]);
  expect(editor.edits.get('k')?.conflict).toEqual({ by: 'Minh', theirs: '60', version: 2 });
});

it('offers what is based on the same value even when something else about the key result has changed', () => {
  type(page().editor, '55');

  expect(page({ version: 3 }).editor.edits.get('k')).toMatchObject({ state: 'offered', version: 3 });
});

it('asks nothing when somebody has changed only something else about the key result', async () => {
  const { editor } = page();
  type(editor, '55');
  answers = [conflict('40.0', 3), DONE];
  await press(editor, 'Enter');

  expect(sent).toMatchObject([{ version: 1 }, { version: 3 }]);
  expect(sent[0]?.operation).toBe(sent[1]?.operation);
  expect(editor.edits.size).toBe(0);
});

it('does so, too, where there was no value yet', async () => {
  const { editor } = page({ empty: true });
  type(editor, '55');
  answers = [conflict('–', 3), DONE];
  await press(editor, 'Enter');

  expect(editor.edits.size).toBe(0);
});

it('means it when the value from before is typed again while another one stands there by now', async () => {
  const { editor, model, kept } = page();
  type(editor, '55');
  model.receive({ base: 10, revision: 11, again: false, news: [], removed: [], moved: [], cards: [card('a', { keyResults: [keyResult('k', { current: 60, version: 2 })] })] });
  editor.typed('k', '40');
  answers = [conflict('60')];
  await press(editor, 'Enter');

  expect(sent).toMatchObject([{ version: 1, text: '40' }]);
  expect(editor.edits.get('k')?.conflict?.theirs).toBe('60');
  expect(kept.find('k')).toMatchObject({ text: '40', base: '40', version: 1 });
});

it('is left without a word by whoever has typed nothing, whatever stands there by now', async () => {
  const { editor, model } = page();
  editor.start('k');
  model.receive({ base: 10, revision: 11, again: false, news: [], removed: [], moved: [], cards: [card('a', { keyResults: [keyResult('k', { current: 60, version: 2 })] })] });
  editor.left('k');
  await vi.advanceTimersByTimeAsync(0);

  expect(sent).toEqual([]);
  expect(editor.edits.size).toBe(0);
});

it('says what was typed earlier where it can be entered no more', () => {
  type(page().editor, '55');

  const { editor } = page({ editable: false });
  expect(editor.edits.size).toBe(0);
  expect(told).toEqual(['“55” was not saved. This key result is ticked.']);
  page();
  expect(told.length).toBe(1);
});

it('sends nothing by itself of what was left in the panel beside the board', async () => {
  const { kept } = page();
  kept.keep('k', { text: '5', base: '40' });

  const { editor } = page({ current: 60, version: 2 });
  await vi.runAllTimersAsync();

  expect(editor.edits.get('k')).toMatchObject({ text: '5', state: 'offered', version: 0, seen: '40' });
  expect(sent).toEqual([]);
});

it('goes along with a key result that goes to another objective', () => {
  const { editor, model, unfolded } = page();
  type(editor, '55');
  model.receive({ base: 10, revision: 11, again: false, news: [], removed: [], moved: [], cards: [card('a'), card('b', { keyResults: [keyResult('k', { version: 2 })] })] });
  editor.follow();

  expect(editor.edits.get('k')).toMatchObject({ card: 'b', text: '55', state: 'typing' });
  expect(unfolded).toEqual(['b']);
});

it('says what was not saved when the key result has gone meanwhile', async () => {
  const { editor, model } = page();
  type(editor, '55');
  model.receive({ base: 10, revision: 11, again: false, news: [], removed: [], moved: [], cards: [card('a')] });
  answers = [{ done: false, message: 'This key result is retired.' }];
  editor.follow();
  await vi.advanceTimersByTimeAsync(0);

  expect(told).toEqual(['“55” was not saved. This key result is retired.']);
  expect(editor.edits.size).toBe(0);
  expect(page().editor.edits.size).toBe(0);
});

it('says that a value is kept while no answer comes, and goes on when one does', async () => {
  let answer: (answer: Answer) => void = () => undefined;
  answers = [new Promise<Answer>((resolve) => (answer = resolve))];
  const { editor } = page();
  type(editor, '55');
  void editor.commit('k');

  await vi.advanceTimersByTimeAsync(2_000);
  expect(editor.edits.get('k')).toMatchObject({ state: 'kept', text: '55' });

  answer(DONE);
  await vi.advanceTimersByTimeAsync(0);
  expect(editor.edits.size).toBe(0);
});

it('sends a value again under the same operation until an answer comes', async () => {
  answers = [LOST, LOST, DONE];
  const { editor } = page();
  type(editor, '55');
  void editor.commit('k');

  await vi.advanceTimersByTimeAsync(60_000);

  expect(sent.map(({ text }) => text)).toEqual(['55', '55', '55']);
  expect(new Set(sent.map(({ operation }) => operation)).size).toBe(1);
  expect(editor.edits.size).toBe(0);
});

it('sends another text under another operation', async () => {
  answers = [LOST, DONE];
  const { editor } = page();
  type(editor, '55');
  await editor.commit('k');
  editor.typed('k', '56');
  await editor.commit('k');

  expect(sent.map(({ text }) => text)).toEqual(['55', '56']);
  expect(new Set(sent.map(({ operation }) => operation)).size).toBe(2);
});

it('takes an offer back when the value was given up elsewhere', () => {
  type(page().editor, '55');
  const { editor } = page();
  const elsewhere = page().editor;

  elsewhere.cancel('k');
  editor.forget();

  expect(editor.edits.size).toBe(0);
});

it('asks nothing when somebody else has just saved the same value', async () => {
  const { editor } = page();
  answers = [conflict('1,055')];
  type(editor, '1055.0');

  await press(editor, 'Enter');

  expect(editor.edits.size).toBe(0);
  expect(focused.at(-1)).toBe('value k');
  expect(page().editor.edits.size).toBe(0);
});

it('chooses nothing by itself between two values: Escape leads back to the own one, and once more lets go of it', async () => {
  const { editor } = page();
  answers = [conflict('60')];
  type(editor, '55');
  await press(editor, 'Enter');
  expect(focused.at(-1)).toBe('conflict k');

  editor.backToField('k');
  expect(focused.at(-1)).toBe('field k');
  expect(editor.edits.get('k')).toMatchObject({ text: '55', conflict: { theirs: '60' } });
  editor.left('k');
  expect(page().editor.edits.get('k')).toMatchObject({ text: '55' });

  await press(editor, 'Escape');
  expect(editor.edits.size).toBe(0);
  expect(focused.at(-1)).toBe('value k');
  expect(sent).toHaveLength(1);
});

it('leads from the field to the choice, instead of sending the same value again', async () => {
  const { editor } = page();
  answers = [conflict('60')];
  type(editor, '55');
  await press(editor, 'Enter');

  for (const key of ['Enter', 'Tab', 'ArrowDown']) {
    editor.backToField('k');
    await press(editor, key);
    expect(focused.at(-1)).toBe('conflict k');
  }
  editor.backToField('k');
  await press(editor, 'Tab', { shiftKey: true });
  expect(sent).toHaveLength(1);

  answers = [conflict('60')];
  editor.typed('k', '56');
  expect(editor.edits.get('k')?.conflict).toBeUndefined();
  await press(editor, 'Enter');
  expect(sent).toMatchObject([{ text: '55' }, { text: '56', version: 1 }]);
});

it('saves once however long Enter is held', async () => {
  const { editor } = page();
  answers = [LOST, LOST];
  type(editor, '55');
  await press(editor, 'Enter');
  await press(editor, 'Enter', { repeat: true });

  expect(sent).toHaveLength(1);
});

it('takes a second Enter right after the one that saved for its echo, and a later one for a wish', async () => {
  const { editor } = page();
  answers = [DONE];
  type(editor, '55');
  await press(editor, 'Enter');
  const enter = { key: 'Enter', repeat: false } as KeyboardEvent;

  await vi.advanceTimersByTimeAsync(120);
  expect(editor.echoes(enter)).toBe(true);
  expect(editor.echoes({ key: 'F2', repeat: false } as KeyboardEvent)).toBe(false);

  await vi.advanceTimersByTimeAsync(600);
  expect(editor.echoes(enter)).toBe(false);
  expect(editor.echoes({ key: 'Enter', repeat: true } as KeyboardEvent)).toBe(true);
});

it('what is given up while it is kept goes back should it arrive after all', async () => {
  const { editor } = page();
  const arrive = answersLater();
  type(editor, '55');
  await press(editor, 'Enter');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(editor.edits.get('k')?.state).toBe('kept');

  await press(editor, 'Escape');
  expect(editor.edits.size).toBe(0);
  arrive(DONE);
  await vi.advanceTimersByTimeAsync(0);
  expect(takenBack).toEqual([sent[0]?.operation]);
});

it('an answer to what was given up does not close what is typed there now', async () => {
  const { editor } = page();
  const arrive = answersLater();
  type(editor, '55');
  await press(editor, 'Enter');
  await press(editor, 'Escape');
  type(editor, '60');

  arrive(DONE);
  await vi.advanceTimersByTimeAsync(0);
  expect(editor.edits.get('k')?.text).toBe('60');
  expect(takenBack).toEqual([]);
});

it('a yes or no is turned over, and where that is refused the person is told why', async () => {
  const { editor } = page();
  answers = [DONE, DONE, { done: false, message: 'Hà has changed it' }];
  await editor.toggle(keyResult('k', { measure: 'DONE' }));
  await editor.toggle(keyResult('k', { measure: 'DONE', current: 1, version: 2 }));
  expect(sent.map(({ version, text }) => [version, text])).toEqual([
    [1, '1'],
    [2, '0'],
  ]);
  expect(told).toEqual([]);

  await editor.toggle(keyResult('k', { measure: 'DONE', current: 0, version: 3 }));
  expect(told).toEqual(['Hà has changed it']);
});

it('a yes or no on which another has said the same is left at that, and one that is again what was seen is turned over', async () => {
  const { editor } = page();
  answers = [conflict('1', 4)];
  await editor.toggle(keyResult('k', { measure: 'DONE', current: 0, version: 3 }));
  expect(sent.length).toBe(1);

  answers = [conflict('–', 5), DONE];
  await editor.toggle(keyResult('k', { measure: 'DONE', current: 0, version: 3 }));
  expect(sent.slice(1).map(({ version, text }) => [version, text])).toEqual([
    [3, '1'],
    [5, '1'],
  ]);
  expect(told).toEqual([]);
});
