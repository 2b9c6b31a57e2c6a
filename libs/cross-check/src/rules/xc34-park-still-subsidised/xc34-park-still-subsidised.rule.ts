import { confirmation, confirmedAt } from '../../reading/site';
import { instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit } from '../../verdict';

export const parkStillSubsidised = defineRule({
  code: 'XC34',
  slug: 'park-still-subsidised',
  zh: '园区仍享优惠',
  en: 'Park still favoured',
  question: {
    zh: '已查实场地所在的园区是否仍在享受补贴?',
    en: 'Is the park of a confirmed site still paid?',
  },
  window: 'from the confirmation on',
  severity: 'medium, for a person to decide',
  basis: ['notice 1283, art. 15'],
  inputs: ['site.confirmed', 'subsidy.paid', 'tax-benefit.cancelled'],
  thresholds: {},
  check: (view) => {
    const confirmed = confirmation(view);
    return view
      .of('subsidy.paid')
      .filter(({ facts }) => facts.beneficiaryKind === 'park')
      .map((paid) => {
        const later = confirmed && (instant(paid.facts.paidOn) ?? paid.occurredAt) > confirmedAt(confirmed);
        return later
          ? hit(paid.id, 'medium', { evidence: [confirmed, paid], numbers: { amountCny: String(paid.facts.amountCny) } })
          : clear(paid.id, { evidence: [paid] });
      });
  },
  proves: 'article 15 names the park too',
  nextAction: 'review park programme',
  responsible: ['mof', 'gov'],
  falsePositives: ["innocent tenants' programme"],
  resolvedBy: 'note by a named officer; also site.cleared, or retraction of an event it needs',
});
