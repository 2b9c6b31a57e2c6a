import { at, event, fold, replace, retract, seen } from '../testing/given';

const traffic = event('pool-traffic.detected', '2021-10-10', { sessions: 5 }, { recordedAt: at('2021-10-11') });
const raised = (events: Parameters<typeof fold>[0]) => fold(events, { rules: [seen('pool-traffic.detected')] }).findings[0]!.raisedAt;

it('a finding is raised when its own facts arrived, not when the link came that gave them to the case', () => {
  const attribution = event('ip-attribution.resolved', '2021-10-12', { ip: '192.0.2.18' });
  const approval = event('suggestion.approved', '2021-10-13', { eventId: traffic.id }, { agency: 'system' });
  expect(raised([traffic, attribution, approval])).toBe(at('2021-10-11'));
});
it('facts of an instant are known at that instant and not a moment before', () => {
  const known = (knownAt: number) => fold([traffic], { knownAt }).eventCount;
  expect([known(at('2021-10-11') - 1), known(at('2021-10-11'))]).toEqual([0, 1]);
});
it('a late event is placed where it happened, and known from its arrival on', () => {
  const late = event('power-supply.cut', '2021-10-01', {}, { recordedAt: at('2021-10-20') });
  const restored = event('power-supply.restored', '2021-10-05');
  expect(fold([late, restored], { knownAt: at('2021-10-19') }).measures).toEqual({ power: 'ended' });
  expect(fold([late, restored]).timeline.map(({ type }) => type)).toEqual(['power-supply.cut', 'power-supply.restored']);
});

describe('a correction has its effect', () => {
  const measures = (correction: ReturnType<typeof retract>, knownAt: number) =>
    fold([event('power-supply.cut', '2021-10-01'), correction], { knownAt, validAt: at('2021-10-03') }).measures;
  it('of hiding its target from its own arrival on', () => {
    const hides = retract('power-supply.cut@2021-10-01', '2021-10-05');
    expect([measures(hides, at('2021-10-05') - 1), measures(hides, at('2021-10-05'))]).toEqual([{ power: 'in force' }, {}]);
  });
  it('of moving its target in time from its own arrival on', () => {
    const moves = replace('power-supply.cut@2021-10-01', '2021-10-05', { occurredAt: '2021-10-04T00:00:00+08:00' });
    expect([measures(moves, at('2021-10-05') - 1), measures(moves, at('2021-10-05'))]).toEqual([{ power: 'in force' }, {}]);
  });
});
