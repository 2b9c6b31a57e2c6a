import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { dateWindow, days, instant } from '../../reading/times';
import { trafficOf } from '../../reading/traffic';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const promotionUnderGuise = defineRule({
  code: 'XC35',
  slug: 'promotion-under-guise',
  zh: '借名宣传',
  en: 'Promotion under a guise',
  basis: ['notice 1283, art. 8'],
  inputs: ['promotion.flagged', 'equipment-purchase.recorded', 'egress-profile.summarised'],
  thresholds: {
    claims: 2,
    windowD: 90,
    peers: 20,
    grave: 'guaranteed-return',
    guises: ['ipfs', 'distributed-storage', 'digital-economy', 'east-data-west-compute', 'guaranteed-return'] as readonly string[],
  },
  check: (view, { claims, windowD, peers, grave, guises }) =>
    view.of('promotion.flagged').map((promotion) => {
      const capturedAt = instant(promotion.facts.capturedAt) ?? promotion.occurredAt;
      const made: readonly string[] = (promotion.facts.claims ?? []).filter((claim: string) => guises.includes(claim));
      const signals = storageSignals(view, capturedAt, days(windowD), peers);
      const reason = { evidence: [promotion, ...signals], numbers: { claims: made.join(' ') } };
      if (made.length < claims || disposalOf(view, promotion, capturedAt)) return clear(promotion.id, reason);
      const looked = view.of('egress-profile.summarised').length + view.of('pool-traffic.detected').length;
      if (!signals.length)
        return looked ? clear(promotion.id, reason) : insufficient(promotion.id, ['egress-profile.summarised', 'pool-traffic.detected'], reason);
      return hit(promotion.id, made.includes(grave) ? 'high' : 'low', reason);
    }),
  proves: 'article 8; possible illegal fundraising',
  nextAction: 'takedown, refer',
  responsible: ['cac', 'finance'],
  falsePositives: ['genuine storage vendor marketing'],
  resolvedBy: 'network-access.blocked or takedown; also site.cleared, or retraction of an event it needs',
});

/** Traffic that storage or coin mining makes; a purchase alone is no signal. */
function storageSignals(view: CaseView, at: number, window: number, peers: number): EffectiveEvent[] {
  const near = (from: number, to: number) => to >= at - window && from <= at + window;
  const profiles = view.of('egress-profile.summarised').filter(({ facts }) => {
    const span = dateWindow(facts);
    return span && near(span.from, span.to) && Number(facts.persistentPeers ?? 0) >= peers;
  });
  return [
    ...profiles,
    ...trafficOf(view)
      .filter(({ firstSeen, lastSeen }) => near(firstSeen, lastSeen))
      .map(({ event }) => event),
  ];
}

function disposalOf(view: CaseView, promotion: EffectiveEvent, capturedAt: number): EffectiveEvent | undefined {
  const blocked = view.of('network-access.blocked').find((event) => event.facts.basisEventId === promotion.id || event.occurredAt >= capturedAt);
  return blocked ?? view.of('promotion.flagged').find(({ facts }) => facts.disposal === 'takedown' && facts.urlHash === promotion.facts.urlHash);
}
