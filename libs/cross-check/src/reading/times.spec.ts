import { dateWindow, days, deadline, hours, instant, justAfter } from './times';

const at = (text: string): number => Date.parse(text);

describe('an instant', () => {
  it.each([
    ['of a bare date is the begin of that day in Beijing', '2021-09-24', at('2021-09-23T16:00:00Z')],
    ['of a time is that time', '2021-09-24T10:30:00+08:00', at('2021-09-24T02:30:00Z')],
  ])('%s', (_title, fact, expected) => expect(instant(fact)).toBe(expected));

  it.each([['soon'], ['2021-13-01'], [''], [undefined], [null], [20_210_924]])('is not known of %p', (fact) => {
    expect(instant(fact)).toBeUndefined();
  });
});

describe('a deadline', () => {
  it('given as a bare date is the last second of that day', () => {
    expect(deadline('2021-12-31')).toBe(at('2021-12-31T23:59:59+08:00'));
  });
  it('given as a time is that time', () => expect(deadline('2021-12-31T12:00:00+08:00')).toBe(at('2021-12-31T12:00:00+08:00')));
  it('that is not given is not known', () => expect(deadline(undefined)).toBeUndefined());
  it('has passed a second later', () => expect(justAfter(at('2021-12-31T23:59:59+08:00'))).toBe(at('2022-01-01T00:00:00+08:00')));
});

describe('a window', () => {
  it('of dates goes from the begin of the first day to the end of the last', () => {
    expect(dateWindow({ from: '2021-09-01', to: '2021-09-28' })).toEqual({
      from: at('2021-09-01T00:00:00+08:00'),
      to: at('2021-09-29T00:00:00+08:00'),
      days: 28,
    });
  });
  it('of one date is that day', () => expect(dateWindow({ from: '2021-09-01', to: '2021-09-01' })?.days).toBe(1));
  it('of times ends at the second of them', () => {
    const window = dateWindow({ from: '2021-09-01T00:00:00+08:00', to: '2021-09-01T12:00:00+08:00' });
    expect(window).toMatchObject({ to: at('2021-09-01T12:00:00+08:00'), days: 0.5 });
  });
  it.each([[{ from: '2021-09-02', to: '2021-09-01' }], [{ from: '2021-09-01' }], [{ to: '2021-09-01' }], [{ from: 'x', to: '2021-09-01' }]])(
    'is not known of %p',
    (facts) => expect(dateWindow(facts)).toBeUndefined(),
  );
});

it('a day has 24 hours of 3,600 seconds', () => {
  expect([days(2), hours(1), hours(0.5)]).toEqual([172_800_000, 3_600_000, 1_800_000]);
});
