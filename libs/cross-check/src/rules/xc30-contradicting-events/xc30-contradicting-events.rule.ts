import { Assertion, assertionsOf, fromLoad, powerAfter } from '../../reading/assertions';
import { baseline } from '../../reading/load';
import { days } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit } from '../../verdict';

export const contradictingEvents = defineRule({
  code: 'XC30',
  slug: 'contradicting-events',
  zh: '部门事件相互矛盾',
  en: 'Contradicting events',
  basis: ['notice 1283, art. 4'],
  inputs: ['site.shut-down', 'load-profile.summarised', 'inspection.conducted', 'project-record.updated', 'power-supply.cut'],
  thresholds: { ratio: '0.10', stopped: ['stopped', 'dismantled'] as readonly string[], running: ['running'] as readonly string[], relapseD: 14 },
  check: (view, { ratio, stopped, running, relapseD }) => {
    const { dark, live, loads } = assertionsOf(view, { stopped, running });
    const base = baseline(view, Math.min(Infinity, ...dark.map(({ from }) => from)));
    const limit = base?.kw.times(ratio);
    const burning = (still: Assertion) =>
      limit && still.metered
        ? loads.filter((load) => isSubject(still, load.accounts) && powerAfter(load, still.from, base!.kw)?.gt(limit)).map(fromLoad)
        : [];
    const opposed = (still: Assertion, runs: Assertion) =>
      still.event.agency !== runs.event.agency && runs.to > still.from && runs.from < Math.min(still.to, still.from + days(relapseD));
    return dark.map((still) => {
      const against = [...live.filter((runs) => !still.account && runs.from >= still.from), ...burning(still)].filter((runs) => opposed(still, runs));
      if (!against.length) return clear(still.event.id, { evidence: [still.event] });
      return hit(still.event.id, still.closesDuty ? 'high' : 'medium', { evidence: [still.event, ...against.map(({ event }) => event)] });
    });
  },
  proves: 'one record is wrong',
  nextAction: 'ask both, keep obligation in dispute',
  responsible: ['ndrc'],
  falsePositives: ['unit/time-zone error', 'midnight snapshots'],
  resolvedBy: 'one side corrected; also site.cleared, or retraction of an event it needs',
});

/** A statement about one account is only opposed by the meter of that account. */
const isSubject = (still: Assertion, accounts: readonly string[]): boolean =>
  !still.account || (accounts.length === 1 && accounts[0] === still.account);
