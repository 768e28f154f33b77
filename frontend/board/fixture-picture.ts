import type { Card } from './contract';
import { modelOf } from './fixture';
import { arrange } from './layout';
import type { Palette } from './palette';
import type { Motif } from './picture';
import { Texts } from './text';

const palette: Palette = {
  ink: { bg: '#f6f7f9', surface: '#fff', ink: '#17202c', muted: '#5f6b7a', faint: '#657080', line: '#e3e7ec', track: '#e9edf2', edge: '#c6ced8', 'warn-fill': '#e39a2d' },
  tone: { good: '#1b7f5c', warn: '#a15c00', bad: '#b93227', slate: '#66717f', done: '#2c5cc5' },
  fill: { good: '#1b7f5c', warn: '#e39a2d', bad: '#d9584c', slate: '#66717f', done: '#2c5cc5' },
  hue: ['#7c3aed'],
};

/** A board to be drawn, in Vietnamese; nothing but tests imports this. */
export function motif(...cards: Card[]): Motif {
  const model = modelOf(...cards);
  const shapeOf = (id: string) => {
    const rows = model.card(id)?.keyResults.map(({ id: row }, index) => ({ id: row, top: 100 + index * 45, height: 45 })) ?? [];
    return { height: 96 + rows.length * 45, anchor: 48, rows };
  };
  const texts = new Texts('vi', { 'board.percent': '{0} %', 'board.loose': 'Chưa liên kết', 'board.level.COMPANY': 'Công ty', 'board.column': 'Bậc {0}', 'board.aspirational': 'khát vọng', 'board.keyResults': '{0} KR', 'board.print.page': 'trang {0}/{1}' }, '2026-11-23T05:00:00Z');
  return { model, texts, palette, shapeOf, plan: arrange(model, shapeOf), title: 'XYZ Corp · Quý 4 · 2026', widthOf: (text) => text.length * 7 };
}
