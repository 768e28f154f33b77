import { describe, expect, it } from 'vitest';
import { card, keyResult } from './fixture';
import { plain, Texts } from './text';

const words = { 'board.percent': '{0} %', 'board.stale': '{0}, cần cập nhật', 'board.milestones': '{0} / {1}', 'board.justNow': 'vừa xong', greeting: '{1}, {0}!' };
const vi = new Texts('vi', words, '2026-11-23T09:00:00Z');

it('fills values into their places, numbers by language', () => {
  expect(vi.say('greeting', 'Lan', 1234.5)).toBe('1.234,5, Lan!');
  expect(vi.say('no.such.key')).toBe('no.such.key');
});

it('says figures beyond 100 % and below 0', () => {
  expect([1.12, -0.08, undefined].map((share) => vi.figure(share))).toEqual(['112 %', '-8 %', '–']);
});

describe('the age of a check-in', () => {
  it.each([
    ['2026-11-23T08:59:40Z', 'vừa xong'],
    ['2026-11-23T06:00:00Z', '3 giờ trước'],
    ['2026-11-22T08:00:00Z', 'hôm qua'],
    ['2026-11-19T08:00:00Z', '4 ngày trước'],
  ])('%s is %s', (instant, text) => {
    expect(vi.age(instant)).toBe(text);
  });

  it.each([
    ['2026-11-23T08:59:40Z', 'vừa xong'],
    ['2026-11-22T08:00:00Z', '1 ngày'],
    ['2026-11-19T08:00:00Z', '4 ngày'],
    ['2026-08-19T08:00:00Z', '3 tháng'],
  ])('%s is %s where there is little room', (instant, text) => {
    expect(vi.shortAge(instant)).toBe(text);
  });

  it('is said as a delay when stale', () => {
    expect(vi.checkedIn(card('a', { stale: true, checkedInAt: '2026-11-07T08:00:00Z' }))).toBe('16 ngày, cần cập nhật');
  });
});

describe('a key result', () => {
  it('shows value, goal and unit by its measure', () => {
    const text = (more: Parameters<typeof keyResult>[1]) => vi.figures(keyResult('k', more));
    expect(text({ current: 113.6, target: 120, unit: 'tỷ ₫' })).toBe('113,6 / 120 tỷ ₫');
    expect(text({ measure: 'AT_MOST', current: 12.1, target: 10, unit: '%' })).toBe('12,1 ≤ 10 %');
    expect(text({ measure: 'MILESTONES', current: 2, milestones: 5 })).toBe('2 / 5');
    expect(text({ measure: 'BASELINE', unit: '%' })).toBe('–');
    expect(text({ measure: 'BASELINE', current: 71, unit: '%' })).toBe('71 %');
    expect(text({ target: 100, unit: '%' })).toBe('– / 100 %');
  });

  it('that rolls up shows the progress of its bar, whatever was once checked in', () => {
    const text = (more: Parameters<typeof keyResult>[1]) => vi.figures(keyResult('k', { aligned: true, editable: false, unit: 'buổi', ...more }));
    expect(text({ target: 100, progress: 0.605 })).toBe('61 %');
    expect(text({ measure: 'AT_LEAST', target: 85, current: 77 })).toBe('–');
    expect(text({ measure: 'MILESTONES', current: 2, milestones: 5, progress: 0.25 })).toBe('25 %');
  });
});

it('names the team, or the person where there is none', () => {
  expect(vi.holder(card('a', { level: 'TEAM', team: 'Đối tác' }))).toBe('Đối tác');
  expect(vi.holder(card('a', { level: 'INDIVIDUAL', team: 'Đối tác' }))).toBe('Lan Phạm');
  expect(vi.holder(card('a'))).toBe('Lan Phạm');
});

it('searches without accents', () => {
  expect(plain('Đối tác Bứt phá')).toBe('doi tac but pha');
});

it('counts what a folded branch holds in short where there is little room', () => {
  expect([vi.shortNumber(999), vi.shortNumber(1234), vi.shortNumber(12480)]).toEqual(['999', '1,2\u00a0N', '12\u00a0N']);
});

it('says what a folded branch hides of what is looked for', () => {
  const texts = new Texts('vi', { 'board.unfold': 'Hiện {0}', 'board.fold': 'Ẩn {0}', 'board.found': '{0} khớp', 'board.worst': 'Yếu nhất: {0}', 'board.pace.AT_RISK': 'rủi ro' }, '2026-11-23T09:00:00Z');
  expect(texts.branch(card('a', { children: 5, holds: 1234 }))).toBe('Hiện 1.234');
  expect(texts.branch(card('a', { children: 5, holds: 12, found: 0 }))).toBe('Hiện 12');
  expect(texts.branch(card('a', { children: 5, holds: 12, found: 2 }))).toBe('Hiện 12. 2 khớp');
  expect(texts.branch(card('a', { children: 5, holds: 12, found: 2, open: true }))).toBe('Ẩn 12');
  expect(texts.branch(card('a', { children: 5, holds: 12, worst: 'AT_RISK' }))).toBe('Hiện 12. Yếu nhất: rủi ro');
  expect(texts.branch(card('a', { children: 5, holds: 12, found: 2, worst: 'AT_RISK' }))).toBe('Hiện 12. 2 khớp');
});
