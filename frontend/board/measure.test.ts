import { describe, expect, it } from 'vitest';
import { keyResult } from './fixture';
import { rowFit } from './measure';
import { Texts } from './text';

const vi = new Texts('vi', { 'board.percent': '{0} %' }, '2026-11-23T09:00:00Z');
/** A card's inside holds 38 of these letters. */
const widthOf = (text: string) => text.length * 7;
const fit = (title: string, more: Parameters<typeof keyResult>[1]) => rowFit(keyResult('k', { title, ...more }), vi, widthOf);

describe('a key result on a card', () => {
  it('stands in one line where all has room, however long the unit', () => {
    expect(fit('Khách mới', { current: 1120, target: 1800, unit: 'khách hàng' })).toMatchObject({ lines: 1, below: false });
  });

  it('leaves a short unit beside the figure of a long title', () => {
    expect(fit('Giữ tỷ lệ khách hàng rời bỏ ở mức dưới 10 %', { current: 12, target: 10, unit: '%' })).toEqual({ lines: 2, title: 270 - 9 * 7 - 10, below: false });
  });

  it('puts a long unit below the figure, so that the title has more than half the room', () => {
    const { lines, title, below } = fit('1.800 khách tiềm năng đủ điều kiện', { current: 1120, target: 1800, unit: 'khách tiềm năng' });
    expect([lines, below]).toEqual([2, true]);
    expect(title).toBeGreaterThan(270 / 2);
  });

  it('does not let a unit without end take more', () => {
    const long = { current: 1, target: 2, unit: 'khách tiềm năng đủ điều kiện ở miền Bắc' };
    expect(fit('Khách tiềm năng đủ điều kiện', long).title).toBe(270 - 112 - 10);
  });

  it('has no unit when it rolls up', () => {
    const rolling = { aligned: true, progress: 0.6, target: 1800, unit: 'khách tiềm năng' };
    expect(fit('Các chiến dịch đạt', rolling)).toMatchObject({ lines: 1, title: 270 - 4 * 7 - 18 - 11 });
  });
});
