import type { EffectiveEvent } from '@quanlian/contracts';
import { answeredEach } from '../../reading/answered';
import type { Asked } from '../../reading/answered';
import { concerning } from '../../reading/concerning';
import type { Concerned } from '../../reading/docket';
import { firstFor } from '../../reading/first';
import { listed } from '../../reading/listed';
import { periodsAbout, periodsOf } from '../../reading/periods';
import { dateWindow, days, instant } from '../../reading/times';
import { Traffic, trafficOf } from '../../reading/traffic';
import { rememberedFor } from '../../reading/remembered';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, Verdict } from '../../verdict';

export const promotionUnderGuise = defineRule({
  code: 'XC35',
  slug: 'promotion-under-guise',
  zh: '借名宣传',
  en: 'Promotion under a guise',
  question: {
    zh: '是否以合法名义宣传,而背后有挖矿迹象?',
    en: 'Is mining advertised under an honourable name?',
  },
  window: 'signals within 90 days',
  severity: 'low; high with a guaranteed return',
  basis: ['notice 1283, art. 8'],
  inputs: ['promotion.flagged', 'equipment-purchase.recorded', 'egress-profile.summarised'],
  thresholds: {
    claims: 2,
    windowD: 90,
    peers: 20,
    grave: 'guaranteed-return',
    guises: ['ipfs', 'distributed-storage', 'digital-economy', 'east-data-west-compute', 'guaranteed-return'] as readonly string[],
  },
  check: (view, limits) => {
    const promotions = view.of('promotion.flagged');
    if (!promotions.length) return [];
    const [profiles, traffic] = [view.of('egress-profile.summarised'), trafficOf(view)];
    return answers(promotions, {
      now: view.now,
      concerns: [peersNear(promotions, profiles, limits), trafficNear(promotions, traffic, limits.windowD)],
      given: [limits, view.of('network-access.blocked'), takenDown(promotions), profiles.length + traffic.length > 0],
    });
  },
  proves: 'article 8; possible illegal fundraising',
  nextAction: 'takedown, refer',
  responsible: ['cac', 'finance'],
  falsePositives: ['genuine storage vendor marketing'],
  resolvedBy: 'network-access.blocked or takedown; also site.cleared, or retraction of an event it needs',
});

const claimsMade = rememberedFor(({ facts }: EffectiveEvent, guises: readonly string[]): readonly string[] =>
  (facts.claims ?? []).filter((claim: string) => guises.includes(claim)),
);

const capturedAt = ({ facts, occurredAt }: EffectiveEvent): number => instant(facts.capturedAt) ?? occurredAt;
const isNear = (at: number, windowD: number, from: number, to: number): boolean => to >= at - days(windowD) && from <= at + days(windowD);
const periodsNear = (promotion: EffectiveEvent, windowD: number) =>
  periodsAbout(capturedAt(promotion) - days(windowD), capturedAt(promotion) + days(windowD));

/** Traffic that storage or coin mining makes; a purchase alone is no signal. */
const peersNear = concerning({
  marksOfPaper: (promotion: EffectiveEvent, { windowD }: Limits) => periodsNear(promotion, windowD),
  marksOfReading: ({ facts }: EffectiveEvent) => {
    const span = dateWindow(facts);
    return span ? periodsOf(span.from, span.to) : [];
  },
  says(promotion: EffectiveEvent, event: EffectiveEvent, { windowD, peers }: Limits) {
    const span = dateWindow(event.facts);
    const isSignal = span && isNear(capturedAt(promotion), windowD, span.from, span.to) && Number(event.facts.persistentPeers ?? 0) >= peers;
    return isSignal ? event : undefined;
  },
});
const trafficNear = concerning({
  marksOfPaper: periodsNear,
  marksOfReading: ({ firstSeen, lastSeen }: Traffic) => periodsOf(firstSeen, lastSeen),
  says: (promotion: EffectiveEvent, { event, firstSeen, lastSeen }: Traffic, windowD: number) =>
    isNear(capturedAt(promotion), windowD, firstSeen, lastSeen) ? event : undefined,
});

interface Limits {
  claims: number;
  windowD: number;
  peers: number;
  grave: string;
  guises: readonly string[];
}
type Signals = Concerned<EffectiveEvent, EffectiveEvent>;
type Given = readonly [limits: Limits, blocked: readonly EffectiveEvent[], takenDown: readonly string[], isWatched: boolean];

/** A signal concerns the promotions of its months. */
const answers = answeredEach((promotion: EffectiveEvent, { concerns, given }: Asked<readonly [Signals, Signals], Given>): Verdict => {
  const [limits, blocked, removed, isWatched] = given;
  const made = claimsMade(promotion, limits.guises);
  const numbers = { claims: made.join(' ') };
  const isDisposed = blockedFor(blocked, promotion.id, capturedAt(promotion)) ?? removed.includes(String(promotion.facts.urlHash));
  if (made.length < limits.claims || isDisposed) return clear(promotion.id, { evidence: [promotion], numbers });
  const signals = concerns.map((concerned) => concerned.of(promotion));
  const reason = { evidence: [promotion], along: signals, numbers };
  if (signals.some(({ length }) => length > 0)) return hit(promotion.id, made.includes(limits.grave) ? 'high' : 'low', reason);
  return isWatched ? clear(promotion.id, reason) : insufficient(promotion.id, ['egress-profile.summarised', 'pool-traffic.detected'], reason);
});

const blockedFor = firstFor(
  ({ facts, occurredAt }: EffectiveEvent, promotionId: string, at: number) => facts.basisEventId === promotionId || occurredAt >= at,
);
const takenDown = listed(({ facts }: EffectiveEvent) => (facts.disposal === 'takedown' ? String(facts.urlHash) : undefined));
