import { endOfBeijingDay } from '@quanlian/contracts';
import fc from 'fast-check';
import { checkPacks } from '../pack-check';
import { GRACE_MS } from '../meeting';
import { CADENCES, POLICIES } from '../packs';
import { at } from '../testing/given';
import { reportingOf } from './reporting-of';
import type { HeardDay } from './reporting-of';

const heard = (day: string, over: Partial<HeardDay> = {}): HeardDay => ({
  ...{ organ: 'telecom/bureau', region: '510000', eventType: 'pool-traffic.detected', day, isNil: false },
  ...over,
});
const nil = (day: string) => heard(day, { isNil: true });
const ask = (days: readonly HeardDay[], now: number) => reportingOf({ cadences: CADENCES, heard: days, now });
const statusOf = (days: readonly HeardDay[], now: string) => ask(days, at(now)).map(({ status }) => status);

describe('an organ that is expected to say something', () => {
  it('reports until its cadence has passed, and is silent one second later', () => {
    const due = endOfBeijingDay('2021-11-08');
    const [state] = ask([heard('2021-11-01')], due);
    expect(state).toEqual({
      ...{ cadenceId: 'N1283-19-1-C', organ: 'telecom/bureau', region: '510000', eventType: 'pool-traffic.detected' },
      ...{ status: 'reporting', lastDay: '2021-11-01', dueAt: due },
    });
    expect(ask([heard('2021-11-01')], due + GRACE_MS)).toMatchObject([{ status: 'silent' }]);
  });

  it('keeps its cadence by a nil return, which is not the same as an event', () => {
    expect(statusOf([heard('2021-11-01'), nil('2021-11-08')], '2021-11-10')).toEqual(['nil-return']);
    expect(statusOf([nil('2021-11-08'), heard('2021-11-08')], '2021-11-10')).toEqual(['reporting']);
    expect(statusOf([nil('2021-11-01')], '2021-11-10')).toEqual(['silent']);
  });

  it('is expected by region and type, and only of its agency', () => {
    const elsewhere = heard('2021-11-09', { region: '150000' });
    expect(ask([heard('2021-11-01'), elsewhere], at('2021-11-10')).map(({ region, status }) => [region, status])).toEqual([
      ['510000', 'silent'],
      ['150000', 'reporting'],
    ]);
    expect(ask([heard('2021-11-01', { organ: 'tax/bureau' })], at('2021-11-10'))).toEqual([]);
    expect(ask([heard('2021-11-01', { eventType: 'site.reported' })], at('2021-11-10'))).toEqual([]);
  });

  it('has time from the day of the notice on', () => {
    expect(statusOf([heard('2021-01-01')], '2021-09-30')).toEqual(['reporting']);
    expect(statusOf([heard('2021-01-01')], '2021-10-02')).toEqual(['silent']);
  });
});

it('the order in which days are told changes nothing', () => {
  const days = [heard('2021-11-01'), nil('2021-11-01'), nil('2021-11-05'), heard('2021-11-03')];
  const expected = ask(days, at('2021-11-10'));
  fc.assert(fc.property(fc.shuffledSubarray(days, { minLength: 4 }), (shuffled) => expect(ask(shuffled, at('2021-11-10'))).toEqual(expected)));
});

describe('the cadences of the packs', () => {
  it('say whether the notice has them or we do', () => {
    expect(CADENCES.filter(({ basis }) => basis !== 'explicit' && !basis.startsWith('internal default'))).toEqual([]);
  });
  const [good] = CADENCES;
  it.each<[string, object]>([
    ['pack.unknown-event', { eventType: 'site.dreamt' }],
    ['pack.cadence', { every: 'weekly' }],
    ['pack.date', { effectiveFrom: 'soon' }],
    ['pack.field-missing', { agencies: [] }],
    ['pack.duplicate-id', { id: POLICIES[0]!.id }],
  ])('are checked: %s in %j', (code, change) => {
    const pack = { pack: POLICIES[0]!.pack, policies: [POLICIES[0]!], cadences: [{ ...good!, ...change }] };
    expect(checkPacks([pack], new Set([good!.eventType])).map((problem) => problem.code)).toContain(code);
  });
});
