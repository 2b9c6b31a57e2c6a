import { quantilesOf } from './quantiles';

test('a quantile is the smallest value that at least this share of all values does not exceed', () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect(quantilesOf(values)).toEqual({ p50: 100, p95: 190, p99: 198, max: 200 });
  expect(quantilesOf([7])).toEqual({ p50: 7, p95: 7, p99: 7, max: 7 });
});

test('of nothing there is no quantile', () => {
  expect(() => quantilesOf([])).toThrow('expected at least one');
});
