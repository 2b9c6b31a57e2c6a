import { happened } from './example';
import { FindingLedger } from './finding-ledger';
import { replaceIn } from './reading/changes';
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

  it('tells what happened to a finding, when, at which level and because of what', () => {
    const ledger = new FindingLedger('case');
    ledger.apply(1, 'e1', rule, asserts('medium'));
    ledger.apply(2, 'e2', rule, asserts('high'));
    ledger.apply(3, undefined, rule, [clear('account-no:g:A')]);
    expect(ledger.findings()[0]!.history).toEqual([
      { at: 1, step: 'raised', severity: 'medium', because: 'e1' },
      { at: 2, step: 'changed', severity: 'high', because: 'e2' },
      { at: 3, step: 'resolved', severity: 'high', because: undefined },
    ]);
  });

  it('resolves a finding of a rule whose answers are the same list, with the answer replaced', () => {
    const ledger = new FindingLedger('case');
    const answers = [...asserts('medium'), ...asserts('medium', 'account-no:g:B')];
    ledger.apply(1, 'e1', rule, answers);
    replaceIn(answers, 1, clear('account-no:g:B'));
    ledger.apply(2, 'e2', rule, answers);
    expect(ledger.findings().map(({ about, status }) => [about, status])).toEqual([
      ['account-no:g:A', 'open'],
      ['account-no:g:B', 'resolved'],
    ]);
  });

  it('resolves a finding that is no longer among the answers of its rule', () => {
    const ledger = new FindingLedger('case');
    ledger.apply(1, 'e1', rule, asserts('medium'));
    ledger.apply(2, 'e2', rule, []);
    expect(ledger.findings()[0]).toMatchObject({ status: 'resolved', resolvedAt: 2, resolvedBy: 'e2' });
  });

  it('gives other ids to the findings of another case', () => {
    const ids = ['case', 'another', ''].map((name) => {
      const ledger = new FindingLedger(name);
      ledger.apply(1, 'e1', rule, asserts('medium'));
      return ledger.findings()[0]!.id;
    });
    expect(new Set(ids).size).toBe(3);
  });
});
