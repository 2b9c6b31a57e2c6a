import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { decimal, Decimal, limitOf, text, total } from '../../reading/decimals';
import { emptyInspection } from '../../reading/inspections';
import { latest } from '../../reading/latest';
import { latestLoad, loadsOf } from '../../reading/load';
import { confirmation } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { unchanged } from '../../reading/unchanged';
import { storageMiningSignature } from '../xc14-storage-mining-signature/xc14-storage-mining-signature.rule';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, WHOLE_CASE } from '../../verdict';

export const diskWearPurchases = defineRule({
  code: 'XC15',
  slug: 'disk-wear-purchases',
  zh: '硬盘异常消耗',
  en: 'Abnormal disk wear-out purchases',
  question: {
    zh: '硬盘采购是否远超装机和用电所能解释?',
    en: 'Are more disks bought than the installation and its power explain?',
  },
  window: '12 months',
  severity: 'low; medium with the storage-mining signature',
  basis: ['notice 1283, art. 8'],
  inputs: ['equipment-purchase.recorded', 'data-centre.declared'],
  thresholds: { ssdTurn: '3', ssdWindowD: 365, tibPerKw: '200' },
  check: (view, limits) => {
    const purchases = view.of('equipment-purchase.recorded');
    const { ssd, hdd, until, recent, worn, tib } = wearOf(purchases, limits.ssdWindowD);
    if (!ssd.length && !hdd.length) return [];
    const declared = view.of('data-centre.declared');
    const installed = decimal(lastInstalled(declared)?.facts.installedSsd);
    const isWorn = installed?.gt(0) && worn.gte(installed.times(limitOf(limits.ssdTurn)));
    const it = itLoad(view);
    const isCrowded = tib.gt(0) && it?.kw.gt(0) && tib.gte(it.kw.times(limitOf(limits.tibPerKw)));
    const reason = {
      evidence: [it?.event],
      along: [hdd, recent],
      numbers: () => ({ tib: text(tib), ...(it ? { itKw: text(it.kw) } : {}) }),
    };
    if (!isWorn && !isCrowded) return [it ? clear(WHOLE_CASE, reason) : insufficient(WHOLE_CASE, ['IT load'], reason)];
    if (confirmation(view) || emptyInspection(view, until)) return [clear(WHOLE_CASE, reason)];
    const mining = storageMiningSignature.check(view).some(({ outcome }) => outcome === 'hit');
    return [hit(WHOLE_CASE, mining ? 'medium' : 'low', reason)];
  },
  proves: 'Chia-type plotting or sealing cache wear',
  nextAction: 'tax desk check, seller trace',
  responsible: ['tax'],
  falsePositives: ['resale trader', 'fleet refresh', 'warranty swaps'],
  resolvedBy: 'site.confirmed, or later inspection no-mining; also site.cleared, or retraction of an event it needs',
});

const boughtUntil = ({ facts, occurredAt }: EffectiveEvent): number => instant(facts.to) ?? occurredAt;
const lastInstalled = latest(({ facts }: EffectiveEvent) => (facts.installedSsd === undefined ? undefined : 0));

/** What was bought, and how much of it lately. */
const wearOf = unchanged((purchases: readonly EffectiveEvent[], ssdWindowD: number) => {
  const bought = (category: string) => purchases.filter(({ facts }) => facts.category === category);
  const [ssd, hdd] = [bought('ssd'), bought('hdd')];
  const until = Math.max(-Infinity, ...[...ssd, ...hdd].map(boughtUntil));
  const recent = ssd.filter((event) => boughtUntil(event) > until - days(ssdWindowD));
  const sum = (fact: string, events: readonly EffectiveEvent[]) => total(events.map(({ facts }) => decimal(facts[fact])));
  return { ssd, hdd, until, recent, worn: sum('quantity', recent), tib: sum('capacityTib', hdd) };
});

const lastMeasured = latest(({ facts, occurredAt }: EffectiveEvent) => (decimal(facts.itLoadKw)?.gt(0) ? occurredAt : undefined));

/** Inspected, else metered ÷ declared PUE, else metered. */
function itLoad(view: CaseView): { kw: Decimal; event: EffectiveEvent } | undefined {
  const inspected = lastMeasured(view.of('inspection.conducted'));
  if (inspected) return { kw: decimal(inspected.facts.itLoadKw)!, event: inspected };
  const load = latestLoad(loadsOf(view));
  const pue = decimal(view.of('data-centre.declared').at(-1)?.facts.declaredPue);
  return load && { kw: pue?.gt(0) ? load.mean.div(pue) : load.mean, event: load.event };
}
