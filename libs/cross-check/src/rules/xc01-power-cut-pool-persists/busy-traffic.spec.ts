import * as fc from 'fast-check';
import { caseView } from '../../case-view';
import { moment } from '../../example';
import { attributed, pool } from '../../example-events';
import { holdersAmong } from '../../reading/attribution';
import { hours } from '../../reading/times';
import { Traffic, trafficOf } from '../../reading/traffic';
import { throughChanges } from '../../testing/through-changes';
import { busyAfter, firmAmong } from './busy-traffic';
import { powerCutPoolPersists } from './xc01-power-cut-pool-persists.rule';

const limits = powerCutPoolPersists.thresholds;
const cutAt = Date.parse(moment('2022-02-08'));
const seen = (last: string, facts = {}, first = '2022-02-08') => pool(first, last, { sessions: 2, bytesUp: '0', ...facts });
const of = (...events: ReturnType<typeof seen>[]): readonly Traffic[] => trafficOf(caseView({ now: 0, events }));
const busy = (...events: ReturnType<typeof seen>[]) => busyAfter(of(...events), cutAt, limits).map(({ event }) => event);

describe('traffic that a cut should have ended', () => {
  it.each([
    ['two hours after it', '2022-02-08T02:00', 1],
    ['a minute earlier', '2022-02-08T01:59', 0],
  ])('is such as is seen %s', (_what, time, expected) => expect(busy(seen(time, { sessions: 3 }))).toHaveLength(expected));

  it.each([
    ['three sessions', { sessions: 3 }, 1],
    ['two', { sessions: 2 }, 0],
    ['two, but of a mebibyte up and down', { bytesUp: '1000000', bytesDown: '48576' }, 1],
    ['two, and a byte less', { bytesUp: '1000000', bytesDown: '48575' }, 0],
  ])('is enough with %s', (_what, facts, expected) => expect(busy(seen('2022-02-09', facts))).toHaveLength(expected));

  it('is enough with all reports of a day, the last of which it is', () => {
    const [one, within, beyond] = [seen('2022-02-09'), seen('2022-02-09T23:59'), seen('2022-02-10')];
    expect(busy(one, within)).toEqual([within]);
    expect(busy(one, beyond)).toEqual([]);
  });

  it('is enough with reports of one instant, in whatever order they came', () => {
    const [one, other] = [seen('2022-02-09'), seen('2022-02-09', { protocol: 'stratum-v2' })];
    expect(new Set(busy(one, other))).toEqual(new Set([one, other]));
  });

  it('is also what late news of an earlier hour makes enough, each report once', () => {
    const [later, early, again] = [seen('2022-02-09T12:00'), seen('2022-02-09'), seen('2022-02-09T06:00')];
    expect(busy(later, early)).toEqual([later]);
    expect(busy(later, early, again)).toEqual([later, again]);
  });

  it('is what laying every report beside every other finds, however they come and are set right', () => {
    const reports = fc
      .record({ hour: fc.integer({ min: 0, max: 60 }), sessions: fc.integer({ min: 0, max: 3 }) })
      .map(({ hour, sessions }): Traffic => ({ event: seen('2022-02-09'), ip: '', firstSeen: 0, lastSeen: cutAt + hours(hour), sessions, bytes: 0 }));
    throughChanges(reports, (list) => {
      const after = list.filter(({ lastSeen }) => lastSeen >= cutAt + hours(2));
      const sessionsUntil = (last: number): number =>
        after.filter(({ lastSeen }) => lastSeen <= last && lastSeen > last - hours(24)).reduce((sum, { sessions }) => sum + sessions, 0);
      const expected = after.filter(({ lastSeen }) => sessionsUntil(lastSeen) >= 3);
      const found = busyAfter(list, cutAt, limits);
      expect(found).toHaveLength(expected.length);
      expect(new Set(found)).toEqual(new Set(expected));
    });
  });
});

describe('of it, what somebody can be held to', () => {
  const holders = (facts = {}) => holdersAmong('192.0.2.18', [attributed('2021-10-12', facts)], []);
  const firm = (held: ReturnType<typeof holders>, ...events: ReturnType<typeof seen>[]) =>
    firmAmong(of(...events), held, cutAt, limits.minConfidence);

  it('is each report with the attribution of its time, how many sessions, and when the last was seen', () => {
    const [late, early, held] = [seen('2022-02-10'), seen('2022-02-09', { sessions: 5 }), holders()];
    expect(firm(held, late, early)).toEqual({
      events: [late, held[0]!.event, early, held[0]!.event],
      last: Date.parse(moment('2022-02-10')),
      sessions: 7,
    });
  });

  it('is nothing of an address that was held only before the cut, though the traffic began then', () => {
    const long = seen('2022-02-10', {}, '2022-02-01');
    expect(firm(holders({ to: moment('2022-02-08') }), long).events).toEqual([]);
    expect(firm(holders({ to: moment('2022-02-08T00:01') }), long).events).toHaveLength(2);
  });

  it('is nothing of a shared or doubtful address', () => {
    expect(firm(holders({ nat: 'cgnat' }), seen('2022-02-10')).events).toEqual([]);
    expect(firm(holders({ confidence: '0.79' }), seen('2022-02-10')).events).toEqual([]);
  });
});
