import { describe, expect, it } from 'vitest';
import { formatNumber, parseNumber, percent } from './numbers';

describe('reading a number', () => {
  it.each([
    ['vi', '1.234,5', 1234.5],
    ['vi', '1500', 1500],
    ['vi', '1.500', 1500],
    ['vi', '-1,2', -1.2],
    ['vi', ' 12,1 ', 12.1],
    ['vi', '1.234.567', 1234567],
    ['en', '1,234.5', 1234.5],
    ['en', '1.5', 1.5],
    ['en', '1,500', 1500],
    ['en', '−3', -3],
    ['en', '+7', 7],
  ])('takes %s %s', (language, text, value) => {
    expect(parseNumber(text, language)).toEqual({ ok: true, value });
  });

  it.each([
    ['vi', '', 'empty'],
    ['vi', '   ', 'empty'],
    ['vi', '1.5', 'ambiguous'],
    ['vi', '0.500', 'ambiguous'],
    ['vi', '1.234.5', 'ambiguous'],
    ['vi', '1,2,3', 'ambiguous'],
    ['en', '1,5', 'ambiguous'],
    ['en', '12,34.5', 'ambiguous'],
    ['en', 'twelve', 'notANumber'],
    ['en', '12 %', 'notANumber'],
    ['en', '5.', 'notANumber'],
    ['en', '1e3', 'notANumber'],
    ['en', '--2', 'notANumber'],
  ])('refuses %s %j as %s', (language, text, reason) => {
    expect(parseNumber(text, language)).toEqual({ ok: false, reason });
  });

  it('takes back what it wrote', () => {
    for (const language of ['vi', 'en', 'de', 'fr']) {
      for (const value of [0, 1234.5, -0.25, 98765432.1]) {
        expect(parseNumber(formatNumber(value, language), language)).toEqual({ ok: true, value });
      }
    }
  });
});

it('rounds percent half up, without a negative zero', () => {
  expect([0.645, 0.285, -0.002, 1.126, -0.08].map(percent)).toEqual([65, 29, 0, 113, -8]);
});
