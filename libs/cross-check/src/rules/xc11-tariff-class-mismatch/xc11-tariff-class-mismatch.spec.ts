import { caseView } from '../../case-view';
import { confirmed, inspected, load } from '../../example-events';
import { tariffClassMismatch } from './xc11-tariff-class-mismatch.rule';

type Event = ReturnType<typeof load>;
const check = (...events: Event[]) => tariffClassMismatch.check(caseView({ now: 0, events }));
const outcome = (...events: Event[]) => check(...events)[0]!.outcome;
/** As much and as even as just counts, over as many days. */
const home = (facts = {}, from = '2021-09-15') => load(from, '2021-09-28', { tariffClass: 'residential', meanKw: '3', loadFactor: '0.90', ...facts });
const farm = (facts = {}) => load('2021-10-01', '2021-10-28', { tariffClass: 'agricultural', meanKw: '20', loadFactor: '0.90', ...facts });

describe('a cheap tariff is used for something else', () => {
  it.each([
    ['at home from 3 kW on', home(), 'hit'],
    ['not at less', home({ meanKw: '2.99' }), 'clear'],
    ['on a farm from 20 kW on', farm(), 'hit'],
    ['not at less', farm({ meanKw: '19.99' }), 'clear'],
    ['not where power varies', home({ loadFactor: '0.8999' }), 'clear'],
    ['is not known of a day less than two weeks', home({}, '2021-09-16'), 'insufficient-data'],
    ['is not known where nobody says how even it is', home({ loadFactor: undefined }), 'insufficient-data'],
  ])('%s', (_what, event, expected) => expect(outcome(event)).toBe(expected));

  it('is not asked of other tariffs', () => expect(check(home({ tariffClass: 'large-industrial' }))).toMatchObject([{ about: 'case' }]));

  it.each([
    ['2021-10', 'agricultural', 'hit'],
    ['2021-09', 'agricultural', 'clear'],
    ['2021-04', 'agricultural', 'clear'],
    ['2021-03', 'agricultural', 'hit'],
    ['2021-11', 'residential', 'clear'],
    ['2021-10', 'residential', 'hit'],
  ])('not in its season: %s on %s -> %s', (month, tariffClass, expected) => {
    expect(outcome(load(`${month}-01`, `${month}-28`, { tariffClass, meanKw: '20', loadFactor: '0.95' }))).toBe(expected);
  });
});

describe('the answer', () => {
  it('is one for the accounts that are metered together', () => {
    const both = load('2021-09-01', '2021-09-28', { tariffClass: 'residential', meanKw: '8' }, ['account-no:grid:B', 'account-no:grid:A']);
    expect(check(home(), both).map(({ about }) => about)).toEqual(['A', 'A+B']);
  });

  it('ends with a confirmation, or with a later inspection that found nothing', () => {
    expect(outcome(home(), confirmed('2021-10-01'))).toBe('clear');
    expect(outcome(home(), inspected('2021-10-01', 'no-mining'))).toBe('clear');
  });
});
