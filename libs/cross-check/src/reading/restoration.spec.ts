import { caseView } from '../case-view';
import { happened, moment } from '../example';
import { cleared, cut, listed } from '../example-events';
import { groundsOf } from './restoration';

type Event = ReturnType<typeof happened>;
const at = (time: string): number => Date.parse(moment(time));
const grounds = (...events: Event[]) =>
  groundsOf(caseView({ now: 0, events })).map(({ about, event, at: since, measures }) => ({
    about,
    event,
    since,
    measures: measures.map((m) => m.event),
  }));

const [listing, first] = [listed('2021-10-08'), cut('2021-10-20')];
const upheld = (time: string, facts = {}) => happened('appeal.decided', time, { outcome: 'upheld', ...facts });
const appeal = (...against: Event[]) => happened('appeal.lodged', '2021-10-25', { againstEventIds: against.map(({ id }) => id) });

describe('a clearing', () => {
  it('takes the ground from every measure before it, from the day on that it states', () => {
    const clearing = cleared('2021-11-01', { clearedAt: moment('2021-10-31') });
    expect(grounds(listing, first, clearing)).toEqual([{ about: clearing.id, event: clearing, since: at('2021-10-31'), measures: [listing, first] }]);
  });

  it('states no day: then it counts from its own', () => {
    expect(grounds(cleared('2021-11-01', { clearedAt: undefined }))[0]!.since).toBe(at('2021-11-01'));
  });

  it('leaves measures after it alone, takes one of its own instant', () => {
    const [with_, after] = [cut('2021-11-01'), cut('2021-11-01T00:01')];
    expect(grounds(with_, after, cleared('2021-11-01'))[0]!.measures).toEqual([with_]);
  });

  it('is about the measures since the one before, in whatever order they came', () => {
    const [one, two] = [cleared('2021-10-20'), cleared('2021-12-01')];
    const later = cut('2021-11-01');
    expect(grounds(listing, first, later, two, one).map(({ event, measures }) => [event, measures])).toEqual([
      [one, [listing, first]],
      [two, [later]],
    ]);
  });

  it('is about the appeal that led to it', () => {
    expect(grounds(cleared('2021-11-01', { appealEventId: 'appeal-1' }))[0]!.about).toBe('appeal-1');
  });
});

describe('an upheld appeal', () => {
  it('takes the ground from what it was against, from the decision on', () => {
    const [against, decision] = [appeal(first), upheld('2021-11-02', { decidedAt: moment('2021-11-01') })];
    const decided = { ...decision, facts: { ...decision.facts, appealEventId: against.id } };
    expect(grounds(listing, first, against, decided)).toEqual([{ about: against.id, event: decided, since: at('2021-11-01'), measures: [first] }]);
  });

  it('also from what rests on that, and on what rests on that', () => {
    const cutOnList = cut('2021-10-20', { basisEventId: listing.id });
    const surcharge = happened('surcharge.imposed', '2021-10-21', { basisEventId: cutOnList.id });
    const other = happened('subsidy.cancelled', '2021-10-21', { basisEventId: 'another' });
    const against = appeal(listing);
    const decision = upheld('2021-11-01', { appealEventId: against.id });
    const struck = grounds(surcharge, cutOnList, listing, other, against, decision)[0]!.measures;
    expect(new Set(struck)).toEqual(new Set([listing, cutOnList, surcharge]));
  });

  it.each([
    ['whose appeal is not known here', upheld('2021-11-01', { appealEventId: 'dropped' }), 'dropped'],
    ['that names none', upheld('2021-11-01'), undefined],
  ])('%s takes it from every measure before it', (_what, decision, about) => {
    expect(grounds(listing, first, cut('2021-11-01T00:01'), decision)).toEqual([
      { about: about ?? decision.id, event: decision, since: at('2021-11-01'), measures: [listing, first] },
    ]);
  });

  it('leaves a measure of the same kind after it alone, takes one of its own instant', () => {
    const [with_, after] = [cut('2021-11-01'), cut('2021-11-01T00:01')];
    const against = appeal(with_, after);
    expect(grounds(with_, after, against, upheld('2021-11-01', { appealEventId: against.id }))[0]!.measures).toEqual([with_]);
  });

  it.each([['dismissed'], ['partly-upheld'], [undefined]])('is none where the outcome is %p', (outcome) => {
    expect(grounds(first, upheld('2021-11-01', { outcome }))).toEqual([]);
  });
});

describe('an upheld appeal beside a clearing', () => {
  it('that followed from it is no ground of its own', () => {
    const decision = upheld('2021-11-01', { appealEventId: 'appeal-1' });
    expect(grounds(first, decision, cleared('2021-10-30', { appealEventId: 'appeal-1' })).map(({ event }) => event.type)).toEqual(['site.cleared']);
  });

  it.each([
    ['before it is no ground any more', '2021-10-31', 1],
    ['of its instant is none either', '2021-11-01', 1],
    ['after it is another ground', '2021-11-02', 2],
  ])('%s', (_what, time, expected) => expect(grounds(first, upheld(time), cleared('2021-11-01'))).toHaveLength(expected));
});

it('where nobody was cleared and no appeal upheld, measures stand', () => expect(grounds(listing, first)).toEqual([]));
