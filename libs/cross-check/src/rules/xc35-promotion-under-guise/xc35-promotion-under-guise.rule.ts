import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { firstFor } from '../../reading/first';
import { eventsOf, listedFor } from '../../reading/listed';
import { dateWindow, days, instant } from '../../reading/times';
import { Traffic, trafficOf } from '../../reading/traffic';
import { rememberedFor } from '../../reading/remembered';
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
  check: (view, limits) =>
    view.of('promotion.flagged').map((promotion) => {
      const capturedAt = instant(promotion.facts.capturedAt) ?? promotion.occurredAt;
      const made = claimsMade(promotion, limits.guises);
      const numbers = { claims: made.join(' ') };
      if (made.length < limits.claims || disposalOf(view, promotion, capturedAt)) return clear(promotion.id, { evidence: [promotion], numbers });
      const signals = [
        peersNear(view.of('egress-profile.summarised'), capturedAt, limits),
        eventsOf(trafficNear(trafficOf(view), capturedAt, limits.windowD)),
      ];
      const reason = { evidence: [promotion], along: signals, numbers };
      if (signals.some(({ length }) => length > 0)) return hit(promotion.id, made.includes(limits.grave) ? 'high' : 'low', reason);
      return view.lacks('egress-profile.summarised') && view.lacks('pool-traffic.detected')
        ? insufficient(promotion.id, ['egress-profile.summarised', 'pool-traffic.detected'], reason)
        : clear(promotion.id, reason);
    }),
  proves: 'article 8; possible illegal fundraising',
  nextAction: 'takedown, refer',
  responsible: ['cac', 'finance'],
  falsePositives: ['genuine storage vendor marketing'],
  resolvedBy: 'network-access.blocked or takedown; also site.cleared, or retraction of an event it needs',
});

const claimsMade = rememberedFor(({ facts }: EffectiveEvent, guises: readonly string[]): readonly string[] =>
  (facts.claims ?? []).filter((claim: string) => guises.includes(claim)),
);

const isNear = (at: number, windowD: number, from: number, to: number): boolean => to >= at - days(windowD) && from <= at + days(windowD);

/** Traffic that storage or coin mining makes; a purchase alone is no signal. */
const peersNear = listedFor((event: EffectiveEvent, at: number, { windowD, peers }: { windowD: number; peers: number }) => {
  const span = dateWindow(event.facts);
  return span && isNear(at, windowD, span.from, span.to) && Number(event.facts.persistentPeers ?? 0) >= peers ? event : undefined;
});
const trafficNear = listedFor((traffic: Traffic, at: number, windowD: number) =>
  isNear(at, windowD, traffic.firstSeen, traffic.lastSeen) ? traffic : undefined,
);

const blockedFor = firstFor(
  ({ facts, occurredAt }: EffectiveEvent, promotionId: string, capturedAt: number) => facts.basisEventId === promotionId || occurredAt >= capturedAt,
);
const takenDown = firstFor(({ facts }: EffectiveEvent, urlHash: unknown) => facts.disposal === 'takedown' && facts.urlHash === urlHash);

const disposalOf = (view: CaseView, promotion: EffectiveEvent, capturedAt: number): EffectiveEvent | undefined =>
  blockedFor(view.of('network-access.blocked'), promotion.id, capturedAt) ?? takenDown(view.of('promotion.flagged'), promotion.facts.urlHash);
