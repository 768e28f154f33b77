import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ways } from '../shell/ways';
import type { BoardServer, Outcome } from './contract';
import type { Back } from './toast';
import { Verbs } from './verbs';

let undone: string[];
let told: { message: string; back: Back | undefined }[];
/** What the server says to an undo that left something as it was. */
let partly: string;

beforeEach(() => {
  undone = [];
  told = [];
  partly = '';
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
      return done(partly, `undo of ${operation}`);
    },
  } as unknown as BoardServer;
  const come = new Verbs({
    server: () => server,
    patch: () => undefined,
    tell: (message, back) => void told.push({ message, back }),
    unreachable: () => '',
    undoing: () => '',
    undone: (what) => `Undone: ${what}`,
    redraw: () => undefined,
  });
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
