import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { decimal, total } from '../../reading/decimals';
import { latestBy } from '../../reading/keys';
import { confirmation, confirmedAt } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit } from '../../verdict';

export const subsidyAfterIdentification = defineRule({
  code: 'XC06',
  slug: 'subsidy-after-identification',
  zh: '认定后仍发补贴',
  en: 'Subsidy paid after confirmation',
  basis: ['notice 1283, art. 15'],
  inputs: ['subsidy.paid', 'site.confirmed', 'site.identified', 'subsidy.cancelled'],
  thresholds: { identifiedGraceD: 30 },
  check: (view, { identifiedGraceD }) => {
    const confirmed = confirmation(view);
    const identified = latestBy(view.of('site.identified'), (event) => -event.occurredAt);
    return view.of('subsidy.paid').map((paid) => {
      const paidOn = instant(paid.facts.paidOn) ?? paid.occurredAt;
      const recovery = recoveryOf(view, paid, paidOn);
      if (recovery) return clear(paid.id, { evidence: [paid, recovery] });
      const numbers = { amountCny: String(paid.facts.amountCny) };
      if (confirmed && paidOn > confirmedAt(confirmed)) return hit(paid.id, 'high', { evidence: [confirmed, paid], numbers });
      if (identified && paidOn > identified.occurredAt + days(identifiedGraceD))
        return hit(paid.id, 'medium', { evidence: [identified, paid], numbers });
      return clear(paid.id, { evidence: [paid], numbers });
    });
  },
  proves: 'contradicts fiscal stop',
  nextAction: 'stop, recover, explain approval chain',
  responsible: ['mof', 'gov'],
  falsePositives: ['payment order issued before confirmation', 'wage or social-insurance support', 'other project of the same firm'],
  resolvedBy: 'support.recovered; also site.cleared, or retraction of an event it needs',
});

/** The event with which this payment is back: nothing outstanding, or as much recovered as was paid. */
function recoveryOf(view: CaseView, paid: EffectiveEvent, paidOn: number): EffectiveEvent | undefined {
  const recovered = view
    .of('support.recovered')
    .filter(({ facts, occurredAt }) => facts.kind === 'subsidy' && (instant(facts.receivedOn) ?? occurredAt) >= paidOn);
  const settled = recovered.find(({ facts }) => decimal(facts.outstandingCny)?.isZero());
  const enough = total(recovered.map(({ facts }) => decimal(facts.amountCny))).gte(decimal(paid.facts.amountCny) ?? 0);
  return settled ?? (enough ? recovered.at(-1) : undefined);
}
