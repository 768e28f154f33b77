import { expect, it } from 'vitest';
import { begun, type Edit } from './edit';
import { keyResult } from './fixture';
import { atWork } from './others';

const edit = (id: string, card: string, more: Partial<Edit> = {}): Edit => ({ ...begun(keyResult(id), card, '1'), ...more });

it('a person is at the field that has the focus, whatever else stands open', () => {
  const refused = edit('k', 'x', { reason: 'no figure' });
  const typed = edit('l', 'y');
  const last = edit('m', 'z');
  expect(atWork([refused, typed, last], 'l')?.card).toBe('y');
});

it('without the focus in a field they are at the one that was begun last', () => {
  expect(atWork([edit('k', 'x'), edit('l', 'y')], undefined)?.card).toBe('y');
});

it('what was only offered from an earlier page is nobody at work', () => {
  expect(atWork([edit('k', 'x', { state: 'offered' })], 'k')).toBeUndefined();
});
