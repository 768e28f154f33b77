import { expect, it } from 'vitest';
import { drawn } from './drawn';
import { bar } from './keyresult';

function shown(progress: number | undefined, expected: number): [unknown, unknown] {
  const part = (name: string) => drawn(bar(progress, expected)).find(({ attributes }) => attributes.get('class') === name)?.attributes.get('style');
  return [part('fill'), part('tick')];
}

it('a bar is filled as far as the progress goes, with a tick where it is expected to be', () => {
  expect(shown(0.453, 0.59)).toEqual(['translate:-54.70%', 'left:59.00%']);
  expect(shown(1, 0)).toEqual(['translate:0.00%', 'left:0.00%']);
});

it('nothing is filled without progress or below nothing, and no more than all beyond it', () => {
  expect(shown(undefined, 0.5)).toEqual(['translate:-100.00%', 'left:50.00%']);
  expect(shown(-0.4, 1.2)).toEqual(['translate:-100.00%', 'left:100.00%']);
  expect(shown(1.8, 1)).toEqual(['translate:0.00%', 'left:100.00%']);
});
