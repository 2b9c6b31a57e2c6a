import { happened } from './example';
import { FindingLedger } from './finding-ledger';
import { clear, hit, Severity } from './verdict';

const rule = { code: 'XC10', slug: 'flat-load' };
const evidence = [happened('load-profile.summarised', '2021-10-08')];
const asserts = (severity: Severity, about = 'account-no:g:A') => [hit(about, severity, { evidence })];

describe('FindingLedger', () => {
  it('raises once, however often the rule repeats itself', () => {
    const ledger = new FindingLedger('case');
    ledger.apply(1, 'e1', rule, asserts('medium'));
    ledger.apply(2, 'e2', rule, asserts('medium'));
    expect(ledger.findings()).toMatchObject([{ raisedAt: 1, occurrence: 1, status: 'open', history: [{ step: 'raised', because: 'e1' }] }]);
  });

  it('keeps the highest severity reached and the step on which it changed', () => {
    const ledger = new FindingLedger('case');
    ledger.apply(1, 'e1', rule, asserts('medium'));
    ledger.apply(2, undefined, rule, asserts('critical'));
    ledger.apply(3, 'e3', rule, asserts('high'));
    expect(ledger.findings()).toMatchObject([
      { severity: 'critical', history: [{ severity: 'medium' }, { severity: 'critical' }, { severity: 'high' }] },
    ]);
  });

  it('resolves when the rule no longer hits, and counts a new raising as the next occurrence', () => {
    const ledger = new FindingLedger('case');
    ledger.apply(1, 'e1', rule, asserts('medium'));
    ledger.apply(2, 'e2', rule, [clear('account-no:g:A')]);
    ledger.apply(3, 'e3', rule, asserts('low'));
    const [first, second] = ledger.findings();
    expect(first).toMatchObject({ status: 'resolved', resolvedAt: 2, resolvedBy: 'e2' });
    expect(second).toMatchObject({ status: 'open', occurrence: 2, severity: 'low', history: [{ step: 'raised-again' }] });
    expect(second!.id).not.toBe(first!.id);
  });

  it('tells findings about two accounts of one case apart', () => {
    const ledger = new FindingLedger('case');
    ledger.apply(1, 'e1', rule, [...asserts('medium'), ...asserts('medium', 'account-no:g:B')]);
    ledger.apply(2, 'e2', rule, asserts('medium', 'account-no:g:B'));
    expect(ledger.findings().map(({ about, status }) => [about, status])).toEqual([
      ['account-no:g:A', 'resolved'],
      ['account-no:g:B', 'open'],
    ]);
  });

  it('gives the same ids when the same walk is repeated', () => {
    const ids = [1, 2].map(() => {
      const ledger = new FindingLedger('case');
      ledger.apply(1, 'e1', rule, asserts('medium'));
      return ledger.findings()[0]!.id;
    });
    expect(ids[0]).toBe(ids[1]);
  });
});
