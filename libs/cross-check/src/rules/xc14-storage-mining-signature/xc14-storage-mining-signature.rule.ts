import type { EffectiveEvent } from '@quanlian/contracts';
import { decimal, limitOf, text } from '../../reading/decimals';
import { emptyInspection } from '../../reading/inspections';
import { latest } from '../../reading/latest';
import { latestLoad, loadsOf } from '../../reading/load';
import { confirmation } from '../../reading/site';
import { disksIn, signsOf } from './storage-signs';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, WHOLE_CASE } from '../../verdict';

export const storageMiningSignature = defineRule({
  code: 'XC14',
  slug: 'storage-mining-signature',
  zh: '存储挖矿特征',
  en: 'Storage mining signature',
  question: {
    zh: '采购、功耗、对等节点与节律是否合成存储挖矿的特征?',
    en: 'Do purchases, power, peers and rhythm add up to storage mining?',
  },
  window: '180 days of purchases; 14 days of traffic',
  severity: 'medium; high with promotion or pool traffic',
  basis: ['notice 1283, art. 8'],
  inputs: ['egress-profile.summarised', 'equipment-purchase.recorded', 'load-profile.summarised', 'data-centre.declared', 'promotion.flagged'],
  thresholds: { minTib: '1024', purchaseD: 180, wattLow: '1', wattHigh: '15', peers: 20, windowD: 14, periodMin: 30, periodSlack: 2 },
  check: (view, limits) => {
    const [profiles, purchases] = [view.of('egress-profile.summarised'), view.of('equipment-purchase.recorded')];
    const disks = disksIn(purchases);
    if (!profiles.length && !disks.length) return [];
    const load = latestLoad(loadsOf(view));
    const missing = [
      ...(disks.length ? [] : ['equipment-purchase.recorded']),
      ...(profiles.length ? [] : ['egress-profile.summarised']),
      ...(load ? [] : ['load-profile.summarised']),
    ];
    if (missing.length || !load) return [insufficient(WHOLE_CASE, missing, { along: [profiles, disks] })];
    const { found, until, recent, tib, sealing, watts: drawn } = signsOf(profiles, purchases, limits);
    const declared = lastStorage(view.of('data-centre.declared'));
    const spare = tib.minus(decimal(declared?.facts.customerStorageTib) ?? 0);
    const watts = load.mean.times(1000);
    const reason = {
      evidence: [found, load.event, declared],
      along: [recent, sealing],
      numbers: () => ({ tib: text(spare), wattsPerTib: text(watts.div(tib)) }),
    };
    const isSignature = found && spare.gte(limitOf(limits.minTib)) && watts.gte(drawn[0]) && watts.lte(drawn[1]);
    if (!isSignature || confirmation(view) || emptyInspection(view, until)) return [clear(WHOLE_CASE, reason)];
    const sold = [view.of('promotion.flagged'), view.of('pool-traffic.detected')];
    return [hit(WHOLE_CASE, sold.some(({ length }) => length > 0) ? 'high' : 'medium', { ...reason, along: [...reason.along, ...sold] })];
  },
  proves: 'Filecoin/Chia-type mining with low power',
  nextAction: 'inspect racks, ask for storage orders',
  responsible: ['telecom', 'cac'],
  falsePositives: ['video surveillance', 'backup', 'CDN', 'genuine IPFS pinning', 'genomics archive'],
  resolvedBy: 'site.confirmed, or later inspection no-mining; also site.cleared, or retraction of an event it needs',
});

const lastStorage = latest(({ facts }: EffectiveEvent) => (facts.customerStorageTib === undefined ? undefined : 0));
