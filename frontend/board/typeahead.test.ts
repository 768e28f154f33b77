import { expect, it } from 'vitest';
import { TypeAhead, writes } from './typeahead';

const titles: Record<string, string> = { one: 'Bứt phá doanh số', two: 'Đối tác', three: 'Bán hàng', four: 'Đào tạo' };
const order = Object.keys(titles);
const type = (keys: string, from: string, pause = 10): string | undefined => {
  const typeAhead = new TypeAhead();
  return [...keys].map((key, at) => typeAhead.next(key, at * pause, order, from, (id) => titles[id] ?? '')).at(-1);
};

it('leads to the next title that begins like that, accents aside, and round again', () => {
  expect(type('d', 'one')).toBe('two');
  expect(type('d', 'two')).toBe('four');
  expect(type('d', 'four')).toBe('two');
  expect(type('đào', 'one')).toBe('four');
  expect(type('ban', 'one')).toBe('three');
});

it('goes on to the next one with the same letter again', () => {
  expect(type('dd', 'two')).toBe('four');
});

it('begins anew after a pause', () => {
  expect(type('db', 'one', 2_000)).toBe('three');
});

it('finds nothing where nothing begins like that', () => {
  expect(type('x', 'one')).toBeUndefined();
});

it('begins with letters only', () => {
  expect(writes('b', false)).toBe(true);
  expect(writes('2', false)).toBe(false);
  expect(writes('2', true)).toBe(true);
  expect(writes('Enter', true)).toBe(false);
});
