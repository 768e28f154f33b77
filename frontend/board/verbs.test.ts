import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ways } from '../shell/ways';
import type { BoardServer, Outcome } from './contract';
import type { Back } from './toast';
import { Verbs, type VerbListener } from './verbs';
import { LongWork } from './work';

let undone: string[];
let told: { message: string; back: Back | undefined }[];
/** What the server says to an undo that left something as it was. */
let partly: string;
/** Whether answers to an undo are lost. */
let lost: boolean;
let work: LongWork;
/** How often a board was drawn because work went on. */
let drawn: number;

beforeEach(() => {
  undone = [];
  told = [];
  partly = '';
  lost = false;
  work = new LongWork();
  drawn = 0;
  vi.stubGlobal('location', { pathname: '/board' });
});

afterEach(() => vi.unstubAllGlobals());

/** Of a board that comes onto the page. */
function verbs(): Verbs {
  const done = (message: string, undo: string): Promise<Outcome> => Promise.resolve({ done: true, message, undo });
  const server = {
    align: () => done('“Site” supports “Sales”', 'align'),
    undo: (operation: string) => {
      undone.push(operation);
      if (lost) return Promise.reject(new Error('no connection'));
      return done(partly, `undo of ${operation}`);
    },
  } as unknown as BoardServer;
  const listener: VerbListener = {
    server: () => server,
    patch: () => undefined,
    tell: (message, back) => void told.push({ message, back }),
    unreachable: () => '',
    undoing: () => '',
    undone: (what) => `Undone: ${what}`,
    redraw: () => drawn++,
  };
  const come = new Verbs(listener, work);
  come.come();
  return come;
}

/** Presses what the last message offers. */
async function press(): Promise<void> {
  const before = told.length;
  told.at(-1)?.back?.go();
  await vi.waitUntil(() => told.length > before);
}

const offered = () => told.map(({ message, back }) => `${message} [${back?.word}]`);

it('says what was undone and offers to do it again, under that name', async () => {
  await verbs().align('site', 'sales', 'SUPPORT');
  await press();
  await press();
  await press();

  expect(offered()).toEqual([
    '“Site” supports “Sales” [board.undo]',
    'Undone: “Site” supports “Sales” [board.redo]',
    '“Site” supports “Sales” [board.undo]',
    'Undone: “Site” supports “Sales” [board.redo]',
  ]);
  expect(undone).toEqual(['align', 'undo of align', 'undo of undo of align']);
});

it('says what the server says when not everything went back', async () => {
  partly = 'Undone for 2 of 3.';
  await verbs().align('site', 'sales', 'SUPPORT');
  await press();

  expect(offered().at(-1)).toBe('Undone for 2 of 3. [board.redo]');
});

it('goes on backwards by Ctrl+Z after an undo, and takes back what was done again', async () => {
  await verbs().align('site', 'sales', 'SUPPORT');
  expect(ways.back()).toBe(true);
  await vi.waitUntil(() => told.length === 2);
  expect(ways.back()).toBe(false);

  await press();
  expect(ways.back()).toBe(true);
  await vi.waitUntil(() => told.length === 4);
  expect(undone).toEqual(['align', 'undo of align', 'undo of undo of align']);
});

it('means the same deed again by the next Ctrl+Z when no answer came', async () => {
  await verbs().align('site', 'sales', 'SUPPORT');
  lost = true;
  expect(ways.back()).toBe(true);
  await vi.waitUntil(() => told.length === 2);
  lost = false;
  expect(ways.back()).toBe(true);
  await vi.waitUntil(() => told.length === 3);

  expect(undone).toEqual(['align', 'align']);
  expect(ways.back()).toBe(false);
});

it('takes back through the board that is there now what an earlier one has done', async () => {
  const earlier = verbs();
  await earlier.align('site', 'sales', 'SUPPORT');
  const now = verbs();
  earlier.leave();
  expect(ways.back()).toBe(true);
  await vi.waitUntil(() => told.length === 2);
  expect(undone).toEqual(['align']);
  now.leave();
});

it('takes back without a board what one operation has done there', async () => {
  const dispatchEvent = vi.fn<(event: CustomEvent<string>) => boolean>();
  vi.stubGlobal('window', { dispatchEvent });
  const earlier = verbs();
  await earlier.align('site', 'sales', 'SUPPORT');
  earlier.leave();

  expect(ways.back()).toBe(true);
  expect(dispatchEvent.mock.calls.map(([{ type, detail }]) => [type, detail])).toEqual([['nb-take-back', 'align']]);
});

describe('long work whose board is left', () => {
  const dispatched: [string, unknown][] = [];

  beforeEach(() => {
    dispatched.length = 0;
    vi.stubGlobal('window', { dispatchEvent: ({ type, detail }: CustomEvent<unknown>) => dispatched.push([type, detail]) });
  });

  /** Begun on a board that is left then. Returns what waits for its end. */
  async function begun(board = verbs()): Promise<{ operation: string; over: Promise<Outcome> }> {
    let operation = '';
    const over = board.many('Aligning 60', (id) => {
      operation = id;
      return Promise.resolve({ done: false, message: '', underWay: true });
    });
    await vi.waitUntil(() => work.current);
    board.leave();
    return { operation, over };
  }

  const end = (operation: string) => work.heard({ operation, seen: 1, total: 1, outcome: { done: true, message: 'Aligned (60)', undo: 'one,two' } });

  it('is shown by the next board, which says what became of it and takes it back', async () => {
    const { operation, over } = await begun();
    const next = verbs();
    drawn = 0;
    work.heard({ operation, seen: 25, total: 60 });
    expect(drawn).toBe(1);
    expect(next.work.current).toMatchObject({ what: 'Aligning 60', seen: 25, total: 60 });
    end(operation);
    await over;

    expect(offered()).toEqual(['Aligned (60) [board.undo]']);
    expect(dispatched).toEqual([]);
    await press();
    expect(undone).toEqual(['one,two']);
    next.leave();
  });

  it('is told beside the page where there is no board, and taken back once there is one again', async () => {
    vi.stubGlobal('location', { pathname: '/' });
    const comes = verbs();
    vi.stubGlobal('location', { pathname: '/board' });
    const { operation, over } = await begun(comes);
    vi.stubGlobal('location', { pathname: '/objectives' });
    end(operation);
    await over;

    expect(dispatched).toEqual([['nb-told', 'Aligned (60)']]);
    expect(ways.back()).toBe(false);
    vi.stubGlobal('location', { pathname: '/board' });
    expect(ways.back()).toBe(false);
    const next = verbs();
    expect(ways.back()).toBe(true);
    await vi.waitUntil(() => told.length > 0);
    expect(undone).toEqual(['one,two']);
    next.leave();
  });
});
