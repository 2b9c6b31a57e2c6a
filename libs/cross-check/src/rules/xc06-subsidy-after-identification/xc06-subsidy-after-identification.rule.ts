import type { EffectiveEvent } from '@quanlian/contracts';
import { carriedFor } from '../../reading/carried';
import { decimal, Decimal } from '../../reading/decimals';
import { firstOccurred } from '../../reading/latest';
import { listed } from '../../reading/listed';
import { confirmation, confirmedAt } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit } from '../../verdict';

export const subsidyAfterIdentification = defineRule({
  code: 'XC06',
  slug: 'subsidy-after-identification',
  zh: '认定后仍发补贴',
  en: 'Subsidy paid after confirmation',
  question: {
    zh: '认定或识别之后,是否仍向项目或其园区兑付补贴?',
    en: 'Was support paid to the project or its park after it was confirmed or identified?',
  },
  window: 'from the confirmation; 30 days after the identification',
  severity: 'high after the confirmation, else medium',
  basis: ['notice 1283, art. 15'],
  inputs: ['subsidy.paid', 'site.confirmed', 'site.identified', 'subsidy.cancelled'],
  thresholds: { identifiedGraceD: 30 },
  check: (view, { identifiedGraceD }) => {
    const confirmed = confirmation(view);
    const identified = firstOccurred(view.of('site.identified'));
    const recovered = subsidiesBack(view.of('support.recovered'));
    return view.of('subsidy.paid').map((paid) => {
      const paidOn = instant(paid.facts.paidOn) ?? paid.occurredAt;
      const recovery = recoveryIn(recovered, paid).by;
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

const subsidiesBack = listed((event: EffectiveEvent) => (event.facts.kind === 'subsidy' ? event : undefined));

interface Recovery {
  sum: Decimal;
  /** nothing was left outstanding */
  settledBy?: EffectiveEvent;
  /** with which this payment is back: nothing outstanding, or as much recovered as was paid */
  by?: EffectiveEvent;
}

const recoveryIn = carriedFor({
  begin: (_paid: EffectiveEvent): Recovery => ({ sum: new Decimal(0) }),
  take(so, event: EffectiveEvent, paid) {
    const { facts, occurredAt } = event;
    if ((instant(facts.receivedOn) ?? occurredAt) < (instant(paid.facts.paidOn) ?? paid.occurredAt)) return so;
    const sum = so.sum.plus(decimal(facts.amountCny) ?? 0);
    const settledBy = so.settledBy ?? (decimal(facts.outstandingCny)?.isZero() ? event : undefined);
    return { sum, settledBy, by: settledBy ?? (sum.gte(decimal(paid.facts.amountCny) ?? 0) ? event : undefined) };
  },
});
