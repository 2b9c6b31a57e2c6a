import { decimal, text, total } from '../../reading/decimals';
import { latestBy } from '../../reading/keys';
import { latestLoad, wholeSiteLoads } from '../../reading/load';
import { closingShutDown } from '../../reading/site';
import { dateWindow } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const dcWithoutBusiness = defineRule({
  code: 'XC13',
  slug: 'dc-without-business',
  zh: '无业务实质的数据中心',
  en: 'Data centre without customers',
  basis: ['notice 1283, art. 3', 'notice 1283, art. 8'],
  inputs: ['data-centre.declared', 'egress-profile.summarised', 'load-profile.summarised', 'equipment-purchase.recorded'],
  thresholds: { mbpsPer100Kw: '1', windowD: 28, quarters: 2, quarterD: 90, cnyPerKwh: '0.30' },
  check: (view, { mbpsPer100Kw, windowD, quarters, quarterD, cnyPerKwh }) => {
    const declared = latestBy(view.of('data-centre.declared'), (event) => event.occurredAt);
    if (!declared) return [];
    const about = String(declared.facts.facilityKey ?? declared.id);
    const egress = latestBy(
      view.of('egress-profile.summarised').filter(({ facts }) => (dateWindow(facts)?.days ?? 0) >= windowD),
      (event) => event.occurredAt,
    );
    const load = latestLoad(wholeSiteLoads(view).filter(({ days }) => days >= windowD));
    const revenue = view.of('hosting-revenue.summarised');
    const revenueDays = revenue.reduce((sum, { facts }) => sum + (dateWindow(facts)?.days ?? 0), 0);
    const missing = [
      ...(egress ? [] : ['egress-profile.summarised']),
      ...(load ? [] : ['load-profile.summarised']),
      ...(revenueDays >= quarters * quarterD ? [] : ['hosting-revenue.summarised']),
    ];
    const p95 = decimal(egress?.facts.p95Mbps);
    // Plenty of traffic settles it whatever was invoiced.
    const busy = load && p95?.gte(load.mean.div(100).times(mbpsPer100Kw));
    if (busy) return [clear(about, { evidence: [declared, egress, load.event], numbers: { p95Mbps: text(p95!) } })];
    if (missing.length || !load || !p95) return [insufficient(about, missing, { evidence: [declared, egress, load?.event] })];
    const cost = load.mean.times(24).times(revenueDays).times(cnyPerKwh);
    const invoiced = total(revenue.map(({ facts }) => decimal(facts.revenueCny)));
    const reason = {
      evidence: [declared, egress, load.event, ...revenue],
      numbers: { p95Mbps: text(p95), revenueCny: text(invoiced, 2), energyCostCny: text(cost, 2) },
    };
    if (invoiced.gte(cost) || closingShutDown(view, load.from)) return [clear(about, reason)];
    return [hit(about, view.of('pool-traffic.detected').length ? 'high' : 'medium', reason)];
  },
  proves: 'no hosting activity behind the load',
  nextAction: 'inspect, ask for customer contracts',
  responsible: ['miit', 'tax'],
  falsePositives: ['offline HPC', 'disaster-recovery site', 'internal group DC', 'isolated network'],
  resolvedBy: 'closing shut-down, or a new declaration that fits; also site.cleared, or retraction of an event it needs',
});
