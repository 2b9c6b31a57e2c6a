import type { CaseEvent } from '@quanlian/contracts';
import { at, event, fold, regionKey, retract } from './testing/given';

const measures = (...events: CaseEvent[]) => fold(events).measures;
const answer = (measure: string, when: string) => event('exposure.none-found', when, { measure }, { id: `none-found-${measure}` });
const reversed = (measure: string, when: string) => event('measure.reversed', when, { measure }, { id: `reversed-${measure}` });

it.each([
  ['project.listed', 'list'],
  ['rectification.ordered', 'order'],
  ['power-supply.cut', 'power'],
  ['surcharge.imposed', 'surcharge'],
  ['market-access.cancelled', 'market'],
  ['credit.revoked', 'credit'],
  ['payment-service.stopped', 'payment'],
  ['tax-benefit.cancelled', 'tax'],
  ['subsidy.cancelled', 'subsidy'],
  ['network-access.blocked', 'network'],
  ['credit-restriction.imposed', 'restriction'],
])('%s puts %s in force', (type, leg) => expect(measures(event(type, '2021-10-20'))).toEqual({ [leg]: 'in force' }));

it.each([
  ['project.listed', 'project.delisted', 'list'],
  ['power-supply.cut', 'power-supply.restored', 'power'],
  ['surcharge.imposed', 'surcharge.lifted', 'surcharge'],
  ['credit-restriction.imposed', 'credit-restriction.lifted', 'restriction'],
])('after %s, %s ends %s', (start, end, leg) => expect(measures(event(start, '2021-10-20'), event(end, '2021-11-20'))).toEqual({ [leg]: 'ended' }));

it('a reversal shows as reversed, of a breach too', () => {
  expect(measures(event('credit.revoked', '2021-10-20'), reversed('credit', '2021-11-01'), reversed('breach', '2021-11-01'))).toEqual({
    credit: 'reversed',
    breach: 'reversed',
  });
});
it('a breach and a blocked application have no leg', () => {
  expect(measures(event('commitment.breached', '2021-10-20'), event('application.blocked', '2021-10-20'))).toEqual({});
});

describe('the answer "none found"', () => {
  it('sets its leg; that of the grid sets power', () => {
    expect(measures(answer('tax', '2021-10-20'), answer('grid-supply', '2021-10-20'), answer('application', '2021-10-20'))).toEqual({
      tax: 'none found',
      power: 'none found',
      application: 'none found',
    });
  });
  it('leaves a measure in force as it is', () => {
    expect(measures(event('credit.revoked', '2021-10-20'), answer('credit', '2021-11-01'))).toEqual({ credit: 'in force' });
  });
  it('gives way to a measure', () => {
    expect(measures(answer('credit', '2021-10-20'), event('credit.revoked', '2021-11-01'))).toEqual({ credit: 'in force' });
  });
});

describe('the site', () => {
  const steps = (...types: string[]) => measures(...types.map((type, day) => event(type, `2021-10-${10 + day}`))).site;
  it('is suspected, then confirmed', () => {
    expect([steps('site.identified'), steps('site.identified', 'site.confirmed')]).toEqual(['suspected', 'confirmed']);
  });
  it('is not shown by a mere report', () => expect(steps('site.reported')).toBeUndefined());
  it('does not fall back from confirmed to suspected', () => expect(steps('site.confirmed', 'site.identified')).toBe('confirmed'));
  it('stays shut down when the confirmation comes later', () => expect(steps('site.shut-down', 'site.confirmed')).toBe('shut down'));
  it('shows a restart', () => expect(steps('site.identified', 'site.restarted')).toBe('restarted'));
  it('is cleared, and suspected again only by a fresh identification', () => {
    expect([steps('site.confirmed', 'site.cleared'), steps('site.cleared', 'site.identified')]).toEqual(['cleared', 'suspected']);
  });
});

it('events count in the order in which they occurred, not arrived', () => {
  const late = event('power-supply.cut', '2021-10-20', {}, { recordedAt: at('2021-12-01') });
  expect(measures(late, event('power-supply.restored', '2021-10-25'))).toEqual({ power: 'ended' });
});
it('of two events at one moment the later arrival decides', () => {
  const cut = event('power-supply.cut', '2021-10-20', {}, { recordedAt: at('2021-10-22') });
  expect(measures(cut, event('power-supply.restored', '2021-10-20', {}, { recordedAt: at('2021-10-21') }))).toEqual({ power: 'in force' });
});
it('a retracted event moves nothing', () => {
  const cut = event('power-supply.cut', '2021-10-20');
  expect(measures(cut, retract(cut.id, '2021-10-21'))).toEqual({});
});
it('an event of the region is no measure of the case', () => {
  expect(measures(event('power-supply.cut', '2021-10-20', {}, { keys: [regionKey('15')] }))).toEqual({});
});
it('validAt asks for the measures as they stood in the world then', () => {
  const events = [event('power-supply.cut', '2021-10-20'), event('power-supply.restored', '2021-11-20')];
  expect(fold(events, { validAt: at('2021-11-01') }).measures).toEqual({ power: 'in force' });
  expect(fold(events, { validAt: at('2021-10-01') }).measures).toEqual({});
});
