import { caseView } from '../case-view';
import type { happened } from '../example';
import { cleared, confirmed, shutDown } from '../example-events';
import { dutyStart } from './duty';
import { instant } from './times';

const NOTICE = instant('2021-09-24')!;
const at = (time: string): number => Date.parse(`${time}:00+08:00`);
const startOf = (site: ReturnType<typeof happened>, now: number, ...events: ReturnType<typeof happened>[]) =>
  dutyStart(caseView({ now, events: [site, ...events] }), site, NOTICE);
const [before, after] = [confirmed('2021-08-01'), confirmed('2021-10-08')];

describe('what a policy asks of a confirmed site is owed', () => {
  it('from the confirmation on, where the policy was in force', () => {
    expect(startOf(after, at('2022-01-01T00:00'))).toBe(at('2021-10-08T00:00'));
    expect(startOf(confirmed('2021-09-24'), 0)).toBe(NOTICE);
  });

  it('from the begin of the policy on, where the site was confirmed before', () => {
    expect(startOf(before, NOTICE)).toBe(NOTICE);
    expect(startOf(before, NOTICE - 1)).toBeUndefined();
  });

  it.each([
    ['shut down', shutDown('2021-09-01')],
    ['shut down at the very instant at which the policy began', shutDown('2021-09-24')],
    ['shut down as soon as it was confirmed', shutDown('2021-08-01')],
    ['cleared', cleared('2021-09-01')],
  ])('never, where the site was %s in between', (_what, end) => expect(startOf(before, at('2022-01-01T00:00'), end)).toBeUndefined());

  it.each([
    ['shut down before it was confirmed', shutDown('2021-07-31T23:59')],
    ['shut down after the policy began', shutDown('2021-09-24T00:01')],
    ['cleared after the policy began', cleared('2021-10-01')],
  ])('also where the site was %s', (_what, end) => expect(startOf(before, at('2022-01-01T00:00'), end)).toBe(NOTICE));
});
