import { beforeEach, expect, it } from 'vitest';
import type { Outcome, Work } from './contract';
import { selectionBar, type SelectionActions } from './selectionbar';
import { Texts } from './text';
import { LongWork } from './work';

const TEXTS = { 'board.select.count': '{0} selected', 'board.select.clear': 'Clear', 'board.work.seen': '{0} of {1}', 'board.work.stop': 'Stop' };

let work: LongWork;
let drawn: number;
let ended: string[];

beforeEach(() => {
  drawn = 0;
  ended = [];
  work = new LongWork();
  work.watch(() => drawn++);
});

function follow(operation: string, what: string): void {
  void work.follow(operation, what).then(({ message }) => ended.push(message));
}

async function hear(operation: string, more: Partial<Work> = {}): Promise<void> {
  work.heard({ operation, seen: 0, total: 0, ...more });
  await Promise.resolve();
}

function outcome(message: string): Outcome {
  return { done: true, message };
}

/** What is written in the bar while so many cards are selected. */
function bar(count: number): string {
  const texts = new Texts('en', TEXTS, '2026-11-23T09:00:00Z');
  return written(selectionBar(count, work.current, texts, {} as SelectionActions));
}

/** The text of a template, without its tags and attributes. */
function written(template: unknown): string {
  const whole = (part: unknown): string => {
    if (typeof part === 'string' || typeof part === 'number') return String(part);
    if (typeof part !== 'object' || part === null || !('strings' in part) || !('values' in part)) return '';
    const { strings, values } = part as { strings: readonly string[]; values: readonly unknown[] };
    return strings.map((text, index) => text + whole(values[index])).join('');
  };
  return whole(template).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
}

it('says what is done, how far it is and how to stop it, instead of what else could be', async () => {
  follow('one', 'Aligning 60');
  expect(bar(60)).toBe('60 selected Aligning 60 Stop');
  await hear('one', { seen: 25, total: 60 });
  expect(bar(60)).toBe('60 selected Aligning 60 25 of 60 Stop');
  await hear('one', { seen: 1, total: 1, outcome: outcome('Aligned') });
  expect(bar(60)).toContain('Clear');
  expect(ended).toEqual(['Aligned']);
  expect(drawn).toBe(3);
});

it('tells the end of each of two that go on at the same time', async () => {
  follow('one', 'Aligning 60');
  follow('two', 'Undoing');
  await hear('one', { outcome: outcome('Aligned') });
  await hear('two', { outcome: outcome('Undone') });
  expect(ended).toEqual(['Aligned', 'Undone']);
});

it('shows the newest of two, then the other, however far that is by then', async () => {
  follow('one', 'Aligning 60');
  follow('two', 'Undoing');
  await hear('one', { seen: 50, total: 60 });
  expect(bar(0)).toBe('Undoing Stop');
  expect(work.current?.operation).toBe('two');
  await hear('two', { outcome: outcome('Undone') });
  expect(bar(0)).toBe('Aligning 60 50 of 60 Stop');
});

it('is not waited for any more when its end is told before its beginning', async () => {
  await hear('one', { outcome: outcome('Aligned') });
  follow('one', 'Aligning 60');
  await Promise.resolve();
  expect(ended).toEqual(['Aligned']);
  expect(bar(0)).toBe('');
});
