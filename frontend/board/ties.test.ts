/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AlignMode, BoardServer, Card, Outcome } from './contract';
import { drawn, type Drawn } from './drawn';
import { card, keyResult, link, modelOf } from './fixture';
import { Texts } from './text';
import { Ties } from './ties';
import { Verbs } from './verbs';

const ENGLISH = readFileSync(new URL('../../src/main/resources/vaadin-i18n/translations_en.properties', import.meta.url), 'utf8');
const texts = new Texts('en', Object.fromEntries(ENGLISH.split('\n').map((line) => line.split(/=(.*)/, 2))), '2026-11-23T09:00:00Z');

/** What the server was asked for, without the id of the operation. */
let asked: unknown[][];
/** What it answers. */
let done: boolean;
let shown: boolean;
let aligning: [string, AlignMode] | undefined;

beforeEach(() => {
  asked = [];
  done = true;
  shown = false;
  aligning = undefined;
});

const server = new Proxy({} as BoardServer, {
  get:
    (_, verb) =>
    (...what: unknown[]): Promise<Outcome> => {
      asked.push([verb, ...what.slice(0, -1)]);
      return Promise.resolve({ done, message: '' });
    },
});

/** Opens the dialog about one of these cards. */
async function open(id: string, ...cards: Card[]): Promise<() => Drawn[]> {
  const verbs = new Verbs({
    server: () => server,
    patch: () => undefined,
    tell: () => undefined,
    unreachable: () => '',
    undoing: () => '',
    undone: () => '',
    redraw: () => undefined,
  });
  const dialog = { showModal: () => (shown = true), close: () => (shown = false) };
  const ties = new Ties({
    model: modelOf(...cards),
    texts,
    renderRoot: { querySelector: () => dialog } as unknown as ParentNode,
    updateComplete: Promise.resolve(true),
    verbs,
    requestUpdate: () => undefined,
    focusCard: () => undefined,
    alignUnder: (...what) => (aligning = what),
    unalign: (_, tie) => void verbs.unalign(tie),
  });
  await ties.ask(id);
  return () => drawn(ties.render());
}

const of = (elements: Drawn[], name: string) => elements.filter(({ attributes }) => String(attributes.get('class')).trim().split(' ').includes(name));
const no = (element: Drawn | undefined) => element?.attributes.get('?disabled') === true || element?.attributes.get('?hidden') === true;
const press = (element: Drawn | undefined) => (element?.attributes.get('@click') as () => void)();

const sales = card('sales', { title: 'Break through in sales', keyResults: [keyResult('win', { title: 'Win rate' })] });
const people = card('people', { title: 'Grow the team', position: 1 });
const market = card('market', {
  title: 'Win the mid-market',
  level: 'TEAM',
  parents: [
    link('sales', { link: 'first', version: 3, can: ['CHANGE_KIND'] }),
    link('people', { link: 'second', version: 5, weight: 2.5, can: ['RISE', 'LEAD', 'CHANGE_KIND'] }),
    link('sales', { link: 'third', version: 7, keyResult: 'win', kind: 'SUPPORTS' }),
  ],
});

describe('the links of a card', () => {
  it('are named, and so is the one beside which the card stands', async () => {
    const dialog = (await open('market', sales, people, market))();

    expect(shown).toBe(true);
    expect(dialog.find(({ tag }) => tag === 'h2')?.text).toBe('Links of “Win the mid-market”');
    expect(of(dialog, 'what').map(({ text }) => text)).toEqual(['Break through in salesPrimary: the card stands here', 'Grow the team', 'Win rate']);
    expect(of(dialog, 'kind').map(({ text }) => text)).toEqual(['contributes', 'contributes', 'supports']);
    expect(of(dialog, 'lead').map(no)).toEqual([true, false, true]);
  });

  it('that lead out of the board are named all the same', async () => {
    const away = card('away', { level: 'TEAM', parents: [link('year', { link: 'up', title: 'Triple the revenue' }), link('hidden', { link: 'out' })] });

    expect(of((await open('away', away))(), 'what').map(({ text }) => text)).toEqual(['Triple the revenue', 'An objective outside this board']);
  });

  it('that are none are said to be none', async () => {
    const dialog = (await open('free', card('free', { level: 'TEAM' })))();

    expect(dialog.find(({ tag }) => tag === 'p')?.text).toBe('This objective is not aligned to anything yet.');
  });

  it('are changed by asking the server for it, with the version that was seen', async () => {
    const dialog = await open('market', sales, people, market);

    press(of(dialog(), 'kind')[0]);
    press(of(dialog(), 'lead')[1]);
    press(of(dialog(), 'remove')[2]);

    expect(asked).toEqual([
      ['changeKind', 'first', 3, 'SUPPORTS'],
      ['makePrimary', 'second', 5],
      ['unalign', 'third'],
    ]);
  });

  it('that only support may contribute where the key result allows it', async () => {
    const other = card('other', { level: 'TEAM', parents: [link('people', { link: 'one', version: 2, kind: 'SUPPORTS', can: ['CHANGE_KIND'] })] });
    const dialog = (await open('other', people, other))();

    expect(of(dialog, 'kind')[0]?.attributes.get('title')).toBe('Supports “Grow the team”. Let it contribute');
    expect(no(of(dialog, 'weight')[0])).toBe(true);
    press(of(dialog, 'kind')[0]);
    expect(asked).toEqual([['changeKind', 'one', 2, 'CONTRIBUTES']]);
  });

  it('say why they may not be changed', async () => {
    const kind = of((await open('market', sales, people, market))(), 'kind')[2];

    expect(no(kind)).toBe(true);
    expect(kind?.attributes.get('title')).toBe('“Win rate” lives on check-ins: what is aligned to it only supports it');
  });

  it('of a card that may not be changed are only shown', async () => {
    const dialog = (await open('market', sales, people, { ...market, fixed: 'board.drop.closed' }))();
    const buttons = dialog.filter(({ tag, text }) => tag === 'button' && text !== 'Done');

    expect(buttons.length).toBe(10);
    expect(buttons.filter((each) => !no(each))).toEqual([]);
    expect(dialog.filter(({ tag }) => tag === 'input').filter((each) => !no(each))).toEqual([]);
  });
});

describe('a weight', () => {
  it('is shown in the viewer’s way and sent as it was typed', async () => {
    const field = (await open('market', sales, people, market))().filter(({ tag }) => tag === 'input')[1];

    expect(field?.attributes.get('.value')).toBe('2.5');
    weigh(field, '1,5');
    expect(asked).toEqual([['weigh', 'second', 5, '1,5']]);
  });

  it('that is refused gives way to the one that holds', async () => {
    done = false;
    const typed = weigh((await open('market', sales, people, market))().filter(({ tag }) => tag === 'input')[1], 'much');

    await expect.poll(() => typed.value).toBe('2.5');
  });

  function weigh(field: Drawn | undefined, value: string): { value: string } {
    const currentTarget = { value };
    (field?.attributes.get('@change') as (event: unknown) => void)({ currentTarget });
    return currentTarget;
  }
});

it('leads to aligning the card to more', async () => {
  const dialog = await open('market', sales, people, market);

  press(dialog().find(({ text, tag }) => tag === 'button' && text === texts.say('board.menu.alsoAlign')));

  expect(shown).toBe(false);
  expect(aligning).toEqual(['market', 'ALSO']);
});
