import type { EffectiveEvent } from '@quanlian/contracts';
import { Assertion, darkClaims, liveClaims } from '../../reading/assertions';
import { baseline } from '../../reading/baseline';
import { stampOf } from '../../reading/changes';
import { Load, loadsOf } from '../../reading/load';
import { remembered } from '../../reading/remembered';
import { unchanged } from '../../reading/unchanged';
import { burntAgainst, Drawn, drawn, onlyAccount, opposedBy, OppositionLimits } from './opposition';
import { defineRule } from '../../define-rule';
import { clear, hit, Verdict } from '../../verdict';

export const contradictingEvents = defineRule({
  code: 'XC30',
  slug: 'contradicting-events',
  zh: '部门事件相互矛盾',
  en: 'Contradicting events',
  basis: ['notice 1283, art. 4'],
  inputs: ['site.shut-down', 'load-profile.summarised', 'inspection.conducted', 'project-record.updated', 'power-supply.cut'],
  thresholds: { ratio: '0.10', stopped: ['stopped', 'dismantled'] as readonly string[], running: ['running'] as readonly string[], relapseD: 14 },
  check: (view, limits) => {
    const [records, visits, shutDowns] = [view.of('project-record.updated'), view.of('inspection.conducted'), view.of('site.shut-down')];
    const loads = loadsOf(view);
    // A shut-down meets the duty to exit, where there is one.
    const closesDuty = shutDowns.length > 0 && DUTIES.some((type) => !view.lacks(type));
    const dark = darkClaims(
      shutDowns,
      view.of('site.restarted'),
      closesDuty,
      view.of('power-supply.cut'),
      view.of('power-supply.restored'),
      onlyAccount(loads),
      records,
      visits,
      limits.stopped,
    );
    if (!dark.length) return [];
    const base = baseline(view, firstOf(dark));
    const idle = base && drawn(base, limits.ratio);
    // A corrected summary may oppose as before, and yet its correction belongs to the evidence.
    let opposing = 0;
    for (const still of dark) opposing += stampOf(burntAgainst(loads, still, idle, limits));
    return answers(dark, liveClaims(records, visits, limits.running), asOne(loads), opposing, idle, limits);
  },
  proves: 'one record is wrong',
  nextAction: 'ask both, keep obligation in dispute',
  responsible: ['ndrc'],
  falsePositives: ['unit/time-zone error', 'midnight snapshots'],
  resolvedBy: 'one side corrected; also site.cleared, or retraction of an event it needs',
});

const DUTIES = ['exit-plan.set', 'rectification.ordered', 'site.confirmed'];
const firstOf = unchanged((dark: readonly Assertion[]): number => Math.min(...dark.map(({ from }) => from)));

/** A list as one thing, however long: what counts are those of it that oppose. */
const asOne = remembered((loads: readonly Load[]) => ({ loads }));

/** Most loads oppose nothing: then the answers stay what they were. */
const answers = unchanged(
  (
    dark: readonly Assertion[],
    live: readonly Assertion[],
    { loads }: { loads: readonly Load[] },
    _opposing: number,
    idle: Drawn | undefined,
    limits: OppositionLimits,
  ): readonly Verdict[] => dark.map((still) => answerOn(still, opposedBy(still, live, limits.relapseD), burntAgainst(loads, still, idle, limits))),
);

/** A load opposes few of the claims: on all others the answer is the very same. */
const answerOn = unchanged((still: Assertion, ...against: readonly (readonly EffectiveEvent[])[]): Verdict => {
  const { event, closesDuty } = still;
  if (against.every(({ length }) => length === 0)) return clear(event.id, { evidence: [event] });
  return hit(event.id, closesDuty ? 'high' : 'medium', { evidence: [event], along: against });
});
