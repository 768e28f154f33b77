import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { NbDraft } from './draft';
import { MemoryStorage, pageWith } from './fixture';

interface Found {
  readonly text: string;
  readonly base: string;
}

/** As much of an element as the draft stands on. */
class StandIn extends EventTarget {
  readonly #attributes = new Map<string, string>();
  isConnected = true;
  children: StandIn[] = [];
  value = '';

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  setAttribute(name: string, value: string): void {
    this.#attributes.set(name, value);
  }
}

const PLACE = 'objective/1/new-key-result';
let Element: typeof NbDraft;

beforeAll(async () => {
  vi.stubGlobal('HTMLElement', StandIn);
  vi.stubGlobal('customElements', { get: () => undefined, define: () => undefined });
  Element = (await import('./draft')).NbDraft;
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', pageWith(new MemoryStorage()));
  vi.stubGlobal('StorageEvent', Event);
});

afterEach(() => {
  vi.useRealTimers();
});

/** A page with a form of two fields and a choice; the browser's storage outlives it. */
class FormOnPage {
  readonly draft = new Element();
  readonly title = field('title', '');
  readonly target = field('target.vi', '100');
  readonly measure = field('measure', '1');
  readonly found: Found[] = [];
  gone = 0;

  constructor(place = PLACE) {
    this.measure.setAttribute('data-kept-value', 'INCREASE');
    this.draft.setAttribute('fields', '');
    this.draft.setAttribute('owner', 'xyz/lan');
    this.draft.setAttribute('place', place);
    (this.draft as unknown as StandIn).children = [this.title, this.target, this.measure];
    this.draft.base = JSON.stringify({ title: '', 'target.vi': '100', measure: 'INCREASE' });
    this.draft.addEventListener('nb-draft-found', (event) => this.found.push((event as CustomEvent<Found>).detail));
    this.draft.addEventListener('nb-draft-gone', () => this.gone++);
    this.draft.connectedCallback();
    vi.runAllTimers();
  }

  type(input: StandIn, text: string): void {
    input.value = text;
    this.draft.dispatchEvent(new Event('input'));
  }

  get kept(): unknown {
    return this.found.map((found) => JSON.parse(found.text) as unknown);
  }
}

function field(name: string, value: string): StandIn {
  const stands = new StandIn();
  stands.setAttribute('data-kept', name);
  stands.value = value;
  return stands;
}

it('hands the next page all fields of a form, with what stood there before', () => {
  const page = new FormOnPage();
  page.type(page.title, 'Win');
  page.type(page.target, '80');

  const next = new FormOnPage();

  expect(next.kept).toEqual([{ title: 'Win', 'target.vi': '80', measure: 'INCREASE' }]);
  expect(next.found[0]?.base).toBe(page.draft.base);
  expect(new FormOnPage('objective/2/new-key-result').found).toEqual([]);
});

it('keeps a choice as soon as Java has told what it is called', () => {
  const page = new FormOnPage();
  page.measure.setAttribute('data-kept-value', 'DONE');
  page.draft.keep();

  expect(new FormOnPage().kept).toEqual([{ title: '', 'target.vi': '100', measure: 'DONE' }]);
});

it('keeps nothing once everything is as it was', () => {
  const page = new FormOnPage();
  page.type(page.title, 'Win');
  page.type(page.title, '');

  expect(new FormOnPage().found).toEqual([]);
});

it('finds again what is kept when the form is opened again on the same page', () => {
  const page = new FormOnPage();
  page.type(page.title, 'Win');
  page.draft.find();

  expect(page.kept).toEqual([{ title: 'Win', 'target.vi': '100', measure: 'INCREASE' }]);
});

it('withdraws in one tab what was saved or given up in the other, but not what is typed there now', () => {
  const first = new FormOnPage();
  first.type(first.title, 'Win');
  const second = new FormOnPage();
  const third = new FormOnPage();
  third.type(third.title, 'Win more');

  first.draft.drop();

  expect([second.gone, third.gone]).toEqual([1, 0]);
  expect(new FormOnPage().found).toEqual([]);
});
