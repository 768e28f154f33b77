import { expect, it } from 'vitest';
import { cut, wrap } from './wrap';

const ten = (text: string) => [...text].length * 10;

it('breaks between words, and cuts off what is more than its lines', () => {
  expect(wrap('Phát triển năng lực đội ngũ', '', 110, 3, ten)).toEqual(['Phát triển', 'năng lực', 'đội ngũ']);
  expect(wrap('Phát triển năng lực đội ngũ', '', 110, 2, ten)).toEqual(['Phát triển', 'năng lực đ…']);
  expect(wrap('Phát triển', '', 110, 2, ten)).toEqual(['Phát triển']);
});

it('cuts a word that is wider than its line', () => {
  expect(wrap('Donaudampfschifffahrt', '', 60, 2, ten)).toEqual(['Donau…']);
  expect(cut('Bán hàng miền Bắc', '', 90, ten)).toBe('Bán hàng…');
});
