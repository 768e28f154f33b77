import { expect, it } from 'vitest';
import { classesOf } from './card';
import { card } from './fixture';

const quiet = { drag: 'none', flash: false, pointed: false, other: undefined, selected: false } as const;

it('steps back when something else is looked for', () => {
  expect(classesOf({ ...quiet, card: card('a', { dimmed: true }) }).split(' ')).toContain('dimmed');
  expect(classesOf({ ...quiet, card: card('a') }).split(' ')).not.toContain('dimmed');
});

it('stands out as the match that was jumped to', () => {
  expect(classesOf({ ...quiet, pointed: true, card: card('a') }).split(' ')).toContain('pointed');
});
