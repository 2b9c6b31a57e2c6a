import { Decimal, text } from '../../reading/decimals';
import { Baseline, settledBaseline } from '../../reading/baseline';
import { loadsOf } from '../../reading/load';
import { rememberedFor } from '../../reading/remembered';
import { latestShutDown, shutDownAt } from '../../reading/site';
import { dayOf, hours } from '../../reading/times';
import { longLoads } from '../../reading/whole-site';
import { drawnSince } from './drawn-since';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const shutdownLoadPersists = defineRule({
  code: 'XC02',
  slug: 'shutdown-load-persists',
  zh: '关停后仍有负荷',
  en: 'Load after shut-down',
  question: {
    zh: '关停之后,表计是否仍有明显负荷?',
    en: 'Does the meter still run after the shut-down?',
  },
  window: '7 days from 48 h after the shut-down; 28 days before it',
  severity: 'high',
  basis: ['notice 1283, art. 17'],
  inputs: ['site.shut-down', 'load-profile.summarised', 'project-record.updated'],
  thresholds: { graceH: 48, ratio: '0.10', floorKw: '20', windowD: 7 },
  check: (view, limits) => {
    const shut = latestShutDown(view.of('site.shut-down'));
    if (!shut) return [];
    const drawn = drawnSince(longLoads(loadsOf(view), limits.windowD), dayOf(shutDownAt(shut) + hours(limits.graceH)));
    const before = settledBaseline(view, shutDownAt(shut));
    if (!drawn || !before) return [insufficient(shut.id, drawn ? ['baseline'] : ['load-profile.summarised'], { evidence: [shut] })];
    const limit = residual(before, limits);
    const evidence = [shut, ...drawn.events, before.event, ...(before.others ?? [])];
    const reason = { evidence, numbers: () => ({ meanKw: text(drawn.kw), limitKw: text(limit) }) };
    return [drawn.kw.gt(limit) ? hit(shut.id, 'high', reason) : clear(shut.id, reason)];
  },
  proves: 'contradicts site.shut-down',
  nextAction: 'on-site meter reading, rectification.ordered(close)',
  responsible: ['gov', 'energy'],
  falsePositives: ['fire pumps', 'lighting', 'dismantling work', 'other tenants on the meter'],
  resolvedBy: 'load below the limit; also site.cleared, or retraction of an event it needs',
});

/** What may still be drawn where nothing runs any more. */
const residual = rememberedFor(({ kw }: Baseline, { ratio, floorKw }: { ratio: string; floorKw: string }) => Decimal.max(kw.times(ratio), floorKw));
