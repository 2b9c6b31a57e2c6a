import type { EffectiveEvent } from '@quanlian/contracts';
import { decimal, text } from '../../reading/decimals';
import { latest } from '../../reading/latest';
import { rememberedFor } from '../../reading/remembered';
import { closingShutDown } from '../../reading/site';
import { dayOf } from '../../reading/times';
import { latestSince, longLoads, wholeSite } from '../../reading/whole-site';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const existingLoadGrowing = defineRule({
  code: 'XC09',
  slug: 'existing-load-growing',
  zh: '存量项目负荷仍增长',
  en: 'Existing project still growing',
  question: {
    zh: '存量项目的负荷是否比列入时明显增长?',
    en: 'Does an existing project draw clearly more than when it was listed?',
  },
  window: '28 days since the listing',
  severity: 'high',
  basis: ['notice 1283, art. 6'],
  inputs: ['project.listed', 'load-profile.summarised', 'project-record.updated', 'application.blocked'],
  thresholds: { ratio: '1.10', minDeltaKw: '100', windowD: 28 },
  check: (view, limits) => {
    const listing = lastExisting(view.of('project.listed'));
    if (!listing) return [];
    const base = decimal(listing.facts.baselineKw);
    const load = latestSince(longLoads(wholeSite(view), limits.windowD), dayOf(listing.occurredAt));
    if (!base || !load) return [insufficient(listing.id, [base ? 'load-profile.summarised' : 'baselineKw'], { evidence: [listing] })];
    const { above, from } = growthFrom(listing, limits);
    const grown = load.mean.gt(above) && load.mean.gte(from);
    const reason = { evidence: [listing, load.event], numbers: () => ({ meanKw: text(load.mean), baselineKw: text(base) }) };
    return [grown && !closingShutDown(view, load.from) ? hit(listing.id, 'high', reason) : clear(listing.id, reason)];
  },
  proves: 'expansion = new capacity: article 6 double counting',
  nextAction: 're-class part as 增量, order close',
  responsible: ['ndrc'],
  falsePositives: ['cooling season', 'wrong baseline', 'meter merge'],
  resolvedBy: 'load ≤ 110 % or closing shut-down; also site.cleared, or retraction of an event it needs',
});

/** Power that is growth: above the one, and from the other on. */
const growthFrom = rememberedFor(({ facts }: EffectiveEvent, { ratio, minDeltaKw }: { ratio: string; minDeltaKw: string }) => {
  const base = decimal(facts.baselineKw)!;
  return { above: base.times(ratio), from: base.plus(minDeltaKw) };
});

const lastExisting = latest((event: EffectiveEvent) => (event.facts.listClass === 'existing' ? 0 : undefined));
