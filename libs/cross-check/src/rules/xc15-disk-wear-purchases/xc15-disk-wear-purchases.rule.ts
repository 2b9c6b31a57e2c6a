import type { CaseView } from '../../case-view';
import type { EffectiveEvent } from '@quanlian/contracts';
import { decimal, Decimal, text, total } from '../../reading/decimals';
import { latestBy } from '../../reading/keys';
import { latestLoad, loadsOf } from '../../reading/load';
import { confirmation, emptyInspection } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { storageMiningSignature } from '../xc14-storage-mining-signature/xc14-storage-mining-signature.rule';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, WHOLE_CASE } from '../../verdict';

export const diskWearPurchases = defineRule({
  code: 'XC15',
  slug: 'disk-wear-purchases',
  zh: '硬盘异常消耗',
  en: 'Abnormal disk wear-out purchases',
  basis: ['notice 1283, art. 8'],
  inputs: ['equipment-purchase.recorded', 'data-centre.declared'],
  thresholds: { ssdTurn: '3', ssdWindowD: 365, tibPerKw: '200' },
  check: (view, { ssdTurn, ssdWindowD, tibPerKw }) => {
    const bought = (category: string) => view.of('equipment-purchase.recorded').filter(({ facts }) => facts.category === category);
    const [ssd, hdd] = [bought('ssd'), bought('hdd')];
    if (!ssd.length && !hdd.length) return [];
    const until = Math.max(...[...ssd, ...hdd].map(boughtUntil));
    const recent = ssd.filter((event) => boughtUntil(event) > until - days(ssdWindowD));
    const installed = decimal(view.of('data-centre.declared').findLast(({ facts }) => facts.installedSsd !== undefined)?.facts.installedSsd);
    const worn = installed?.gt(0) && total(recent.map(({ facts }) => decimal(facts.quantity))).gte(installed.times(ssdTurn));
    const it = itLoad(view);
    const tib = total(hdd.map(({ facts }) => decimal(facts.capacityTib)));
    const crowded = it?.kw.gt(0) && tib.gt(0) && tib.div(it.kw).gte(tibPerKw);
    const reason = { evidence: [...hdd, ...recent, it?.event], numbers: { tib: text(tib), ...(it ? { itKw: text(it.kw) } : {}) } };
    if (!worn && !crowded) return [it ? clear(WHOLE_CASE, reason) : insufficient(WHOLE_CASE, ['IT load'], reason)];
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

/** Inspected, else metered ÷ declared PUE, else metered. */
function itLoad(view: CaseView): { kw: Decimal; event: EffectiveEvent } | undefined {
  const inspected = latestBy(
    view.of('inspection.conducted').filter(({ facts }) => decimal(facts.itLoadKw)?.gt(0)),
    (event) => event.occurredAt,
  );
  if (inspected) return { kw: decimal(inspected.facts.itLoadKw)!, event: inspected };
  const load = latestLoad(loadsOf(view));
  const pue = decimal(view.of('data-centre.declared').at(-1)?.facts.declaredPue);
  return load && { kw: pue?.gt(0) ? load.mean.div(pue) : load.mean, event: load.event };
}
