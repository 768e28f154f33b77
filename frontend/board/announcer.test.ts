import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from './announcer';
import type { Deed } from './contract';
import { card, keyResult, modelOf, patch } from './fixture';
import { Texts } from './text';

const texts = new Texts(
  'vi',
  {
    'board.percent': '{0} %',
    'board.pace.ON_TRACK': 'Đúng hướng',
    'board.changed': '{0}: hiện là {1}, {2}',
    'board.news.VALUE': '{0}: {1} {2}',
    'board.news.ALIGNED': '{0} đã đặt “{1}” dưới “{2}”',
    'board.news.EDITED': '{0} đã sửa “{1}”',
    'board.news.REMOVED': '{0} đã đưa “{1}” ra khỏi bảng này',
    'board.news.more': 'Và {0} thay đổi khác',
    'board.news.oneMore': 'Và một thay đổi khác',
  },
  '2026-11-23T09:00:00Z',
);
const revenue = keyResult('revenue', { title: 'Doanh thu', current: 113.6, target: 120, unit: 'tỷ ₫' });
const sales = card('sales', { title: 'Bứt phá', progress: 0.64, keyResults: [revenue, keyResult('calls', { title: 'Cuộc gọi', current: 5, target: 10 })] });

let redrawn: number;
let announcer: Announcer;

beforeEach(() => {
  vi.useFakeTimers();
  redrawn = 0;
  announcer = new Announcer(() => redrawn++);
});

afterEach(() => {
  announcer.clear();
  vi.useRealTimers();
});

function board() {
  return modelOf(sales, ...['a', 'b', 'c', 'd', 'e'].map((id) => card(id, { title: id.toUpperCase() })));
}

function edited(id: string, by = 'Lan'): Deed {
  return { by, what: 'EDITED', about: [id] };
}

const value: Deed = { by: 'Hà', what: 'VALUE', about: ['revenue'] };

it('says who has given a key result which value, and how the objective stands then', () => {
  announcer.tell([value], board(), texts);
  expect(announcer.said).toBe('Hà: Doanh thu 113,6 / 120 tỷ ₫. Bứt phá: hiện là 64 %, Đúng hướng.');
  expect(redrawn).toBe(1);
});

it('says what was aligned under what, each by who did it', () => {
  announcer.tell([{ by: 'Hà', what: 'ALIGNED', about: ['a'], under: 'Nơi khác' }, edited('b'), value], board(), texts);
  expect(announcer.said).toBe('Hà đã đặt “A” dưới “Nơi khác”. Lan đã sửa “B”. Hà: Doanh thu 113,6 / 120 tỷ ₫.');
});

it('says of each what somebody did to several', () => {
  announcer.tell([{ ...value, about: ['revenue', 'calls'] }], board(), texts);
  expect(announcer.said).toBe('Hà: Doanh thu 113,6 / 120 tỷ ₫. Hà: Cuộc gọi 5 / 10.');
});

it('says three things and how many more there are', () => {
  announcer.tell(['a', 'b', 'c', 'd', 'e'].map((id) => edited(id)), board(), texts);
  expect(announcer.said).toBe('Lan đã sửa “A”. Lan đã sửa “B”. Lan đã sửa “C”. Và 2 thay đổi khác.');
  announcer.clear();
  announcer.tell(['a', 'b', 'c', 'd'].map((id) => edited(id)), board(), texts);
  expect(announcer.said).toContain('“C”. Và một thay đổi khác.');
});

it('gathers what comes while somebody listens, the newest value only, and then says it', () => {
  const model = board();
  announcer.tell([edited('a')], model, texts);
  for (let current = 100; current <= 110; current++) {
    model.receive(patch(model.revision, [{ ...sales, keyResults: [{ ...revenue, current }] }]));
    announcer.tell([value, edited('b')], model, texts);
  }
  expect(announcer.said).toBe('Lan đã sửa “A”.');
  vi.advanceTimersByTime(2_000);
  expect(announcer.said).toBe('Hà: Doanh thu 110 / 120 tỷ ₫. Lan đã sửa “B”.');
  vi.advanceTimersByTime(2_000);
  expect(announcer.said).toContain('110');
  expect(redrawn).toBe(2);
});

it('forgets after a while, so that the same can be heard again', () => {
  announcer.tell([edited('a')], board(), texts);
  vi.advanceTimersByTime(15_000);
  expect(announcer.said).toBe('');
  announcer.tell([edited('a')], board(), texts);
  expect(announcer.said).toBe('Lan đã sửa “A”.');
});

it('calls what has gone by its title, and says nothing of what was never here', () => {
  const model = board();
  model.receive(patch(10, [], { removed: ['a'] }));
  announcer.tell([{ by: 'Lan', what: 'REMOVED', about: ['a'] }, edited('elsewhere'), { ...value, about: ['unknown'] }], model, texts);
  expect(announcer.said).toBe('Lan đã đưa “A” ra khỏi bảng này.');
});
