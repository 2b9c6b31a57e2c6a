import { caseView } from '../case-view';
import { happened, moment } from '../example';
import { cut, listed } from '../example-events';
import { IMPOSED_BY, imposedLegs, measuresOf, measuresOn } from './measures';

type Event = ReturnType<typeof happened>;
const at = (time: string): number => Date.parse(moment(time));
const view = (...events: Event[]) => caseView({ now: 0, events });
const imposed = (type: string, time = '2021-10-08') => happened(type, time, { type });
const endOf = (measure: Event, ...others: Event[]) => measuresOf(view(measure, ...others)).find(({ event }) => event === measure)!.end;

describe('measures', () => {
  it.each(Object.entries(IMPOSED_BY))('%s is one on the leg %s', (type, leg) => {
    const measure = imposed(type);
    expect(measuresOf(view(measure))).toEqual([{ leg, event: measure, end: undefined }]);
    expect(measuresOn(view(measure), leg)).toHaveLength(1);
    expect(imposedLegs(view(measure))).toEqual([leg]);
  });

  it('on one leg are those of no other', () => {
    const known = view(imposed('credit.revoked'), imposed('subsidy.cancelled'));
    expect(measuresOn(known, 'subsidy').map(({ event }) => event.type)).toEqual(['subsidy.cancelled']);
    expect(measuresOn(known, 'market')).toEqual([]);
  });

  it('on a leg were imposed also where they are long ended, and none where none were', () => {
    const listing = listed('2021-10-08');
    expect(imposedLegs(view(listing, happened('project.delisted', '2021-10-09', { listedEventId: listing.id })))).toEqual(['list']);
    expect(imposedLegs(view())).toEqual([]);
  });
});

describe('a measure', () => {
  it.each([
    ['project.listed', 'project.delisted', 'listedEventId'],
    ['surcharge.imposed', 'surcharge.lifted', 'liftsEventId'],
    ['credit-restriction.imposed', 'credit-restriction.lifted', 'liftsEventId'],
    ['tax-benefit.cancelled', 'measure.reversed', 'reversesEventId'],
  ])('%s is ended by %s that names it, whenever that came', (type, by, field) => {
    const measure = imposed(type);
    const ending = happened(by, '2021-10-01', { [field]: measure.id });
    expect(endOf(measure, ending)).toEqual({ event: ending, at: at('2021-10-01') });
  });

  it('ends when the paper says', () => {
    const measure = imposed('surcharge.imposed');
    const ending = happened('surcharge.lifted', '2021-11-01', { liftsEventId: measure.id, effectiveAt: moment('2021-11-15') });
    expect(endOf(measure, ending)?.at).toBe(at('2021-11-15'));
  });

  it('on power is ended by the restoration of its account, else by a reversal', () => {
    const measure = cut('2021-10-08');
    const restored = happened('power-supply.restored', '2021-11-01', { accountNo: 'A' });
    const reversed = happened('measure.reversed', '2021-10-20', { reversesEventId: measure.id });
    expect(endOf(measure, reversed, restored)?.event).toBe(restored);
    expect(endOf(measure, reversed)?.event).toBe(reversed);
  });

  it('on another leg is not ended by a restoration that names it', () => {
    const measure = imposed('surcharge.imposed');
    expect(endOf(measure, happened('power-supply.restored', '2021-11-01', { restoresEventId: measure.id }))).toBeUndefined();
  });

  it('is not ended by what names another that is known', () => {
    const [measure, other] = [imposed('surcharge.imposed'), imposed('surcharge.imposed', '2021-10-09')];
    expect(endOf(measure, other, happened('surcharge.lifted', '2021-11-01', { liftsEventId: other.id }))).toBeUndefined();
  });
});

describe('an end that names what is not known here', () => {
  const unknown = (type: string, time: string, facts = {}) =>
    happened(type, time, { listedEventId: 'dropped', liftsEventId: 'dropped', reversesEventId: 'dropped', ...facts });

  it.each([
    ['as late as the measure', '2021-10-08T00:00', true],
    ['a minute earlier', '2021-10-07T23:59', false],
  ])('ends the measure of its leg, where it came %s: %s -> %p', (_what, time, expected) => {
    for (const [type, by] of [
      ['project.listed', 'project.delisted'],
      ['surcharge.imposed', 'surcharge.lifted'],
      ['credit-restriction.imposed', 'credit-restriction.lifted'],
    ])
      expect(endOf(imposed(type!), unknown(by!, time)) !== undefined).toBe(expected);
  });

  it('ends, as a reversal, the measure of the leg that it states', () => {
    expect(endOf(imposed('tax-benefit.cancelled'), unknown('measure.reversed', '2021-11-01', { measure: 'tax' }))).toBeDefined();
    expect(endOf(imposed('tax-benefit.cancelled'), unknown('measure.reversed', '2021-11-01', { measure: 'credit' }))).toBeUndefined();
  });

  it('ends no measure of another leg', () => {
    expect(endOf(imposed('surcharge.imposed'), unknown('project.delisted', '2021-11-01'))).toBeUndefined();
    expect(endOf(imposed('credit.revoked'), unknown('credit-restriction.lifted', '2021-11-01'))).toBeUndefined();
  });
});
