import { confirmation, confirmedAt } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit } from '../../verdict';

export const commitmentBroken = defineRule({
  code: 'XC24',
  slug: 'commitment-broken',
  zh: '违反信用承诺',
  en: 'Commitment broken',
  question: {
    zh: '承诺的设施被查实后,是否作出违约认定?',
    en: 'Was the breach of a commitment decided after its facility was confirmed?',
  },
  window: '15 days after the confirmation',
  severity: 'medium',
  basis: ['notice 1283, art. 9'],
  inputs: ['commitment.signed', 'site.confirmed', 'pool-traffic.detected', 'commitment.breached'],
  thresholds: { dueD: 15 },
  check: (view, { dueD }) => {
    const confirmed = confirmation(view);
    return view.of('commitment.signed').map((signed) => {
      if (!confirmed || (instant(signed.facts.signedOn) ?? signed.occurredAt) > confirmedAt(confirmed))
        return clear(signed.id, { evidence: [signed] });
      // A breach decided and later withdrawn was still decided in time.
      const decided = view
        .of('commitment.breached')
        .find(({ facts }) => facts.commitmentEventId === signed.id || !view.byId(facts.commitmentEventId));
      if (decided) return clear(signed.id, { evidence: [signed, confirmed, decided] });
      const due = confirmedAt(confirmed) + days(dueD);
      return view.now >= due
        ? hit(signed.id, 'medium', { evidence: [signed, confirmed], numbers: { days: dueD } })
        : clear(signed.id, { evidence: [signed, confirmed], wakeAt: due });
    });
  },
  proves: 'credit leg missing',
  nextAction: 'decide breach (hear the firm first)',
  responsible: ['ndrc', 'miit'],
  falsePositives: ['host unaware of tenant', 'lease ended at once'],
  resolvedBy: 'breach decided; also site.cleared, or retraction of an event it needs',
});
