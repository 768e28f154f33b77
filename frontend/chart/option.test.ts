import { describe, expect, it } from 'vitest';
import type { Drawing } from './drawing.js';
import { checkIns, day, optionOf, percent, told, toneColour } from './option.js';

const drawing: Drawing = {
  language: 'vi',
  first: '2026-10-05',
  last: '2027-01-03',
  today: '2026-11-23',
  summary: 'Tiến độ 64 %',
  todayName: 'hôm nay',
  expectedName: 'Kỳ vọng',
  tone: 'warn',
  expected: [
    { on: '2026-10-05', share: 0 },
    { on: '2027-01-03', share: 1 },
  ],
  reached: [
    { at: '2026-10-05T00:00', share: null, what: null, note: '' },
    { at: '2026-10-12T09:30', share: 0.08, what: 'Lan Phạm · Doanh thu 104,2 tỷ', note: '<b>khó</b>' },
    { at: '2026-11-23T10:00', share: 0.64, what: null, note: '' },
  ],
  marks: [{ at: '2026-10-30T08:00', text: 'đổi đích' }],
};

describe('the chart of progress', () => {
  it('shows a point for each check-in and a line to today, and nothing before there is a value', () => {
    const series = optionOf(drawing, () => ({}) as HTMLElement)['series'] as { data: unknown[] }[];
    expect(series[1]?.data).toEqual([[Date.parse('2026-10-12T09:30'), 0.08], [Date.parse('2026-11-23T10:00'), 0.64]]);
    expect(series[2]?.data).toEqual([[Date.parse('2026-10-12T09:30'), 0.08]]);
    expect(checkIns(drawing.reached)).toHaveLength(1);
  });

  it('writes days and shares as the language does', () => {
    expect(percent('vi', 0.645)).toBe('65\u00a0%');
    expect(percent('en', 0.64)).toBe('64%');
    expect(day('vi', '2026-10-12T09:30')).toBe('12/10');
    expect(day('en', '2026-10-12T09:30')).toBe('12 Oct');
  });

  it('tells a check-in in words, notes as they were written', () => {
    expect(told(drawing, drawing.reached[1]!)).toEqual(['12/10 · 8\u00a0%', 'Lan Phạm · Doanh thu 104,2 tỷ', '<b>khó</b>']);
  });

  it('takes its colours from the tokens', () => {
    expect(['good', 'warn', 'quiet'].map(toneColour)).toEqual(['var(--nb-good)', 'var(--nb-warn-fill)', 'var(--nb-slate)']);
  });
});
