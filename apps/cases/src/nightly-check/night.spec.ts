import { nightOf } from './night';
import { nightlyCheckSettingsOf } from './nightly-check-settings';

const THREE = 3 * 3_600_000;

describe('the night that is due', () => {
  it.each([
    ['2021-10-20T02:59:59+08:00', '2021-10-19'],
    ['2021-10-20T03:00:00+08:00', '2021-10-20'],
    ['2021-10-20T23:59:59+08:00', '2021-10-20'],
    ['2021-10-19T19:00:00Z', '2021-10-20'],
    ['2022-01-01T00:30:00+08:00', '2021-12-31'],
  ])('at %s is that of %s', (now, night) => {
    expect(nightOf(Date.parse(now), THREE)).toBe(night);
  });
});

describe('the hour of the check', () => {
  it('is three in the morning unless set otherwise', () => {
    expect(nightlyCheckSettingsOf({}).afterMidnightMs).toBe(THREE);
    expect(nightlyCheckSettingsOf({ VIEW_CHECK_AT: '23:30' }).afterMidnightMs).toBe(84_600_000);
  });

  it.each(['3', '24:00', '03:60', '3:00', 'never'])('is a time of the day: %s is refused', (text) => {
    expect(() => nightlyCheckSettingsOf({ VIEW_CHECK_AT: text })).toThrow('expected a time of the day');
  });
});
