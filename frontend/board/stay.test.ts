import { beforeEach, expect, it } from 'vitest';
import { card, modelOf } from './fixture';
import { Selection } from './selection';
import { Stay, type StayHost } from './stay';

/** What the server has been told of unfolded key results. */
let told: string[][];

class Host implements StayHost {
  readonly selection = new Selection();
  readonly stage = { unfolded: new Set<string>() };
  readonly $server = { rows: (cards: string[]) => Promise.resolve(void told.push(cards)) };
  readonly updateComplete = Promise.resolve(true);
  readonly stay = new Stay(this);
  active = '';
  pointed: string | undefined;
  readonly model;
  readonly scroller = {
    scrollLeft: 0,
    scrollTop: 0,
    scrollTo: (to?: ScrollToOptions | number) => {
      if (typeof to === 'object') Object.assign(this.scroller, { scrollLeft: to.left, scrollTop: to.top });
    },
  } as StayHost['scroller'];

  constructor(
    readonly owner: string,
    ...ids: string[]
  ) {
    this.model = modelOf(...ids.map((id) => card(id)));
  }

  addController(): void {}

  requestUpdate(): void {}

  relayout(): void {}

  async comeBack(): Promise<void> {
    this.stay.comeBack([...this.model.cards()].map(({ id }) => id));
    await this.updateComplete;
  }
}

let before: Host;

beforeEach(() => {
  told = [];
  before = new Host('lan', 'a', 'b', 'c');
  before.stage.unfolded.add('a').add('b');
  before.selection.toggle('c');
  before.active = 'b';
  before.scroller.scrollLeft = 720;
  before.scroller.scrollTop = 300;
  before.stay.scrolled();
  before.stay.finds('b');
  before.stay.leave();
});

it('shows the same key results, selection and place when the page makes the board anew', async () => {
  const after = new Host('lan', 'a', 'b', 'c');
  await after.comeBack();
  expect([...after.stage.unfolded]).toEqual(['a', 'b']);
  expect(['a', 'b', 'c'].map((id) => after.selection.has(id))).toEqual([false, false, true]);
  expect([after.active, after.scroller.scrollLeft, after.scroller.scrollTop]).toEqual(['b', 720, 300]);
});

it('does not go back to a card that was in sight before, but to another one', async () => {
  const after = new Host('lan', 'a', 'b');
  await after.comeBack();
  expect(after.stay.finds('b')).toBe(true);
  expect(after.stay.finds('b')).toBe(false);
  expect(after.stay.finds('a')).toBe(false);
});

it('forgets what is not there any more', async () => {
  const after = new Host('lan', 'a');
  await after.comeBack();
  expect([...after.stage.unfolded]).toEqual(['a']);
  expect(after.selection.size).toBe(0);
});

it('shows nobody what somebody else had unfolded', async () => {
  const after = new Host('minh', 'a', 'b', 'c');
  await after.comeBack();
  expect(after.stage.unfolded.size).toBe(0);
  expect(after.scroller.scrollTop).toBe(0);
});

it('leaves a board alone that only fetches its cards again', async () => {
  const after = new Host('lan', 'a', 'b', 'c');
  await after.comeBack();
  after.stage.unfolded.clear();
  before.stay.leave();
  await after.comeBack();
  expect(after.stage.unfolded.size).toBe(0);
});

it('tells once what has been unfolded and folded, the newest last', () => {
  const board = new Host('lan', 'a', 'b');
  board.stay.hostUpdated();
  board.stage.unfolded.add('b').add('a');
  board.stay.hostUpdated();
  board.stay.hostUpdated();
  board.stage.unfolded.delete('b');
  board.stay.hostUpdated();
  expect(told).toEqual([['b', 'a'], ['a']]);
});

it('shows the key results that a link names, also where they come later, and does not tell what it was told', async () => {
  const board = new Host('minh', 'a', 'b');
  board.stay.show(['b', 'in a folded branch']);
  await board.comeBack();
  board.stay.hostUpdated();
  expect([...board.stage.unfolded]).toEqual(['b', 'in a folded branch']);
  expect(told).toEqual([]);
});

it('hides key results that the address does not name when somebody goes back', () => {
  const board = new Host('lan', 'a', 'b');
  board.stage.unfolded.add('a').add('b');
  board.stay.show(['a']);
  expect([...board.stage.unfolded]).toEqual(['a']);
});
