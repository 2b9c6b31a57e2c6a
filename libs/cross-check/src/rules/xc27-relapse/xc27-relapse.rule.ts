import type { EffectiveEvent } from '@quanlian/contracts';
import { closingShutDown, shutDownAt } from '../../reading/site';
import { days } from '../../reading/times';
import { unchanged } from '../../reading/unchanged';
import { signsOfLife } from './signs-of-life';
import { defineRule } from '../../define-rule';
import { clear, hit } from '../../verdict';

export const relapse = defineRule({
  code: 'XC27',
  slug: 'relapse',
  zh: '死灰复燃',
  en: 'Relapse',
  question: {
    zh: '关停之后是否死灰复燃?',
    en: 'Did the site start again after it was shut down?',
  },
  window: 'from 14 days after the shut-down; traffic within 180 days',
  severity: 'critical',
  basis: ['notice 1283, art. 17'],
  inputs: ['site.shut-down', 'pool-traffic.detected', 'load-profile.summarised', 'site.restarted'],
  thresholds: { minD: 14, ratio: '0.30', loadD: 3, trafficDays: 2, windowD: 180 },
  check: (view, limits) => {
    // Signs of life only exist in this episode; the shut-down they contradict is mostly of the one before.
    const shutDowns = shutDownsOf(view.earlierOf('site.shut-down'), view.of('site.shut-down'));
    for (const shut of shutDowns.latestFirst) {
      const found = signsOfLife(view, shutDownAt(shut), limits);
      const first = found.find(({ length }) => length > 0)?.[0];
      if (!first) continue;
      const reason = { evidence: [shut], along: found, numbers: { daysAfter: Math.floor((first.occurredAt - shutDownAt(shut)) / days(1)) } };
      return [closingShutDown(view, Math.max(shutDownAt(shut) + 1, first.occurredAt)) ? clear(shut.id, reason) : hit(shut.id, 'critical', reason)];
    }
    const { last } = shutDowns;
    return last ? [clear(last.id, { evidence: [last] })] : [];
  },
  proves: 'restart',
  nextAction: 'immediate cut, case.referred',
  responsible: ['gov', 'energy'],
  falsePositives: ['new lawful tenant', 'IP recycled'],
  resolvedBy: 'closing shut-down; also site.cleared, or retraction of an event it needs',
});

/** Of shut-downs of one instant, the last to arrive comes first. */
const shutDownsOf = unchanged((earlier: readonly EffectiveEvent[], own: readonly EffectiveEvent[]) => {
  const all = [...earlier, ...own];
  return { last: all.at(-1), latestFirst: [...all].reverse().sort((a, b) => shutDownAt(b) - shutDownAt(a)) };
});
