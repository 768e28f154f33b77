/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStorage, pageWith } from '../draft/fixture';
import type { AlignMode, BoardServer, Card, Outcome } from './contract';
import { drawn, type Drawn } from './drawn';
import { card, keyResult, link, modelOf } from './fixture';
import { KeptValues } from './kept';
import { Model } from './model';
import { Texts } from './text';
import { Ties } from './ties';
import type { Back } from './toast';
import { Verbs } from './verbs';

const ENGLISH = readFileSync(new URL('../../src/main/resources/vaadin-i18n/translations_en.properties', import.meta.url), 'utf8');
const texts = new Texts('en', Object.fromEntries(ENGLISH.split('\n').map((line) => line.split(/=(.*)/, 2))), '2026-11-23T09:00:00Z');

/** What the server was asked for, without the id of the operation. */
let asked: unknown[][];
/** What it answers; nothing while it cannot be reached. */
let answer: Outcome | Promise<Outcome> | undefined;
/** Whether the board is on the page. */
let here: boolean;
/** What is said beside the dialog, and what can be done about it. */
let told: [string, Back | undefined][];
let shown: boolean;
/** What was given the focus, one after the other. */
let focused: string[];
/** Where the focus is said to be. */
let at: Element | undefined;
let aligning: [string, AlignMode] | undefined;

beforeEach(() => {
  asked = [];
  answer = { done: true, message: 'The weight is now 1.5' };
  told = [];
  here = true;
  shown = false;
  focused = [];
  at = undefined;
  aligning = undefined;
  vi.useFakeTimers();
  vi.stubGlobal('window', pageWith(new MemoryStorage()));
  vi.stubGlobal('StorageEvent', Event);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('location', { pathname: '/board' });
});

afterEach(() => vi.useRealTimers());

const server = new Proxy({} as BoardServer, {
  get:
    (_, verb) =>
    (...what: unknown[]): Promise<Outcome> => {
      asked.push([verb, ...what.slice(0, -1)]);
      return answer ? Promise.resolve(answer) : Promise.reject(new Error('no connection'));
    },
});

/** A page with these cards; the browser's storage outlives it. */
function page(...cards: Card[] | [Model]): Ties {
  const [first] = cards;
  const verbs = new Verbs({
    server: () => server,
    patch: () => undefined,
    tell: (message, back) => told.push([message, back]),
    unreachable: () => '',
    undoing: () => '',
    undone: () => '',
    redraw: () => undefined,
  });
  const dialog = (selector: string) => ({ showModal: () => (shown = true), close: () => (shown = false), focus: () => focused.push(selector) });
  const keptWeights = new KeptValues(() => texts.language, 'alignment', 'weight');
  keptWeights.belongTo('xyz/lan');
  return new Ties({
    model: first instanceof Model ? first : modelOf(...(cards as Card[])),
    texts,
    renderRoot: {
      querySelector: dialog,
      get activeElement() {
        return at ?? null;
      },
    } as unknown as ParentNode,
    updateComplete: Promise.resolve(true),
    verbs,
    requestUpdate: () => undefined,
    focusCard: () => undefined,
    alignUnder: (...what) => (aligning = what),
    unalign: (_, tie) => void verbs.unalign(tie),
    keptWeights,
    get isConnected() {
      return here;
    },
    tell: (message, about) => told.push([message, about]),
  });
}

/** Opens the dialog about one of these cards. */
async function open(id: string, ...cards: Card[]): Promise<() => Drawn[]> {
  const ties = page(...cards);
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
  const field = (dialog: () => Drawn[]) => dialog().filter(({ tag }) => tag === 'input')[1];
  const note = (dialog: () => Drawn[]) => dialog().find(({ attributes }) => String(attributes.get('class')).startsWith('note'));
  const call = (of: Drawn | undefined, event: string, more: object = {}) => (of?.attributes.get(event) as (event: unknown) => void)(more);
  const settled = () => vi.advanceTimersByTimeAsync(0);

  function type(dialog: () => Drawn[], value: string): void {
    call(field(dialog), '@input', { currentTarget: { value } });
  }

  /** The next answer takes its time, until what is returned is called with it. */
  function answersLater(): (outcome: Outcome) => void {
    let arrive: (outcome: Outcome) => void = () => undefined;
    answer = new Promise<Outcome>((resolve) => (arrive = resolve));
    return arrive;
  }

  /** Types and leaves the field. */
  async function weigh(dialog: () => Drawn[], value: string): Promise<void> {
    type(dialog, value);
    call(field(dialog), '@blur');
    await settled();
  }

  function press(dialog: () => Drawn[], key: string, repeat = false): { stopped: boolean } {
    const pressed = { stopped: false };
    call(field(dialog), '@keydown', { key, repeat, preventDefault: () => undefined, stopPropagation: () => (pressed.stopped = true) });
    return pressed;
  }

  it('is shown in the viewer’s way and sent as it was typed', async () => {
    const dialog = await open('market', sales, people, market);

    expect(field(dialog)?.attributes.get('.value')).toBe('2.5');
    await weigh(dialog, '1.50');
    expect(asked).toEqual([['weigh', 'second', 5, '1.50']]);
    expect(told).toEqual([['The weight is now 1.5', undefined]]);
  });

  it('that is as it was is not sent', async () => {
    const dialog = await open('market', sales, people, market);

    call(field(dialog), '@blur');
    await weigh(dialog, '2.50');
    expect(asked).toEqual([]);
  });

  it('that is no number stays, with the reason, and is not sent', async () => {
    const dialog = await open('market', sales, people, market);
    type(dialog, 'much');
    press(dialog, 'Enter');
    await settled();

    expect(asked).toEqual([]);
    expect(field(dialog)?.attributes.get('.value')).toBe('much');
    expect(note(dialog)?.text).toBe('This is not a number. Write it like 1,234.5.');
    expect(note(dialog)?.attributes.get('role')).toBe('alert');
  });

  it('that is refused stays with the reason until it is sent again', async () => {
    answer = { done: false, message: 'A weight is 1,000 at most.' };
    const dialog = await open('market', sales, people, market);
    await weigh(dialog, '3');

    expect(field(dialog)?.attributes.get('.value')).toBe('3');
    expect(note(dialog)?.text).toBe('A weight is 1,000 at most.');
    expect(told).toEqual([]);
    answer = { done: true, message: 'The weight is now 3' };
    press(dialog, 'Enter');
    await settled();
    expect(asked).toEqual([
      ['weigh', 'second', 5, '3'],
      ['weigh', 'second', 5, '3'],
    ]);
    expect(field(dialog)?.attributes.get('.value')).toBe('2.5');
  });

  it('gives way to the one that holds on Escape, which closes the dialog only when nothing is typed', async () => {
    const dialog = await open('market', sales, people, market);
    type(dialog, '3');

    expect(press(dialog, 'Escape', true).stopped).toBe(true);
    expect(field(dialog)?.attributes.get('.value')).toBe('3');
    expect(press(dialog, 'Escape').stopped).toBe(true);
    expect(field(dialog)?.attributes.get('.value')).toBe('2.5');
    expect(press(dialog, 'Escape', true).stopped).toBe(true);
    expect(press(dialog, 'Escape').stopped).toBe(false);
    expect(asked).toEqual([]);
  });

  it('is kept while the server cannot be reached, and sent again by itself', async () => {
    answer = undefined;
    const dialog = await open('market', sales, people, market);
    await weigh(dialog, '3');

    expect(field(dialog)?.attributes.get('.value')).toBe('3');
    expect(note(dialog)?.text).toContain('Kept here and sent by itself');
    answer = { done: true, message: 'The weight is now 3' };
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked.length).toBe(2);
    expect(note(dialog)).toBeUndefined();
    expect(told).toEqual([['The weight is now 3', undefined]]);
  });

  it('that was never saved is said to be so on the next page, and offered there', async () => {
    answer = undefined;
    await weigh(await open('market', sales, people, market), '3');
    const next = page(sales, people, market);
    next.offer();
    next.offer();

    expect(told.map(([message]) => message)).toEqual(['The weight that you typed for “Win the mid-market” is not saved yet.']);
    told[0]?.[1]?.go();
    await settled();
    const dialog = () => drawn(next.render());
    expect(field(dialog)?.attributes.get('.value')).toBe('3');
    expect(note(dialog)?.text).toMatch(/^Typed earlier, not saved yet\./);

    answer = { done: true, message: 'The weight is now 3' };
    call(dialog().find(({ tag, text }) => tag === 'button' && text === 'Save'), '@click');
    await settled();
    expect(asked.at(-1)).toEqual(['weigh', 'second', 5, '3']);
    expect(focused).toEqual(['[data-weight="second"]']);
    page(sales, people, market).offer();
    expect(told.length).toBe(2);
  });

  it('that is sent by hand before it is sent by itself is sent once, and stays', async () => {
    answer = undefined;
    const dialog = await open('market', sales, people, market);
    await weigh(dialog, '3');
    const arrive = answersLater();
    press(dialog, 'Enter');
    await vi.advanceTimersByTimeAsync(3_000);
    arrive({ done: true, message: 'The weight is now 3' });
    await settled();

    expect(asked.map(([verb]) => verb)).toEqual(['weigh', 'weigh']);
    expect(note(dialog)).toBeUndefined();
  });

  it('is not sent any more by a board that was left, and is offered by the next one', async () => {
    answer = undefined;
    await weigh(await open('market', sales, people, market), '3');
    here = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.length).toBe(1);
    here = true;
    page(sales, people, market).offer();
    expect(told.length).toBe(1);
  });

  it('is not said to be left over while it is typed', async () => {
    const ties = page(sales, people, market);
    await ties.ask('market');
    type(() => drawn(ties.render()), '3');
    ties.offer();

    expect(told).toEqual([]);
  });

  it('that was left for what only supports by now is nowhere offered', async () => {
    answer = undefined;
    await weigh(await open('market', sales, people, market), '3');
    const supports = { ...market, parents: market.parents.map((each) => ({ ...each, kind: 'SUPPORTS' as const })) };
    const next = page(sales, people, supports);
    next.offer();
    await next.ask('market');

    expect(told).toEqual([]);
    page(sales, people, market).offer();
    expect(told).toEqual([]);
  });

  it('with which the dialog is closed although something is wrong with it is said to be left', async () => {
    const ties = page(sales, people, market);
    await ties.ask('market');
    const dialog = () => drawn(ties.render());
    await weigh(dialog, 'much');
    call(dialog()[0], '@close');

    expect(told.map(([message]) => message)).toEqual(['The weight that you typed for “Win the mid-market” is not saved yet.']);
    told[0]?.[1]?.go();
    await settled();
    expect(field(dialog)?.attributes.get('.value')).toBe('much');
  });

  it('that is refused when nobody sees it any more is told, with what was typed', async () => {
    answer = undefined;
    const ties = page(sales, people, market);
    await ties.ask('market');
    const dialog = () => drawn(ties.render());
    await weigh(dialog, '3');
    call(dialog()[0], '@close');
    answer = { done: false, message: 'Minh has just saved another value.' };
    await vi.advanceTimersByTimeAsync(2_000);

    expect(told).toEqual([['“3” was not saved. Minh has just saved another value.', undefined]]);
  });

  describe('that another has changed meanwhile', () => {
    const theirs = (value: string): Outcome => ({ done: false, message: 'Minh has just saved another value.', conflict: { by: 'Minh', theirs: value, version: 6 } });
    const choice = (dialog: () => Drawn[]) => of(dialog(), 'conflict')[0];
    const choose = (dialog: () => Drawn[], word: string) => call(dialog().find(({ tag, text }) => tag === 'button' && text === word), '@click');

    async function collide(): Promise<() => Drawn[]> {
      answer = theirs('4');
      const dialog = await open('market', sales, people, market);
      await weigh(dialog, '3');
      return dialog;
    }

    it('is shown beside one’s own, and nothing is sent until one of them is chosen', async () => {
      const dialog = await collide();

      expect(choice(dialog)?.attributes.get('aria-label')).toBe('Two weights for one link');
      expect(dialog().flatMap(({ tag, text }) => (tag === 'dd' ? [text] : []))).toEqual(['3', '4']);
      expect(field(dialog)?.attributes.get('aria-invalid')).toBe('true');
      expect(focused).toEqual(['[data-conflict="second"]']);
      call(field(dialog), '@blur');
      press(dialog, 'Enter');
      await settled();
      expect(focused).toEqual(['[data-conflict="second"]', '[data-conflict="second"]']);
      expect(asked.length).toBe(1);
    });

    it('gives way to one’s own', async () => {
      const dialog = await collide();
      answer = { done: true, message: 'The weight is now 3' };
      choose(dialog, 'Keep mine');
      await settled();

      expect(asked.at(-1)).toEqual(['weigh', 'second', 6, '3']);
      expect(choice(dialog)).toBeUndefined();
      expect(told).toEqual([['The weight is now 3', undefined]]);
    });

    it('stays where one’s own is given up', async () => {
      const dialog = await collide();
      choose(dialog, 'Take theirs');
      await settled();

      expect(asked.length).toBe(1);
      expect(choice(dialog)).toBeUndefined();
      expect(field(dialog)?.attributes.get('.value')).toBe('2.5');
    });

    it('is asked about anew where yet another one has come by then', async () => {
      const dialog = await collide();
      answer = theirs('7');
      choose(dialog, 'Keep mine');
      await settled();

      expect(dialog().flatMap(({ tag, text }) => (tag === 'dd' ? [text] : []))).toEqual(['3', '7']);
    });

    it('takes nobody from another weight, nor from the choice about that', async () => {
      at = { matches: () => true, dataset: { weight: 'first' }, closest: () => null } as unknown as Element;
      await collide();
      at = { matches: () => false, dataset: {}, closest: () => ({ dataset: { conflict: 'first' } }) } as unknown as Element;
      await collide();

      expect(focused).toEqual([]);
    });

    it('is a choice that waits where the dialog was closed before the answer came', async () => {
      const arrive = answersLater();
      const ties = page(sales, people, market);
      await ties.ask('market');
      const dialog = () => drawn(ties.render());
      await weigh(dialog, '3');
      call(dialog()[0], '@close');
      arrive(theirs('4'));
      await settled();

      expect(told.map(([message]) => message)).toEqual(['The weight that you typed for “Win the mid-market” is not saved yet.']);
      told[0]?.[1]?.go();
      await settled();
      expect(dialog().flatMap(({ tag, text }) => (tag === 'dd' ? [text] : []))).toEqual(['3', '4']);
    });

    it('is asked about also where one’s own was typed pages ago and its answers were lost', async () => {
      answer = undefined;
      await weigh(await open('market', sales, people, market), '3');
      const changed = { ...market, parents: market.parents.map((each) => ({ ...each, weight: 4, version: each.version + 1 })) };
      const save = async (dialog: () => Drawn[]) => {
        call(dialog().find(({ tag, text }) => tag === 'button' && text === 'Save'), '@click');
        await settled();
      };
      await save(await open('market', sales, people, changed));
      answer = theirs('4');
      const dialog = await open('market', sales, people, changed);
      await save(dialog);

      expect(asked.map(([, , version]) => version)).toEqual([5, 5, 5]);
      expect(dialog().flatMap(({ tag, text }) => (tag === 'dd' ? [text] : []))).toEqual(['3', '4']);
    });

    it('is said to be left when the dialog is closed', async () => {
      const dialog = await collide();
      call(dialog()[0], '@close');

      expect(told.map(([message]) => message)).toEqual(['The weight that you typed for “Win the mid-market” is not saved yet.']);
    });

    it('in the same way is nothing to choose', async () => {
      answer = theirs('3.0');
      const dialog = await open('market', sales, people, market);
      await weigh(dialog, '3');

      expect(choice(dialog)).toBeUndefined();
      expect(asked.length).toBe(1);
    });

    it('back to what one saw is nothing to choose either: one’s own is saved', async () => {
      const arrive = answersLater();
      const dialog = await open('market', sales, people, market);
      await weigh(dialog, '3');
      answer = { done: true, message: 'The weight is now 3' };
      arrive(theirs('2.50'));
      await settled();

      expect(asked).toEqual([
        ['weigh', 'second', 5, '3'],
        ['weigh', 'second', 6, '3'],
      ]);
      expect(told).toEqual([['The weight is now 3', undefined]]);
    });
  });

  it.each<[string, Partial<Card>, string]>([
    ['the link', { parents: market.parents.filter(({ link }) => link !== 'second') }, 'This link is no longer there.'],
    ['its weight', { parents: market.parents.map((each) => ({ ...each, kind: 'SUPPORTS' })) }, 'This link only supports now, so it has no weight.'],
  ])('is said to be lost where %s is gone', async (_, change, why) => {
    const model = modelOf(sales, people, market);
    const ties = page(model);
    await ties.ask('market');
    type(() => drawn(ties.render()), 'much');
    model.receive({ base: 10, revision: 11, again: false, news: [], removed: [], moved: [], cards: [{ ...market, ...change }] });
    ties.follow();

    expect(told).toEqual([[`“much” was not saved. ${why}`, undefined]]);
    expect(shown).toBe(true);
  });

  it('goes with its card, and the dialog closes', async () => {
    const model = modelOf(sales, people, market);
    const ties = page(model);
    await ties.ask('market');
    type(() => drawn(ties.render()), '3');
    model.receive({ base: 10, revision: 11, again: false, news: [], removed: ['market'], moved: [], cards: [] });
    ties.follow();

    expect(told).toEqual([['“3” was not saved. This link is no longer there.', undefined]]);
    expect(shown).toBe(false);
  });

  it('that is given up before its answer comes is taken back when it was saved all the same', async () => {
    const arrive = answersLater();
    const dialog = await open('market', sales, people, market);
    await weigh(dialog, '3');
    press(dialog, 'Escape');
    answer = { done: true, message: '' };
    arrive({ done: true, message: 'The weight is now 3' });
    await settled();

    expect(asked.map(([verb]) => verb)).toEqual(['weigh', 'undo']);
  });
});

it('leads to aligning the card to more', async () => {
  const dialog = await open('market', sales, people, market);

  press(dialog().find(({ text, tag }) => tag === 'button' && text === texts.say('board.menu.alsoAlign')));

  expect(shown).toBe(false);
  expect(aligning).toEqual(['market', 'ALSO']);
});
