import type { EffectiveEvent } from '@quanlian/contracts';
import { answeredEach } from '../../reading/answered';
import type { Asked } from '../../reading/answered';
import { Assertion, darkClaims, runningRecords, runningVisits } from '../../reading/assertions';
import { settledBaseline } from '../../reading/baseline';
import type { Concerned } from '../../reading/docket';
import { unchanged } from '../../reading/unchanged';
import { burntAgainst, drawn, onlyAccount, spokenAgainst } from './opposition';
import { defineRule } from '../../define-rule';
import { clear, hit, Verdict } from '../../verdict';

export const contradictingEvents = defineRule({
  code: 'XC30',
  slug: 'contradicting-events',
  zh: '部门事件相互矛盾',
  en: 'Contradicting events',
  question: {
    zh: '两个部门是否对同一时间作出互斥的陈述?',
    en: 'Do two agencies say opposite things about the same time?',
  },
  window: 'the time that both speak of; at most 14 days after a shut-down',
  severity: 'medium; high where one closes a duty',
  basis: ['notice 1283, art. 4'],
  inputs: ['site.shut-down', 'load-profile.summarised', 'inspection.conducted', 'project-record.updated', 'power-supply.cut'],
  thresholds: { ratio: '0.10', stopped: ['stopped', 'dismantled'] as readonly string[], running: ['running'] as readonly string[], relapseD: 14 },
  check: (view, limits) => {
    const [records, visits, shutDowns] = [view.of('project-record.updated'), view.of('inspection.conducted'), view.of('site.shut-down')];
    // A shut-down meets the duty to exit, where there is one.
    const closesDuty = shutDowns.length > 0 && DUTIES.some((type) => !view.lacks(type));
    const [restarts, cuts, restored] = [view.of('site.restarted'), view.of('power-supply.cut'), view.of('power-supply.restored')];
    const papers = { shutDowns, restarts, closesDuty, cuts, restored, onlyAccount: onlyAccount(view), records, visits };
    const dark = darkClaims(papers, limits.stopped);
    if (!dark.length) return [];
    const base = settledBaseline(view, firstOf(dark));
    const idle = base && drawn(base, limits.ratio);
    const [said, seen] = [runningRecords(records, limits.running), runningVisits(visits)];
    const opposing = [spokenAgainst(dark, said, limits.relapseD), spokenAgainst(dark, seen, limits.relapseD)];
    return answers(dark, { now: view.now, concerns: [...opposing, burntAgainst(view, limits.relapseD, idle).hold(dark)], given: [] });
  },
  proves: 'one record is wrong',
  nextAction: 'ask both, keep obligation in dispute',
  responsible: ['ndrc'],
  falsePositives: ['unit/time-zone error', 'midnight snapshots'],
  resolvedBy: 'one side corrected; also site.cleared, or retraction of an event it needs',
});

const DUTIES = ['exit-plan.set', 'rectification.ordered', 'site.confirmed'];
const firstOf = unchanged((dark: readonly Assertion[]): number => Math.min(...dark.map(({ from }) => from)));

/** A load or a record opposes few of the claims: on all others the answer is the very same. */
const answers = answeredEach((still: Assertion, { concerns }: Asked<readonly Concerned<Assertion, EffectiveEvent>[], readonly never[]>): Verdict => {
  const { event, closesDuty } = still;
  const against = concerns.map((concerned) => concerned.of(still));
  if (against.every(({ length }) => length === 0)) return clear(event.id, { evidence: [event] });
  return hit(event.id, closesDuty ? 'high' : 'medium', { evidence: [event], along: against });
});
