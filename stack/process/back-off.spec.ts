import { BackOff } from './back-off';

test('the pause doubles from half a second to ten seconds', () => {
  const backOff = new BackOff();
  expect(Array.from({ length: 7 }, () => backOff.afterExit(0))).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
});

test('a process that lived for a minute starts again from the shortest pause', () => {
  const backOff = new BackOff();
  backOff.afterExit(0);
  backOff.afterExit(0);
  expect(backOff.afterExit(60_000)).toBe(500);
});
