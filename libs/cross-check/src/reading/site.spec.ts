import { caseView } from '../case-view';
import { happened, moment } from '../example';
import { confirmed, cut, shutDown } from '../example-events';
import { closingShutDown, confirmation, cutAccounts, effectiveAt, isCut, latestCut, latestShutDown, restorationIn, restorationOf } from './site';
import { confirmedAt, shutDownAt } from './site';

const at = (time: string): number => Date.parse(moment(time));
const restored = (time: string, facts = {}) => happened('power-supply.restored', time, { effectiveAt: moment(time), ...facts });
const view = (...events: ReturnType<typeof happened>[]) => caseView({ now: 0, events });

describe('an event', () => {
  it('took place when its paper says, else when it occurred', () => {
    const late = '2021-10-09';
    expect([shutDownAt(shutDown('2021-10-08')), shutDownAt(shutDown(late, { shutDownAt: undefined }))]).toEqual([at('2021-10-08'), at(late)]);
    expect(confirmedAt(confirmed(late, { confirmedAt: '2021-10-01' }))).toBe(at('2021-10-01'));
    expect(confirmedAt(confirmed(late, { confirmedAt: undefined }))).toBe(at(late));
  });

  it('takes effect at the instant that it states, else on the day that it states, else when it occurred', () => {
    const stated = [{ effectiveAt: moment('2021-10-01'), effectiveFrom: '2021-10-02' }, { effectiveFrom: '2021-10-02' }, {}];
    const effective = stated.map((facts) => effectiveAt(cut('2021-10-03', { effectiveAt: undefined, ...facts })));
    expect(effective).toEqual([at('2021-10-01'), at('2021-10-02'), at('2021-10-03')]);
  });
});

it('the confirmation of an episode is the earliest, however late it came', () => {
  const [later, first] = [confirmed('2021-10-09'), confirmed('2021-10-10', { confirmedAt: '2021-10-01' })];
  expect(confirmation(view(later, first))).toBe(first);
  expect(confirmation(view())).toBeUndefined();
});

describe('a shut-down', () => {
  const [early, late] = [shutDown('2021-10-08'), shutDown('2021-10-20')];

  it('that took place last is the latest, however early it came', () => expect(latestShutDown([late, early])).toBe(late));

  it('closes a question about machines that run only where it took some away', () => {
    const none = [shutDown('2021-10-08', { unitsRemoved: 0 }), shutDown('2021-10-08', { unitsRemoved: undefined })];
    expect(closingShutDown(view(...none, early), at('2021-10-01'))).toBe(early);
    expect(closingShutDown(view(...none), at('2021-10-01'))).toBeUndefined();
    const one = shutDown('2021-10-08', { unitsRemoved: 1 });
    expect(closingShutDown(view(one), at('2021-10-01'))).toBe(one);
  });

  it('closes it from the instant on at which it took place', () => {
    expect(closingShutDown(view(early), at('2021-10-08'))).toBe(early);
    expect(closingShutDown(view(early), at('2021-10-08T00:01'))).toBeUndefined();
    expect(closingShutDown(view(early, late), at('2021-10-09'))).toBe(late);
  });
});

describe('a cut', () => {
  it('is one unless it only limits the supply', () => {
    expect([{ mode: 'cut' }, { mode: undefined }, { mode: 'limit' }].map((facts) => isCut(cut('2021-10-08', facts)))).toEqual([true, true, false]);
  });

  it('that takes effect last is the latest, however early it was told', () => {
    const [late, early] = [cut('2021-10-08', { effectiveAt: moment('2021-10-12') }), cut('2021-10-09')];
    expect(latestCut([late, early])).toBe(late);
  });
});

describe('the end of a cut', () => {
  const [ofAccount, ofLine] = [cut('2021-10-08'), cut('2021-10-08', { accountNo: undefined, lineId: 'L1' })];

  it('is the restoration that names it, whenever that takes effect', () => {
    const named = restored('2021-10-01', { restoresEventId: ofAccount.id });
    expect(restorationIn([restored('2021-10-09'), named], ofAccount)).toBe(named);
  });

  it.each([
    ['its account', ofAccount, { accountNo: 'A' }],
    ['its line', ofLine, { lineId: 'L1' }],
  ])('is else the first of %s that takes effect no earlier', (_what, event, facts) => {
    const [before, with_, after] = [restored('2021-10-07T23:59', facts), restored('2021-10-08', facts), restored('2021-10-09', facts)];
    expect(restorationIn([before, with_, after], event)).toBe(with_);
    expect(restorationIn([before], event)).toBeUndefined();
    expect(restorationOf(view(event, before, after), event)).toBe(after);
  });

  it.each([
    ['of another account', ofAccount, { accountNo: 'B' }],
    ['of another line', ofLine, { lineId: 'L2' }],
    ['of nothing that it names', ofAccount, {}],
    ['of nothing that either names', cut('2021-10-08', { accountNo: undefined }), {}],
  ])('is no restoration %s', (_what, event, facts) => expect(restorationIn([restored('2021-10-09', facts)], event)).toBeUndefined());
});

describe('accounts without supply', () => {
  it('are those with a cut that nothing ended', () => {
    const [a, b] = [cut('2021-10-08'), cut('2021-10-08', { accountNo: 'B' })];
    expect(cutAccounts(view(a, b, restored('2021-10-09', { accountNo: 'A' })))).toEqual(new Set(['B']));
  });

  it('are not those that are only limited, and a line is no account', () => {
    expect(cutAccounts(view(cut('2021-10-08', { mode: 'limit' }), cut('2021-10-08', { accountNo: undefined, lineId: 'L1' })))).toEqual(new Set());
    expect(cutAccounts(view())).toEqual(new Set());
  });

  it('are cut again where a cut came after the restoration', () => {
    expect(cutAccounts(view(cut('2021-10-08'), restored('2021-10-09', { accountNo: 'A' }), cut('2021-10-10')))).toEqual(new Set(['A']));
  });
});
