import { describe, expect, it } from 'vitest';
import { hold, home } from './room';

const page = { scroll: 200, window: 600, plan: 2000, before: 0 };

describe('what has moved', () => {
  it('is followed by the window as long as the page goes on', () => {
    expect(hold(page, 150)).toEqual({ scroll: 350, before: 0, after: 0 });
    expect(hold(page, -150)).toEqual({ scroll: 50, before: 0, after: 0 });
  });

  it('finds room before the beginning', () => {
    expect(hold({ ...page, scroll: 0 }, -116)).toEqual({ scroll: 0, before: 116, after: 0 });
    expect(hold(page, -260)).toEqual({ scroll: 0, before: 60, after: 0 });
  });

  it('finds room after the end', () => {
    expect(hold({ ...page, scroll: 1300 }, 360)).toEqual({ scroll: 1660, before: 0, after: 260 });
  });

  it('finds room where everything fits into the window', () => {
    expect(hold({ scroll: 0, window: 900, plan: 500, before: 0 }, 360)).toEqual({ scroll: 360, before: 0, after: 760 });
  });

  it('takes the room back when it returns', () => {
    const there = hold({ ...page, scroll: 0 }, -116);
    expect(hold({ ...page, ...there }, 116)).toEqual({ scroll: 0, before: 0, after: 0 });
  });
});

describe('room', () => {
  it('remains what it is while nothing moves and somebody may be scrolling', () => {
    expect(hold({ ...page, scroll: 40, before: 116 }, 0)).toMatchObject({ scroll: 40, before: 116 });
    expect(hold({ ...page, scroll: 1300, plan: 1800 }, 0)).toEqual({ scroll: 1300, before: 0, after: 100 });
  });

  it('goes as far as it is out of sight, and nothing in sight moves', () => {
    expect(hold({ ...page, scroll: 40, before: 116 }, 0, true)).toEqual({ scroll: 0, before: 76, after: 0 });
    expect(hold({ ...page, scroll: 500, before: 116 }, 0, true)).toEqual({ scroll: 384, before: 0, after: 0 });
  });

  it('can be scrolled out of sight even when the plan is small', () => {
    const { before, after } = hold({ scroll: 0, window: 900, plan: 500, before: 0 }, -116);
    expect(before + 500 + after - 900).toBe(116);
    expect(home({ scroll: 0, window: 900, plan: 500, before })).toBe(116);
  });

  it('is left by the shortest way', () => {
    expect(home({ ...page, scroll: 40, before: 116 })).toBe(116);
    expect(home({ ...page, scroll: 1660 })).toBe(1400);
    expect(home(page)).toBe(200);
  });
});
