import { expect, it } from 'vitest';
import { card, keyResult, modelOf } from './fixture';
import { arrange } from './layout';
import { pages, picture, sizeOf, type Motif } from './picture';
import type { Card } from './contract';
import type { Palette } from './palette';
import { sharpness } from './photograph';
import { fileName } from './save';
import { Texts } from './text';

const palette: Palette = {
  ink: { bg: '#f6f7f9', surface: '#fff', ink: '#17202c', muted: '#5f6b7a', faint: '#657080', line: '#e3e7ec', track: '#e9edf2', edge: '#c6ced8', 'warn-fill': '#e39a2d' },
  tone: { good: '#1b7f5c', warn: '#a15c00', bad: '#b93227', slate: '#66717f', done: '#2c5cc5' },
  fill: { good: '#1b7f5c', warn: '#e39a2d', bad: '#d9584c', slate: '#66717f', done: '#2c5cc5' },
  hue: ['#7c3aed'],
};

function motif(...cards: Card[]): Motif {
  const model = modelOf(...cards);
  const shapeOf = (id: string) => {
    const rows = model.card(id)?.keyResults.map(({ id: row }, index) => ({ id: row, top: 100 + index * 45, height: 45 })) ?? [];
    return { height: 96 + rows.length * 45, anchor: 48, rows };
  };
  const texts = new Texts('vi', { 'board.percent': '{0} %', 'board.loose': 'Chưa liên kết', 'board.level.COMPANY': 'Công ty', 'board.column': 'Bậc {0}' }, '2026-11-23T05:00:00Z');
  return { model, texts, palette, shapeOf, plan: arrange(model, shapeOf), title: 'XYZ Corp · Quý 4 · 2026', widthOf: (text) => text.length * 7 };
}

it('shows title, day, columns, cards with their figures, and lines', () => {
  const svg = picture(motif(card('a', { title: 'Bứt phá doanh số', progress: 0.634, keyResults: [keyResult('k', { title: 'Đơn mới', target: 90, current: 41 })] }), card('b', { under: 'a', pace: 'AT_RISK' })));
  for (const words of ['XYZ Corp · Quý 4 · 2026', '23 tháng 11', 'Công ty · 1', 'Bứt phá doanh số', '63 %', '▼', 'Đơn mới', '41', '/ 90']) expect(svg).toContain(words);
  expect(svg.match(/<path d="M320 /g)).toHaveLength(1);
});

it('lets step back what steps back on the board, with the line to it', () => {
  const svg = picture(motif(card('a'), card('b', { under: 'a', dimmed: true }), card('c', { under: 'a' })));
  expect(svg.match(/<g [^>]*opacity="0.42">.*?<\/g>/gs)).toEqual([expect.stringContaining('Objective b')]);
  expect(svg.match(/stroke-opacity="0.4"/g)).toHaveLength(1);
});

it('is sound XML whatever people write, and asks nobody for anything', () => {
  const svg = picture(motif(card('a', { title: 'R&D <b>"first"</b>' })));
  expect(svg).toContain('R&amp;D &lt;b&gt;&quot;first&quot;&lt;/b&gt;');
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|href/);
});

it('is as large as the plan, and never narrower than its title', () => {
  const small = motif(card('a'));
  expect(sizeOf(small).width).toBeGreaterThan(small.plan.width);
  const many = motif(card('a'), card('b', { under: 'a' }), card('c', { under: 'b' }));
  expect(sizeOf(many).width).toBe(many.plan.width);
});

it('is cut for paper between cards, without losing any', () => {
  const high = motif(...Array.from({ length: 30 }, (_, index) => card(`c${String(index).padStart(2, '0')}`)));
  const parts = pages(high, 0.66);
  expect(parts.length).toBeGreaterThan(3);
  expect(parts[0]?.top).toBe(0);
  expect(parts.at(-1)?.bottom).toBe(sizeOf(high).height);
  parts.slice(1).forEach(({ top }, index) => {
    expect(top).toBe(parts[index]?.bottom);
    for (const { y, height } of high.plan.boxes.values()) expect(y + 56 < top && y + height + 56 > top).toBe(false);
  });
  const drawn = parts.flatMap((part) => [...picture(high, '', part).matchAll(/Objective (c\d+)/g)].map(([, id]) => id));
  expect(drawn).toHaveLength(30);
});

it('gives the file the title in its own letters, without what no file may be called', () => {
  expect(fileName('XYZ Corp · Quý 4/2026 · Kinh doanh', 'svg', new Date(2026, 10, 3))).toBe('XYZ Corp · Quý 4-2026 · Kinh doanh 2026-11-03.svg');
  expect(fileName('Đ\u1ED9i a\u0302m', 'png', new Date(2026, 0, 1))).toBe('Đội âm 2026-01-01.png');
});

it('is photographed at twice its size, or as sharp as a canvas can be', () => {
  expect(sharpness(1800, 1200)).toBe(2);
  expect(sharpness(1800, 40_000)).toBeCloseTo(0.3);
  expect(sharpness(10_000, 10_000) * 10_000).toBeLessThanOrEqual(8_000);
});
