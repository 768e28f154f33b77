import { expect, it } from 'vitest';
import { PEAK } from './card';
import { motif } from './fixture-picture';
import { card, keyResult } from './fixture';
import { picture, sizeOf } from './picture';
import { sharpness } from './photograph';
import { fileName } from './save';

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

it('lets the chip and the age give way before the holder', () => {
  const owner = { id: 'x', name: 'Nguyễn Thu Thảo', initials: 'TT', hue: 0 };
  const tight = picture(motif(card('a', { owner, keyResults: [keyResult('k')], checkedInAt: '2026-11-13T05:00:00Z' })));
  expect(tight).toContain('Nguyễn Thu Thảo');
  expect(tight).toContain('>10 ngày<');
  expect(tight).toContain('<title>khát vọng</title>');
  expect(tight).not.toContain('>khát vọng</text>');
  expect(tight).toContain(PEAK);
  const roomy = picture(motif(card('a', { checkedInAt: '2026-11-13T05:00:00Z' })));
  expect(roomy).toContain('khát vọng');
  expect(roomy).toContain('>10 ngày trước<');
  expect(roomy).not.toContain(PEAK);
});

it('puts a long unit below its figure, as on the board', () => {
  const long = keyResult('k', { title: '1.800 khách tiềm năng đủ điều kiện', current: 1120, target: 1800, unit: 'khách tiềm năng' });
  const svg = picture(motif(card('a', { keyResults: [long] })));
  expect(svg).toMatch(/1\.120<\/tspan> \/ 1\.800<\/text>/);
  expect(svg).toContain('>khách tiềm năng</text>');
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

it('gives the file the title in its own letters, without what no file may be called', () => {
  expect(fileName('XYZ Corp · Quý 4/2026 · Kinh doanh', 'svg', new Date(2026, 10, 3))).toBe('XYZ Corp · Quý 4-2026 · Kinh doanh 2026-11-03.svg');
  expect(fileName('Đ\u1ED9i a\u0302m', 'png', new Date(2026, 0, 1))).toBe('Đội âm 2026-01-01.png');
});

it('is photographed at twice its size, or as sharp as a canvas can be', () => {
  expect(sharpness(1800, 1200)).toBe(2);
  expect(sharpness(1800, 40_000)).toBeCloseTo(0.3);
  expect(sharpness(10_000, 10_000) * 10_000).toBeLessThanOrEqual(8_000);
});
