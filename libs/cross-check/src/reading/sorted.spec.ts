import { firstIndex } from './sorted';

const below = (limit: number) => (item: number) => item < limit;

it.each([
  ['of an empty list, its end', [], 3, 0],
  ['the first item, where none is before what is looked for', [3, 5], 3, 0],
  ['behind all items, where all are before it', [1, 2], 3, 2],
  ['the first of equals', [1, 3, 3, 3, 4], 3, 1],
  ['in an even list', [1, 2, 3, 4], 4, 3],
  ['in an odd list', [1, 2, 3, 4, 5], 2, 1],
])('%s', (_title, list: number[], limit, expected) => {
  expect(firstIndex(list, below(limit))).toBe(expected);
});

it('looks at few of many items', () => {
  let looks = 0;
  const many = Array.from({ length: 1_000 }, (_, i) => i);
  firstIndex(many, (item) => ++looks > 0 && item < 700);
  expect(looks).toBeLessThanOrEqual(10);
});
