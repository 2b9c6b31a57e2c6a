import { POLICIES } from '../packs';
import { at, event } from '../testing/given';
import { CONTROL_TESTS, SHOWN_ELSEWHERE } from '.';

const NOW = '2022-03-01';
const ask = (policyId: string, ...history: ReturnType<typeof event>[]) =>
  CONTROL_TESTS.find((test) => test.policyId === policyId)!
    .check(history, at(NOW))
    .map(({ answer }) => answer);

const confirmed = event('site.confirmed', '2021-10-20T10:00');
const by = (agency: string, type: string, when: string) => event(type, when, {}, { agency });
const opened = (policyId: string) => event('obligation.opened-by-officer', '2021-10-21', { policyId });
const state = { keys: [{ kind: 'uscc', value: '12450100MBEX21A19X', role: 'suspect' } as const] };

it('each lasting rule of the packs is asked here, or shown elsewhere', () => {
  const lasting = POLICIES.filter(({ invariant }) => invariant !== null).map(({ id }) => id);
  expect([...CONTROL_TESTS.map(({ policyId }) => policyId), ...Object.keys(SHOWN_ELSEWHERE)].sort()).toEqual(lasting.sort());
});

describe('N1283-13-2 surcharge', () => {
  const imposed = (rate: string, effectiveFrom: string) => event('surcharge.imposed', '2022-02-01', { rate, effectiveFrom });
  it.each([
    ['0.30', '2021-11-01', 'holds'],
    ['0.29', '2021-11-01', 'broken'],
    ['0.30', '2022-02-01', 'broken'],
    ['1.00', '2022-02-01', 'holds'],
  ])('of %s from %s on in Inner Mongolia: %s', (rate, from, answer) => expect(ask('N1283-13-2', imposed(rate, from))).toEqual([answer]));
  it('of unknown rate is unknown', () => expect(ask('N1283-13-2', event('surcharge.imposed', '2022-02-01'))).toEqual(['unknown']));
});

describe('N1283-14-2 market', () => {
  const exit = event('market-access.cancelled', '2021-10-25', { effectiveFrom: '2021-11-01' });
  const trade = (deliveryMonth: string, energyKwh = '100') => event('market-trade.settled', '2021-12-20', { deliveryMonth, energyKwh });
  it.each([
    ['2021-10', '100', 'holds'],
    ['2021-11', '100', 'broken'],
    ['2021-11', '0', 'holds'],
  ])('delivery in %s of %s kWh: %s', (month, kwh, answer) => expect(ask('N1283-14-2', exit, trade(month, kwh))).toEqual([answer]));
});

describe('N1283-15-3 subsidy', () => {
  const paid = (paidOn: string, beneficiaryKind = 'project') => event('subsidy.paid', '2021-11-12', { paidOn, beneficiaryKind });
  it.each([
    ['2021-10-19', 'project', 'holds'],
    ['2021-11-10', 'project', 'broken'],
    ['2021-11-10', 'park', 'unknown'],
  ])('paid on %s to a %s: %s', (on, kind, answer) => expect(ask('N1283-15-3', confirmed, paid(on, kind))).toEqual([answer]));
});

describe('N1283-19-3 confirmation', () => {
  it.each([
    ['two agencies, one at the meter', ['energy load-profile.summarised', 'telecom pool-traffic.detected'], 'holds'],
    ['two agencies, nobody on the spot', ['energy abnormal-load.detected', 'telecom pool-traffic.detected'], 'broken'],
    ['one agency', ['energy load-profile.summarised', 'energy inspection.conducted'], 'broken'],
  ])('%s: it %s', (_, clues, answer) => {
    const known = clues.map((clue) => by(...(clue.split(' ') as [string, string]), '2021-10-10'));
    expect(ask('N1283-19-3', confirmed, ...known)).toEqual([answer]);
  });
  it('what arrived after it does not count', () => {
    expect(ask('N1283-19-3', confirmed, by('energy', 'load-profile.summarised', '2021-10-21'), by('cac', 'site.identified', '2021-10-01'))).toEqual([
      'broken',
    ]);
  });
});

describe('N1283-19-7 a confirmed case speaks of money', () => {
  it.each([
    ['exposure.none-found', { measure: 'payment' }, 'holds'],
    ['fund-flow.flagged', {}, 'holds'],
    ['exposure.none-found', { measure: 'tax' }, 'broken'],
  ])('%s %j: %s', (type, facts, answer) => expect(ask('N1283-19-7', confirmed, event(type, '2021-10-25', facts))).toEqual([answer]));
});

describe('NDRC2111-2 heartbeat', () => {
  const run = (kind: string, when: string) => event('monitoring-run.completed', when, { kind });
  it('holds where both kinds ran within a day', () => {
    expect(ask('NDRC2111-2', run('load', '2022-02-28T01:00'), run('pool-traffic', '2022-02-28T02:00'))).toEqual(['holds', 'holds']);
  });
  it('is broken for a kind that did not', () => {
    expect(ask('NDRC2111-2', run('load', '2022-02-28T00:00'), run('pool-traffic', '2022-02-28T00:01'))).toEqual(['broken', 'holds']);
    expect(ask('NDRC2111-2')).toEqual(['broken', 'broken']);
  });
});

it('NDRC2111-6 asks whether a lead department is named', () => {
  expect(ask('NDRC2111-6', event('jurisdiction.lead-department-set', '2021-11-20'))).toEqual(['holds']);
  expect(ask('NDRC2111-6')).toEqual(['broken']);
});

it('N1283-09-2 asks for the receipt of a commitment', () => {
  const signed = (sha256?: string) =>
    event('commitment.signed', '2021-10-12', {}, { evidence: sha256 === undefined ? [] : [{ kind: '回执', sha256, custodian: 'samr' }] });
  expect([ask('N1283-09-2', signed('a'.repeat(64))), ask('N1283-09-2', signed())].flat()).toEqual(['holds', 'broken']);
});

describe('duties that persons opened', () => {
  it.each([
    ['NDRC2111-3', event('site.identified', '2021-10-20', {}, state)],
    ['NDRC2111-4', event('site.confirmed', '2021-10-20', {}, state)],
    ['IM8-2', event('data-centre.declared', '2021-10-01')],
    ['IM8-7', event('rectification.ordered', '2021-10-02', { servedAt: '2021-10-02T10:00:00+08:00' })],
  ])('%s holds where it applies, and is broken where not', (policyId, ground) => {
    expect([ask(policyId, opened(policyId), ground), ask(policyId, opened(policyId), confirmed)].flat()).toEqual(['holds', 'broken']);
  });
  it.each(['IM8-3', 'IM8-4', 'IM8-8', 'PBC237-3'])('%s rests on what only the person could know', (policyId) => {
    expect(ask(policyId, opened(policyId))).toEqual(['unknown']);
  });
});
