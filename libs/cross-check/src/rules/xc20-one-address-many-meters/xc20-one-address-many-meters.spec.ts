import { caseView } from '../../case-view';
import { cut, load } from '../../example-events';
import { oneAddressManyMeters } from './xc20-one-address-many-meters.rule';

type Event = ReturnType<typeof load>;
/** A small supply at an address: 150 kVA, opened in March 2021. */
const meter = (account: string, facts = {}, ...premises: string[]): Event =>
  load('2021-09-01', '2021-09-28', { contractKva: '150', accountOpenedOn: '2021-03-01', ...facts }, [
    `account-no:grid:${account}`,
    ...(premises.length ? premises : ['address:park-7']),
  ]);
const three = (facts = {}, ...premises: string[]): Event[] => [
  meter('A', {}, ...premises),
  meter('B', {}, ...premises),
  meter('C', facts, ...premises),
];
const check = (...events: Event[]) => oneAddressManyMeters.check(caseView({ now: 0, events }));
const outcome = (...events: Event[]) => check(...events)[0]!.outcome;

describe('small supplies of one address', () => {
  it('speak for a split where they are three, each too small for a review and together not', () => {
    expect(check(...three())).toMatchObject([{ about: 'address:park-7', outcome: 'hit', severity: 'medium', numbers: { accounts: 3, kva: '450' } }]);
  });

  it('do not where they are two', () => expect(outcome(meter('A'), meter('B'))).toBe('clear'));

  it.each([
    ['together just as much as is reviewed', '105', 'hit'],
    ['together less', '104.99', 'clear'],
  ])('do or do not where they are %s: %s kVA each -> %s', (_what, contractKva, expected) => {
    expect(outcome(...['A', 'B', 'C'].map((account) => meter(account, { contractKva })))).toBe(expected);
  });

  it.each([
    ['is as large as what is reviewed', { contractKva: '315' }, 'insufficient-data'],
    ['is just smaller', { contractKva: '314.99' }, 'hit'],
    ['states no size', { contractKva: undefined }, 'insufficient-data'],
    ['states no day on which it was opened', { accountOpenedOn: undefined }, 'insufficient-data'],
    ['was opened on the last day of half a year', { accountOpenedOn: '2021-08-28' }, 'hit'],
    ['was opened a day later', { accountOpenedOn: '2021-08-29' }, 'clear'],
  ])('where the third %s: %p -> %s', (_what, facts, expected) => expect(outcome(...three(facts))).toBe(expected));

  it('are counted from whichever was opened first, and the largest set speaks', () => {
    const opened = ['2020-01-01', '2021-03-01', '2021-03-02', '2021-03-03'];
    const events = opened.map((accountOpenedOn, i) => meter('ABCD'[i]!, { accountOpenedOn }));
    expect(check(...events)).toMatchObject([{ outcome: 'hit', numbers: { accounts: 3 }, evidence: events.slice(1).map(({ id }) => id) }]);
    expect(check(...events.toReversed())).toMatchObject([{ outcome: 'hit', numbers: { accounts: 3 } }]);
  });
});

describe('premises', () => {
  it.each([['address:park-7'], ['facility:hall-3']])('are told by their key: %s', (key) => {
    expect(check(...three({}, key))).toMatchObject([{ about: key, outcome: 'hit' }]);
  });

  it('that an account is at are judged one by one', () => {
    expect(check(...three({}, 'address:park-7', 'facility:hall-3')).map(({ about }) => about)).toEqual(['address:park-7', 'facility:hall-3']);
  });

  it('are none where only something else is named, a park for one, or several accounts were summarised together', () => {
    const elsewhere = three({}, 'ip:192.0.2.18');
    const together = load('2021-09-01', '2021-09-28', {}, ['account-no:grid:A', 'account-no:grid:B', 'address:park-7']);
    for (const events of [elsewhere, [together], three({}, 'park:east')]) expect(check(...events)).toMatchObject([{ about: 'case' }]);
  });

  it('lose an account that is cut off, and are no longer asked about without any', () => {
    expect(check(...three(), cut('2021-10-08', { accountNo: 'C' }))).toMatchObject([{ outcome: 'clear', numbers: { accounts: 2 } }]);
    expect(check(meter('A'), cut('2021-10-08'))).toMatchObject([{ about: 'case' }]);
  });
});
