import { caseView } from '../case-view';
import { happened, moment } from '../example';
import { load } from '../example-events';
import { accountsOf, byAccount, earlierLoadsOf, isPlantSummary, latestLoad, loadOf, loadsOf, meanOf } from './load';

const summary = (facts = {}, keys?: readonly string[]) => load('2021-09-01', '2021-09-28', facts, keys);
const known = (facts = {}, keys?: readonly string[]) => loadOf(summary(facts, keys))!;

describe('a summary of consumption', () => {
  it('lasts from the begin of its first day to the end of its last', () => {
    const { from, to, days } = known();
    expect([from, to, days]).toEqual([Date.parse(moment('2021-09-01')), Date.parse(moment('2021-09-29')), 28]);
  });

  it('has its mean power as a decimal and as a number', () => {
    const { mean, meanKw } = known({ meanKw: '812.50' });
    expect([mean.toFixed(), meanKw]).toEqual(['812.5', 812.5]);
  });

  it.each([
    ['without a mean', summary({ meanKw: undefined })],
    ['without a last day', summary({ to: undefined })],
    ['of a plant, by its key', summary({}, ['plant:nm-power-3'])],
    ['of a plant, by its generation', summary({ grossGenKwh: '1000' })],
    ['of a captive plant', summary({ tariffClass: 'captive' })],
    ['that is no summary', happened('abnormal-load.detected', '2021-09-28', summary().facts)],
  ])('is none %s', (_what, event) => expect(loadOf(event)).toBeUndefined());
});

describe('the keys of a summary', () => {
  it.each([
    ['are its accounts, not the meters of these', ['meter:grid:M1', 'account-no:grid:A', 'sub-meter:grid:A-1'], ['account-no:grid:A']],
    ['else its sub-meters, not their meters', ['meter:grid:M1', 'sub-meter:grid:A-1'], ['sub-meter:grid:A-1']],
    ['else its meters', ['ip:192.0.2.18', 'meter:grid:M1'], ['meter:grid:M1']],
    ['are none where none of these is named', ['ip:192.0.2.18'], []],
  ])('%s', (_what, keys, expected) => expect(known({}, keys).keys).toEqual(expected));

  it('tell a sub-meter, also beside an account', () => {
    expect([['account-no:grid:A'], ['account-no:grid:A', 'sub-meter:grid:A-1']].map((keys) => known({}, keys).subMetered)).toEqual([false, true]);
  });
});

describe('the accounts of a summary', () => {
  it.each([
    ['of one key', {}, ['account-no:grid:A'], ['A']],
    ['of several keys, in order', {}, ['account-no:grid:B', 'account-no:grid:A'], ['A', 'B']],
    ['of its lines too, each once', { accounts: [{ accountNo: 'C' }, { accountNo: 'A' }, {}] }, ['account-no:grid:A'], ['A', 'C']],
    ['of what it states, where it has no keys', { accountNo: 'B+A' }, [], ['A', 'B']],
    ['of its keys and not of what it states', { accountNo: 'B' }, ['account-no:grid:A'], ['A']],
    ['none where nothing names one', {}, [], []],
  ])('are those %s', (_what, facts, keys, expected) => expect(known(facts, keys).accounts).toEqual(expected));

  it('are known also of a summary that has no power', () => {
    expect(accountsOf(summary({ meanKw: undefined }, ['account-no:grid:B', 'account-no:grid:A']))).toEqual(['A', 'B']);
    expect(accountsOf(summary({}, ['account-no:grid:A']))).toEqual(['A']);
  });
});

describe('the mean power of one account', () => {
  const lines = [{ accountNo: 'A', meanKw: '700' }, { accountNo: 'B' }];

  it('is that of the summary where it is the only one', () => expect(meanOf(known(), 'A')?.toFixed()).toBe('10000'));
  it('is that of its line where several were summarised together', () => {
    expect(meanOf(known({ accounts: lines }, []), 'A')?.toFixed()).toBe('700');
  });
  it('is unknown where its line states none, or where it has no line', () => {
    expect(meanOf(known({ accounts: lines }, []), 'B')).toBeUndefined();
    expect(meanOf(known({}, ['account-no:grid:A', 'account-no:grid:B']), 'A')).toBeUndefined();
  });
  it('is unknown of an account that was not metered', () => expect(meanOf(known(), 'B')).toBeUndefined());
});

it('a summary of a plant is told by its key, its generation or its tariff', () => {
  const told = [summary({}, ['plant:nm-power-3']), summary({ grossGenKwh: '0' }), summary({ tariffClass: 'captive' }), summary()];
  expect(told.map(isPlantSummary)).toEqual([true, true, true, false]);
});

describe('the loads of a case', () => {
  const [early, late, past] = [load('2021-08-01', '2021-08-28'), load('2021-09-01', '2021-09-28'), load('2021-02-01', '2021-02-28')];
  const view = caseView({ now: 0, events: [late, early], earlier: [past] });

  it('are those of this episode, in the order of arrival, and apart from them those of earlier ones', () => {
    expect(loadsOf(view).map(({ event }) => event)).toEqual([late, early]);
    expect(earlierLoadsOf(view).map(({ event }) => event)).toEqual([past]);
  });

  it('have one that ended last, whenever it came', () => {
    expect(latestLoad(loadsOf(view))?.event).toBe(late);
    expect(latestLoad([])).toBeUndefined();
  });

  it('are found under each of their accounts', () => {
    const both = loadOf(summary({}, ['account-no:grid:A', 'account-no:grid:B']))!;
    expect([...byAccount([both, known()])].map(([account, loads]) => [account, loads.length])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
  });
});
