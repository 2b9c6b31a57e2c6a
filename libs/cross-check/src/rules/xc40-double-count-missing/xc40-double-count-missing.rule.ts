import type { EffectiveEvent } from '@quanlian/contracts';
import { dutyStart } from '../../reading/duty';
import { firstFor } from '../../reading/first';
import { confirmation } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit } from '../../verdict';

export const doubleCountMissing = defineRule({
  code: 'XC40',
  slug: 'double-count-missing',
  zh: '新增未加倍计量',
  en: 'New site not double counted',
  question: {
    zh: '新增项目的能耗是否已加倍计量?',
    en: 'Was the energy of a new project counted twice?',
  },
  window: '30 days after the confirmation',
  severity: 'medium',
  basis: ['notice 1283, art. 6'],
  inputs: ['site.confirmed', 'energy-quota.adjusted'],
  thresholds: { dueD: 30, inForceFrom: '2021-09-24', classes: ['new', 'under-construction'] as readonly string[] },
  check: (view, { dueD, inForceFrom, classes }) => {
    const confirmed = confirmation(view);
    if (!confirmed || !classes.includes(confirmed.facts.projectClass)) return [];
    const start = dutyStart(view, confirmed, instant(inForceFrom)!);
    if (start === undefined) return [clear(confirmed.id, { wakeAt: earliest(view.now, instant(inForceFrom)) })];
    const adjusted = firstDouble(view.of('energy-quota.adjusted'));
    if (adjusted) return [clear(confirmed.id, { evidence: [confirmed, adjusted] })];
    const due = start + days(dueD);
    return [view.now >= due ? hit(confirmed.id, 'medium', { evidence: [confirmed] }) : clear(confirmed.id, { wakeAt: due })];
  },
  proves: 'article 6 not applied',
  nextAction: 'compute and circulate',
  responsible: ['ndrc'],
  falsePositives: ['class still under appeal'],
  resolvedBy: 'energy-quota.adjusted; also site.cleared, or retraction of an event it needs',
});

const firstDouble = firstFor(({ facts }: EffectiveEvent) => facts.kind === 'double-count');
