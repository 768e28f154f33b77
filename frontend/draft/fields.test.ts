import { expect, it } from 'vitest';
import { fieldsWithin, isUnchanged, type Part } from './fields';

type Names = Record<string, string>;

/** An element of a form: its attributes, its value and what is in it. */
function part(attributes: Names = {}, value: unknown = undefined, ...children: Part[]): Part {
  return { children, value, getAttribute: (name) => attributes[name] ?? null };
}

function field(name: string, value: unknown, attributes: Names = {}): Part {
  return part({ 'data-kept': name, ...attributes }, value);
}

function row(key: string, ...fields: Part[]): Part {
  return part({ 'data-kept-row': key }, undefined, part({}, undefined, ...fields));
}

it('reads every named field, however deep it stands, and none that has no name', () => {
  const form = part({}, undefined, field('title', 'Win'), part({}, undefined, field('unit', '%'), part({}, 'a search box')));

  expect(fieldsWithin(form)).toEqual({ title: 'Win', unit: '%' });
});

it('takes a choice by the name that it has on every page', () => {
  expect(fieldsWithin(part({}, undefined, field('measure', '3', { 'data-kept-value': 'MILESTONES' })))).toEqual({
    measure: 'MILESTONES',
  });
});

it('takes a day that is typed and not taken over yet, but no half of one', () => {
  const day = (typed: string, year: number): Part => ({
    ...field('due', ''),
    inputElement: { value: typed },
    i18n: { parseDate: () => ({ day: 5, month: 11, year }) },
  }) as Part;

  expect(fieldsWithin(part({}, undefined, day('05/12/2026', 2026)))).toEqual({ due: '2026-12-05' });
  expect(fieldsWithin(part({}, undefined, day('05/12/2', 2)))).toEqual({ due: '' });
});

it('numbers the lines as they stand, each with its key', () => {
  const lines = part({ 'data-kept-rows': 'steps' }, undefined, part({}, undefined, row('a', field('title', 'One')), row('', field('title', 'Two'))));

  expect(fieldsWithin(part({}, undefined, lines))).toEqual({
    steps: '2',
    'steps.0': 'a',
    'steps.0.title': 'One',
    'steps.1': '',
    'steps.1.title': 'Two',
  });
});

it('is unchanged as long as all that is seen is as it was, a line taken away included', () => {
  const base = { title: 'Win', steps: '1', 'steps.0': 'a', 'steps.0.title': 'One', target: '80' };

  expect(isUnchanged({ title: 'Win' }, base)).toBe(true);
  expect(isUnchanged({ title: 'Win', target: '81' }, base)).toBe(false);
  expect(isUnchanged({ title: 'Win', steps: '0' }, base)).toBe(false);
});
