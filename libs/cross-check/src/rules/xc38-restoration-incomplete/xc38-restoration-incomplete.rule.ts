import { Ground, groundsOf } from '../../reading/restoration';
import { days, hours } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit } from '../../verdict';

export const restorationIncomplete = defineRule({
  code: 'XC38',
  slug: 'restoration-incomplete',
  zh: '恢复不同步',
  en: 'Restoration incomplete',
  question: {
    zh: '澄清或申诉成立后,措施是否都已恢复?',
    en: 'Are all measures undone after a clearing or an upheld appeal?',
  },
  window: '24 h for power, 14 days for the others',
  severity: 'high, protective',
  basis: ['due process: appeal and restoration'],
  inputs: [
    'appeal.decided',
    'site.cleared',
    'power-supply.restored',
    'measure.reversed',
    'project.delisted',
    'credit-restriction.lifted',
    'surcharge.lifted',
  ],
  thresholds: { powerH: 24, otherD: 14 },
  endsWithClearing: false,
  check: (view, { powerH, otherD }) =>
    groundsOf(view).map(({ about, event, at, measures }: Ground) => {
      const timed = measures.map((measure) => ({ ...measure, limit: at + (measure.leg === 'power' ? hours(powerH) : days(otherD)) }));
      const standing = timed.filter(({ end }) => !end || end.at > view.now);
      const late = timed.filter(({ end, limit }) => (end && end.at <= view.now ? end.at > limit : view.now >= limit));
      const reason = {
        evidence: [event, ...timed.map((measure) => measure.event)],
        numbers: { standing: standing.map(({ leg }) => leg).join(' ') },
        wakeAt: earliest(view.now, ...standing.map(({ limit }) => limit), ...standing.flatMap(({ end }) => end?.at ?? [])),
      };
      // Once one measure was undone too late, the finding stays until the last one is undone.
      return standing.length && late.length ? hit(about, 'high', reason) : clear(about, reason);
    }),
  proves: 'harm continues without ground',
  nextAction: 'chase each agency; report to lead',
  responsible: ['ndrc'],
  falsePositives: ['technical reconnection time', 'partial upholding'],
  resolvedBy: 'last measure undone',
});
