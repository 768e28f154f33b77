import { describe, expect, it } from 'vitest';
import type { Card } from './contract';
import { card } from './fixture';
import { descriptionOf, nameOf } from './spoken';
import { Texts } from './text';

const words = {
  'board.percent': '{0} %',
  'board.pace.BEHIND': 'Chậm',
  'board.card.progress': 'Tiến độ {0}, dự kiến đến hôm nay {1}',
  'board.card.contributes': 'đóng góp cho {0}',
  'board.card.supports': 'hỗ trợ {0}',
  'board.ties.elsewhere': 'Mục tiêu ngoài bảng này',
  'board.editing': '{0} đang sửa',
  'board.noMatch': 'Không khớp với bộ lọc',
  'board.children': '{0} mục tiêu bên dưới',
  'board.worst': 'Yếu nhất bên dưới: {0}',
};
const vi = new Texts('vi', words, '2026-11-23T09:00:00Z');
const titles: Readonly<Record<string, string>> = { sales: 'Bứt phá doanh số', product: 'Nâng tầm sản phẩm' };

function described(each: Card, other?: Parameters<typeof descriptionOf>[3]): string {
  return descriptionOf({ ...each, committed: true }, vi, (id) => titles[id], other);
}

it('calls a card by its title, how it stands, and whose it is', () => {
  expect(nameOf(card('a', { title: 'Mở kênh đối tác', pace: 'BEHIND', progress: 0.45, team: 'Đối tác', level: 'TEAM', under: 'sales', stale: true }), vi)).toBe(
    'Mở kênh đối tác. Chậm. Tiến độ 45 %, dự kiến đến hôm nay 50 %. Đối tác',
  );
});

describe('the description of a card', () => {
  it('says all that the card leads to, and how', () => {
    const both = card('a', { under: ['sales', 'product'] });
    const [first, second] = both.parents;
    expect(described({ ...both, parents: [first!, { ...second!, kind: 'SUPPORTS' }] })).toBe('đóng góp cho Bứt phá doanh số; hỗ trợ Nâng tầm sản phẩm');
  });

  it('names the key result that the link ends at, and what has no card here', () => {
    const [link] = card('a', { under: 'sales' }).parents;
    expect(described(card('a', { parents: [{ ...link!, keyResult: 'k', title: '120 tỷ ₫' }] }))).toBe('đóng góp cho 120 tỷ ₫');
    expect(described(card('a', { under: 'elsewhere' }))).toBe('đóng góp cho Mục tiêu ngoài bảng này');
  });

  it('begins with who is at work on it', () => {
    expect(described(card('a', { under: 'sales', children: 1, holds: 3 }), { id: 'binh', name: 'Bình Hoàng', initials: 'BH', hue: 4 })).toBe(
      'Bình Hoàng đang sửa. đóng góp cho Bứt phá doanh số. 3 mục tiêu bên dưới',
    );
  });

  it('says how the worst stands of what a folded branch holds, where any of that counts', () => {
    expect(described(card('a', { children: 1, holds: 3, worst: 'BEHIND' }))).toBe('3 mục tiêu bên dưới. Yếu nhất bên dưới: Chậm');
    expect(described(card('a', { children: 1, holds: 3 }))).toBe('3 mục tiêu bên dưới');
    expect(described(card('a', { children: 1, holds: 3, worst: 'BEHIND', open: true }))).toBe('');
  });

  it('says that it is none of what is looked for, and nothing where there is nothing to add', () => {
    expect(described(card('a', { dimmed: true }))).toBe('Không khớp với bộ lọc');
    expect(described(card('a'))).toBe('');
  });
});
