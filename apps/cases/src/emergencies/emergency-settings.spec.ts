import { emergencySettingsOf } from './emergency-settings';

describe('the time box of an emergency', () => {
  it('is an hour, and a day for its review, unless set otherwise', () => {
    expect(emergencySettingsOf({})).toEqual({ accessMs: 3_600_000, reviewMs: 86_400_000 });
    expect(emergencySettingsOf({ BREAK_GLASS_MINUTES: '15', BREAK_GLASS_REVIEW_HOURS: '4' })).toEqual({ accessMs: 900_000, reviewMs: 14_400_000 });
  });

  it.each(['0', '-1', '1.5', '1441', 'for ever'])('is never without an end: %s is refused', (text) => {
    expect(() => emergencySettingsOf({ BREAK_GLASS_MINUTES: text })).toThrow('expected a whole number from 1 to 1440');
  });
});
