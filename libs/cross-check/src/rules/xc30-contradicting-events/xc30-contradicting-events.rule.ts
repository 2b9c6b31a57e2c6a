import { assertionsOf, Assertion } from '../../reading/assertions';
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
    const { dark, live } = assertionsOf(view, { ratio, stopped, running });
    const opposed = (still: Assertion, runs: Assertion) =>
      still.event.agency !== runs.event.agency &&
      runs.from >= still.from &&
      runs.to <= Math.min(still.to, still.from + days(relapseD)) &&
      sameSubject(still, runs);
    return dark.map((still) => {
      const against = live.filter((runs) => opposed(still, runs));
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

/** A statement about one account is only opposed by one about that account. */
const sameSubject = (a: Assertion, b: Assertion): boolean => !a.account || a.account === b.account;
