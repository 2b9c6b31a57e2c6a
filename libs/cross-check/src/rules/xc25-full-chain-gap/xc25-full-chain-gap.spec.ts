import { DAY_MS } from '@quanlian/contracts';
import { caseView } from '../../case-view';
import { happened } from '../../example';
import { confirmed, listed, noneFound, shutDown } from '../../example-events';
import { IMPOSED_BY } from '../../reading/measures';
import { fullChainGap } from './xc25-full-chain-gap.rule';

type Event = ReturnType<typeof happened>;
const site = confirmed('2021-10-08');
const DUE = site.occurredAt + 30 * DAY_MS;
const check = (now: number, ...events: Event[]) => fullChainGap.check(caseView({ now, events: [site, ...events] }))[0]!;
const imposed = (...legs: string[]): Event[] =>
  Object.entries(IMPOSED_BY).flatMap(([type, leg]) => (legs.includes(leg) ? happened(type, '2021-10-20') : []));

describe('legs of the chain on which nothing was done', () => {
  it('are gaps from thirty days after the confirmation on', () => {
    expect(check(DUE - 1)).toMatchObject({ outcome: 'clear', wakeAt: DUE });
    expect(check(DUE)).toMatchObject({ outcome: 'hit', wakeAt: undefined, numbers: { count: 8 } });
  });

  it('are grave from three on', () => {
    expect(check(DUE, ...imposed('list', 'power', 'surcharge', 'market', 'credit'))).toMatchObject({
      severity: 'high',
      numbers: { gaps: 'payment tax subsidy', count: 3 },
    });
    expect(check(DUE, ...imposed('list', 'power', 'surcharge', 'market', 'credit', 'payment'))).toMatchObject({ severity: 'medium' });
    expect(check(DUE, ...imposed(...Object.values(IMPOSED_BY))).outcome).toBe('clear');
  });

  it('are none where an agency found nothing to take a measure against: no grid supply answers for power and surcharge', () => {
    expect(check(DUE, noneFound('2021-10-20', 'grid-supply'), noneFound('2021-10-20', 'tax')).numbers.gaps).toBe(
      'list market credit payment subsidy',
    );
  });
});

describe('a leg whose duty two officers waived', () => {
  const waived = (policyId: string, facts = {}) =>
    happened('obligation.waived', '2021-10-25', { policyId, waivedBecause: 'officer', by: 'of-0001', second: 'of-0009', ...facts });
  const seven = imposed('list', 'power', 'surcharge', 'market', 'credit', 'payment', 'tax');

  it('is no gap', () => {
    expect(check(DUE, ...seven)).toMatchObject({ outcome: 'hit', numbers: { gaps: 'subsidy' } });
    expect(check(DUE, ...seven, waived('N1283-15-2')).outcome).toBe('clear');
    expect(check(DUE, ...seven, waived('N1283-15-1')).outcome).toBe('hit');
  });

  it('stays a gap where one officer alone wished so', () => {
    expect(check(DUE, ...seven, waived('N1283-15-2', { second: undefined })).outcome).toBe('hit');
  });
});

describe('a site that was confirmed before the notice', () => {
  const early = confirmed('2021-08-01');
  const answer = (now: string, ...events: Event[]) =>
    fullChainGap.check(caseView({ now: Date.parse(`${now}T00:00:00+08:00`), events: [early, ...events] }))[0]!;

  it('owes nothing before it, and is asked about again when it begins', () => {
    expect(answer('2021-09-01', listed('2021-08-10'))).toMatchObject({ outcome: 'clear', wakeAt: Date.parse('2021-09-24T00:00:00+08:00') });
  });

  it('owes nothing at all where it was shut down before', () => {
    expect(answer('2022-01-01', shutDown('2021-09-01'))).toMatchObject({ outcome: 'clear', numbers: { count: 0 } });
  });
});
