import type { EffectiveEvent } from '@quanlian/contracts';
import { decimal, text, total } from '../../reading/decimals';
import { latestLoad, loadsOf } from '../../reading/load';
import { confirmation, emptyInspection } from '../../reading/site';
import { dateWindow, days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, WHOLE_CASE } from '../../verdict';

export const storageMiningSignature = defineRule({
  code: 'XC14',
  slug: 'storage-mining-signature',
  zh: '存储挖矿特征',
  en: 'Storage mining signature',
  basis: ['notice 1283, art. 8'],
  inputs: ['egress-profile.summarised', 'equipment-purchase.recorded', 'load-profile.summarised', 'data-centre.declared', 'promotion.flagged'],
  thresholds: { minTib: '1024', purchaseD: 180, wattLow: '1', wattHigh: '15', peers: 20, windowD: 14, periodMin: 30, periodSlack: 2 },
  check: (view, limits) => {
    const profiles = view.of('egress-profile.summarised');
    const disks = view.of('equipment-purchase.recorded').filter(({ facts }) => decimal(facts.capacityTib)?.gt(0));
    if (!profiles.length && !disks.length) return [];
    const load = latestLoad(loadsOf(view));
    const missing = [
      ...(disks.length ? [] : ['equipment-purchase.recorded']),
      ...(profiles.length ? [] : ['egress-profile.summarised']),
      ...(load ? [] : ['load-profile.summarised']),
    ];
    if (missing.length || !load) return [insufficient(WHOLE_CASE, missing, { evidence: [...profiles, ...disks] })];
    const sealing = view.of('equipment-purchase.recorded').filter(({ facts }) => ['gpu', 'storage-server'].includes(facts.category));
    const declared = view.of('data-centre.declared').findLast(({ facts }) => facts.customerStorageTib !== undefined);
    const found = profiles.findLast((profile) => {
      const rhythm = Math.abs(Number(profile.facts.periodMin ?? 0) - limits.periodMin) <= limits.periodSlack || sealing.length > 0;
      return (
        rhythm &&
        peeredDays(profiles, profile, limits.peers) >= limits.windowD &&
        boughtBy(disks, dateWindow(profile.facts)!.to, limits.purchaseD).length > 0
      );
    });
    const recent = found ? boughtBy(disks, dateWindow(found.facts)!.to, limits.purchaseD) : disks;
    const tib = total(recent.map(({ facts }) => decimal(facts.capacityTib)));
    const spare = tib.minus(decimal(declared?.facts.customerStorageTib) ?? 0);
    const watts = load.mean.times(1000).div(tib);
    const reason = { evidence: [...recent, found, load.event, declared, ...sealing], numbers: { tib: text(spare), wattsPerTib: text(watts) } };
    const signature = found && spare.gte(limits.minTib) && watts.gte(limits.wattLow) && watts.lte(limits.wattHigh);
    if (!signature || confirmation(view) || emptyInspection(view, dateWindow(found.facts)!.to)) return [clear(WHOLE_CASE, reason)];
    const sold = [...view.of('promotion.flagged'), ...view.of('pool-traffic.detected')];
    return [hit(WHOLE_CASE, sold.length ? 'high' : 'medium', { ...reason, evidence: [...reason.evidence, ...sold] })];
  },
  proves: 'Filecoin/Chia-type mining with low power',
  nextAction: 'inspect racks, ask for storage orders',
  responsible: ['telecom', 'cac'],
  falsePositives: ['video surveillance', 'backup', 'CDN', 'genuine IPFS pinning', 'genomics archive'],
  resolvedBy: 'site.confirmed, or later inspection no-mining; also site.cleared, or retraction of an event it needs',
});

const boughtBy = (disks: readonly EffectiveEvent[], until: number, windowD: number): EffectiveEvent[] =>
  disks.filter(({ facts, occurredAt }) => (instant(facts.to) ?? occurredAt) >= until - days(windowD));

/** Days of persistent peers on the range of a profile, over all its reports. */
const peeredDays = (profiles: readonly EffectiveEvent[], { facts }: EffectiveEvent, peers: number): number => {
  const busy = (event: EffectiveEvent) => Number(event.facts.persistentPeers ?? 0) >= peers;
  if (Number(facts.persistentPeers ?? 0) < peers || !dateWindow(facts)) return 0;
  const own = profiles.filter((profile) => profile.facts.cidr === facts.cidr && busy(profile));
  return own.reduce((sum, profile) => sum + (dateWindow(profile.facts)?.days ?? 0), 0);
};
