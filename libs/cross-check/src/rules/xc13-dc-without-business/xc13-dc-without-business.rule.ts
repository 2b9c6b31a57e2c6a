import type { EffectiveEvent } from '@quanlian/contracts';
import { carried } from '../../reading/carried';
import { decimal, Decimal, limitOf, text } from '../../reading/decimals';
import { lastOccurred, latestFor } from '../../reading/latest';
import { latestLoad } from '../../reading/load';
import { closingShutDown } from '../../reading/site';
import { dateWindow } from '../../reading/times';
import { longLoads, wholeSite } from '../../reading/whole-site';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const dcWithoutBusiness = defineRule({
  code: 'XC13',
  slug: 'dc-without-business',
  zh: '无业务实质的数据中心',
  en: 'Data centre without customers',
  question: {
    zh: '用电很大的数据中心,有没有客户和流量?',
    en: 'Has a data centre that draws megawatts any customers?',
  },
  window: '28 days of traffic; two quarters of revenue',
  severity: 'medium; high with pool traffic',
  basis: ['notice 1283, art. 3', 'notice 1283, art. 8'],
  inputs: ['data-centre.declared', 'egress-profile.summarised', 'load-profile.summarised', 'equipment-purchase.recorded'],
  thresholds: { mbpsPer100Kw: '1', windowD: 28, quarters: 2, quarterD: 90, cnyPerKwh: '0.30' },
  check: (view, { mbpsPer100Kw, windowD, quarters, quarterD, cnyPerKwh }) => {
    const declared = lastOccurred(view.of('data-centre.declared'));
    if (!declared) return [];
    const about = String(declared.facts.facilityKey ?? declared.id);
    const egress = longEgress(view.of('egress-profile.summarised'), windowD);
    const load = latestLoad(longLoads(wholeSite(view), windowD));
    const revenue = view.of('hosting-revenue.summarised');
    const { days, invoiced } = revenueOf(revenue);
    const missing = [
      ...(egress ? [] : ['egress-profile.summarised']),
      ...(load ? [] : ['load-profile.summarised']),
      ...(days >= quarters * quarterD ? [] : ['hosting-revenue.summarised']),
    ];
    const p95 = decimal(egress?.facts.p95Mbps);
    // Plenty of traffic settles it whatever was invoiced.
    if (load && p95?.times(100).gte(load.mean.times(limitOf(mbpsPer100Kw))))
      return [clear(about, { evidence: [declared, egress, load.event], numbers: () => ({ p95Mbps: text(p95) }) })];
    if (missing.length || !load || !p95) return [insufficient(about, missing, { evidence: [declared, egress, load?.event] })];
    const cost = load.mean.times(24 * days).times(limitOf(cnyPerKwh));
    const reason = {
      evidence: [declared, egress, load.event],
      along: [revenue],
      numbers: () => ({ p95Mbps: text(p95), revenueCny: text(invoiced, 2), energyCostCny: text(cost, 2) }),
    };
    if (invoiced.gte(cost) || closingShutDown(view, load.from)) return [clear(about, reason)];
    return [hit(about, view.lacks('pool-traffic.detected') ? 'medium' : 'high', reason)];
  },
  proves: 'no hosting activity behind the load',
  nextAction: 'inspect, ask for customer contracts',
  responsible: ['miit', 'tax'],
  falsePositives: ['offline HPC', 'disaster-recovery site', 'internal group DC', 'isolated network'],
  resolvedBy: 'closing shut-down, or a new declaration that fits; also site.cleared, or retraction of an event it needs',
});

const longEgress = latestFor(({ facts, occurredAt }: EffectiveEvent, minDays: number) =>
  (dateWindow(facts)?.days ?? 0) >= minDays ? occurredAt : undefined,
);

const revenueOf = carried({
  begin: () => ({ days: 0, invoiced: new Decimal(0) }),
  take: ({ days, invoiced }, { facts }: EffectiveEvent) => ({
    days: days + (dateWindow(facts)?.days ?? 0),
    invoiced: invoiced.plus(decimal(facts.revenueCny) ?? 0),
  }),
});
