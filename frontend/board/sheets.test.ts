import { describe, expect, it } from 'vitest';
import { motif } from './fixture-picture';
import { card, keyResult } from './fixture';
import { linesOn, sheets, sheetsOf } from './sheets';

const PAPER = 0.66;
const names = (svg: string | undefined) => [...(svg ?? '').matchAll(/Objective (\w+)/g)].map(([, id]) => id);

/** Two columns whose cards do not stand level with each other, on more than one sheet. */
function uneven() {
  const parents = Array.from({ length: 9 }, (_, index) => card(`p${index}`, index % 2 === 0 ? { keyResults: [keyResult(`k${index}`)] } : {}));
  const children = Array.from({ length: 20 }, (_, index) => card(`c${String(index).padStart(2, '0')}`, { under: `p${Math.floor(index / 3)}` }));
  return motif(...parents, ...children);
}

describe('the board on paper', () => {
  it('has every card once, and no card is cut', () => {
    const { plan } = uneven();
    const all = sheetsOf(plan, 600);
    expect(all.length).toBeGreaterThan(3);
    expect(all.flatMap(({ cards }) => [...cards]).sort()).toEqual([...plan.boxes.keys()].sort());
    for (const { top, bottom, cards } of all) {
      expect(bottom - top).toBe(600);
      for (const id of cards) {
        const box = plan.boxes.get(id)!;
        expect(box.y).toBeGreaterThan(top);
        expect(box.y + box.height).toBeLessThan(bottom);
      }
    }
  });

  it('has the title, the columns and the number of the sheet on each', () => {
    const all = sheets(uneven(), PAPER);
    all.forEach((svg, index) => {
      for (const words of ['XYZ Corp · Quý 4 · 2026', 'Công ty · 9', `trang ${index + 1}/${all.length}`]) expect(svg).toContain(words);
    });
    expect(all.flatMap((svg) => names(svg))).toHaveLength(29);
  });

  it('does not number a single sheet', () => {
    const [only, ...more] = sheets(motif(card('a'), card('b', { under: 'a' })), PAPER);
    expect(more).toEqual([]);
    expect(only).not.toContain('trang');
  });

  it('is no larger than on the screen when it has few columns', () => {
    expect(sheets(motif(card('a')), PAPER)[0]).toContain('width="1120"');
  });

  it('draws a sheet smaller whose card is higher than paper', () => {
    const [, second] = sheets(motif(card('a'), card('b', { keyResults: Array.from({ length: 30 }, (_, index) => keyResult(`k${index}`)) })), PAPER);
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(second ?? '') ?? [];
    expect(Number(height)).toBeGreaterThan(96 + 30 * 45);
    expect(Number(height) / Number(width)).toBeCloseTo(PAPER);
  });
});

describe('a line', () => {
  const { plan } = motif(card('a'), ...Array.from({ length: 12 }, (_, index) => card(`c${String(index).padStart(2, '0')}`, { under: 'a' })));
  const all = sheetsOf(plan, 500);
  const at = new Map(all.flatMap(({ cards }, index) => [...cards].map((id) => [id, index] as const)));
  const on = (sheet: number, to: string) => linesOn(plan, all[sheet]!, sheet, at).find((line) => line.to === to);

  it('leads over the edge to a card on another sheet', () => {
    const last = [...all.at(-1)!.cards][0]!;
    expect(on(0, last)!.y1).toBe(plan.lines.find(({ to }) => to === last)!.y1);
    expect(on(0, last)!.y2).toBeGreaterThan(all[0]!.bottom);
    expect(on(1, last)!.y1).toBeLessThan(all[1]!.top);
    expect(on(1, last)!.y2).toBeGreaterThan(all[1]!.bottom);
    expect(on(all.length - 1, last)!.y2).toBe(plan.lines.find(({ to }) => to === last)!.y2);
  });

  it('is not on sheets that have nothing to do with it', () => {
    expect(on(0, 'c00')).toBeDefined();
    expect(on(1, 'c00')).toBeUndefined();
  });
});
