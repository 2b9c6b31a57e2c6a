import type { EffectiveEvent } from '@quanlian/contracts';
import { dutyStart } from '../../reading/duty';
import { firstFor } from '../../reading/first';
import { listed } from '../../reading/listed';
import { noneFound } from '../../reading/none-found';
import { confirmation } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit } from '../../verdict';

export const taxBenefitStillClaimed = defineRule({
  code: 'XC07',
  slug: 'tax-benefit-still-claimed',
  zh: '税惠取消后仍申报',
  en: 'Tax benefit claimed after cancellation',
  question: {
    zh: '税收优惠是否未取消,或取消后仍被申报?',
    en: 'Is the tax benefit not cancelled, or claimed after it was?',
  },
  window: '30 days after the confirmation',
  severity: 'medium',
  basis: ['notice 1283, art. 15'],
  inputs: ['tax-benefit.cancelled', 'site.confirmed', 'support.recovered'],
  thresholds: { dueD: 30, inForceFrom: '2021-09-24' },
  check: (view, { dueD, inForceFrom }) => {
    const cancelled = view.of('tax-benefit.cancelled')[0];
    const recovered = taxesBack(view.of('support.recovered'));
    const answer = cancelled ?? recovered[0] ?? noneFound(view, 'tax');
    const claims = view.of('benefit-claim.recorded').flatMap((claim) => {
      const barred = barredBy(view.of('tax-benefit.cancelled'), claim);
      const back = backSince(recovered, claim.occurredAt);
      return barred ? [back ? clear(claim.id, { evidence: [barred, claim, back] }) : hit(claim.id, 'medium', { evidence: [barred, claim] })] : [];
    });
    const confirmed = confirmation(view);
    if (!confirmed) return claims;
    const start = dutyStart(view, confirmed, instant(inForceFrom)!);
    if (start === undefined) return [...claims, clear(confirmed.id, { wakeAt: earliest(view.now, instant(inForceFrom)) })];
    if (answer) return [...claims, clear(confirmed.id, { evidence: [confirmed, answer] })];
    const due = start + days(dueD);
    if (view.now < due) return [...claims, clear(confirmed.id, { wakeAt: due })];
    return [...claims, hit(confirmed.id, 'medium', { evidence: [confirmed], numbers: { days: dueD } })];
  },
  proves: 'tax leg missing',
  nextAction: 'review, amend return',
  responsible: ['tax'],
  falsePositives: ['annual settlement for a prior year', 'other legal entity'],
  resolvedBy: 'cancelled, none-found or recovered(tax); also site.cleared, or retraction of an event it needs',
});

const taxesBack = listed((event: EffectiveEvent) => (event.facts.kind === 'tax' ? event : undefined));
const backSince = firstFor((event: EffectiveEvent, since: number) => event.occurredAt >= since);
const barredBy = firstFor(
  ({ facts }: EffectiveEvent, claim: EffectiveEvent) =>
    facts.benefitCode === claim.facts.benefitCode && String(claim.facts.period) >= String(facts.periodFrom),
);
