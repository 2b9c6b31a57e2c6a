import { caseView } from '../case-view';
import { happened } from '../example';
import { load } from '../example-events';
import { enterprisesIn, sharedKinds } from './enterprises';
import { instant } from './times';

type Event = ReturnType<typeof happened>;
const [ONE, TWO] = ['uscc:91150622MAYX0A110G', 'uscc:91150622MAYX0A220B'];
const changed = (day: string, changedOn: string | undefined, ...keys: string[]) => happened('enterprise-record.changed', day, { changedOn }, keys);
const known = (...events: Event[]) => enterprisesIn(caseView({ now: 0, events }), 1);
const keysOf = (event: Event) =>
  Object.fromEntries([...known(event)[0]!.keys].map(([kind, values]) => [kind, [...values]]).filter(([, values]) => values!.length));

describe('an enterprise', () => {
  it('is told by the events that name it and no other', () => {
    const [one, both, again] = [
      changed('2021-10-01', '2021-09-01', ONE),
      changed('2021-10-02', '2021-09-01', ONE, TWO),
      changed('2021-10-03', undefined, ONE, ONE),
    ];
    expect(known(one, both, again, changed('2021-10-04', undefined)).map(({ uscc, records }) => [uscc, records])).toEqual([
      [ONE.slice(5), [one, again]],
    ]);
  });

  it('is looked at only where as many are named as are asked for', () => {
    const view = caseView({ now: 0, events: [changed('2021-10-01', undefined, ONE), changed('2021-10-02', undefined, TWO)] });
    expect([1, 2, 3].map((least) => enterprisesIn(view, least).length)).toEqual([2, 2, 0]);
  });

  it('was registered on the first day that the registry names, however late it came', () => {
    const register = [changed('2021-10-01', '2021-09-01', ONE), changed('2021-10-02', '2020-03-01', ONE), changed('2021-10-03', undefined, ONE)];
    expect(known(...register)[0]!.registeredOn).toBe(instant('2020-03-01'));
    expect(known(changed('2021-10-01', undefined, ONE))[0]!.registeredOn).toBeUndefined();
    expect(known(happened('credit.revoked', '2021-10-01', { changedOn: '2020-01-01' }, [ONE]))[0]!.registeredOn).toBeUndefined();
  });

  it('draws what its last summary says', () => {
    const [last, first] = [load('2021-09-01', '2021-09-28', {}, [ONE, 'account-no:grid:A']), load('2021-08-01', '2021-08-28', {}, [ONE])];
    expect(known(last, first)[0]!.load?.event).toBe(last);
    expect(known(changed('2021-10-01', undefined, ONE))[0]!.load).toBeUndefined();
  });

  it('rests on registry, loads and credit; its other papers only name its keys', () => {
    const papers = [
      changed('2021-10-01', undefined, ONE),
      load('2021-09-01', '2021-09-28', {}, [ONE]),
      happened('credit.revoked', '2021-10-02', {}, [ONE]),
      happened('fund-flow.flagged', '2021-10-03', {}, [ONE, 'bank-token:T1']),
    ];
    const [enterprise] = known(...papers);
    expect(enterprise!.records).toEqual(papers.slice(0, 3));
    expect(enterprise!.keys.get('bank-token')).toEqual(new Set(['T1']));
  });
});

describe('the keys of an enterprise', () => {
  it.each([['person-token'], ['bank-token'], ['phone-token'], ['account-no'], ['meter']])('that speak for common control: %s', (kind) => {
    expect(keysOf(changed('2021-10-01', undefined, ONE, `${kind}:K`))).toEqual({ [kind]: ['K'] });
  });

  it('do not include those that many share', () => {
    expect(keysOf(changed('2021-10-01', undefined, ONE, 'ip:192.0.2.18', 'address:park-7'))).toEqual({});
  });

  it.each([['facilityToken'], ['accountToken']])('include the token of a bank that a paper states as a fact: %s', (fact) => {
    expect(keysOf(happened('credit.revoked', '2021-10-01', { [fact]: 'T1' }, [ONE]))).toEqual({ 'bank-token': ['T1'] });
    expect(keysOf(happened('credit.revoked', '2021-10-01', { [fact]: 7 }, [ONE]))).toEqual({});
  });

  it('are another map as soon as a key becomes known, and only then', () => {
    const events = [changed('2021-10-01', undefined, ONE, 'meter:M1')];
    const view = caseView({ now: 0, events });
    const before = enterprisesIn(view, 1)[0]!.keys;
    events.push(changed('2021-10-02', undefined, ONE, 'meter:M1'));
    expect(enterprisesIn(view, 1)[0]!.keys).toBe(before);
    events.push(changed('2021-10-03', undefined, ONE, 'meter:M2', 'phone-token:P'));
    expect(enterprisesIn(view, 1)[0]!.keys.get('meter')).toEqual(new Set(['M1', 'M2']));
    expect(before.get('meter')).toEqual(new Set(['M1']));
  });
});

it('two enterprises share kinds of keys: two shared accounts are one, a key of another kind with the same value none', () => {
  const shared = (one: string[], other: string[]) => {
    const [a, b] = known(changed('2021-10-01', undefined, ONE, ...one), changed('2021-10-02', undefined, TWO, ...other));
    return sharedKinds(a!.keys, b!.keys);
  };
  expect(shared(['account-no:A', 'account-no:B'], ['account-no:A', 'account-no:B'])).toBe(1);
  expect(shared(['account-no:A', 'meter:M', 'phone-token:P'], ['account-no:A', 'meter:M', 'phone-token:Q'])).toBe(2);
  expect(shared(['account-no:A'], ['meter:A'])).toBe(0);
  expect(shared([], [])).toBe(0);
});
