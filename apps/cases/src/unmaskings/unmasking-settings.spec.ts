import { unmaskingSettingsOf } from './unmasking-settings';

describe('the time box of an unmasking', () => {
  it('is a working day unless set otherwise', () => {
    expect([unmaskingSettingsOf({}).lastsMs, unmaskingSettingsOf({ UNMASK_MINUTES: '30' }).lastsMs]).toEqual([28_800_000, 1_800_000]);
  });

  it.each(['0', '-1', '1.5', '10081', 'for ever'])('is never without an end: %s is refused', (text) => {
    expect(() => unmaskingSettingsOf({ UNMASK_MINUTES: text })).toThrow('expected a whole number from 1 to 10080');
  });
});
