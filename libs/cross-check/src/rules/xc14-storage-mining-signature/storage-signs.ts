import type { EffectiveEvent } from '@quanlian/contracts';
import { Decimal, decimal, total } from '../../reading/decimals';
import { listed } from '../../reading/listed';
import { dateWindow, days, instant } from '../../reading/times';
import { unchanged } from '../../reading/unchanged';

type Events = readonly EffectiveEvent[];

export interface StorageLimits {
  purchaseD: number;
  wattLow: string;
  wattHigh: string;
  peers: number;
  windowD: number;
  periodMin: number;
  periodSlack: number;
}

interface Signs {
  /** the last profile with the rhythm and the peers of storage mining, near a purchase of disks */
  found?: EffectiveEvent;
  /** end of its window */
  until: number;
  /** disks bought in time for it; all, where none was found */
  recent: Events;
  tib: Decimal;
  /** power that so many disks draw, at least and at most */
  watts: readonly [least: Decimal, most: Decimal];
  /** machines that could seal */
  sealing: Events;
}

export const disksIn = listed((event: EffectiveEvent) => (decimal(event.facts.capacityTib)?.gt(0) ? event : undefined));

const boughtUntil = ({ facts, occurredAt }: EffectiveEvent): number => instant(facts.to) ?? occurredAt;

/** Days of persistent peers by range, over all reports. */
function peeredDays(profiles: Events, peers: number): ReadonlyMap<unknown, number> {
  const sums = new Map<unknown, number>();
  for (const { facts } of profiles)
    if (Number(facts.persistentPeers ?? 0) >= peers) sums.set(facts.cidr, (sums.get(facts.cidr) ?? 0) + (dateWindow(facts)?.days ?? 0));
  return sums;
}

export const signsOf = unchanged((profiles: Events, purchases: Events, limits: StorageLimits): Signs => {
  const disks = disksIn(purchases);
  const sealing = purchases.filter(({ facts }) => ['gpu', 'storage-server'].includes(facts.category));
  const peered = peeredDays(profiles, limits.peers);
  const lastBought = disks.reduce((last, disk) => Math.max(last, boughtUntil(disk)), -Infinity);
  const since = (profile: EffectiveEvent): number => dateWindow(profile.facts)!.to - days(limits.purchaseD);
  const found = profiles.findLast((profile) => {
    const { facts } = profile;
    const hasRhythm = Math.abs(Number(facts.periodMin ?? 0) - limits.periodMin) <= limits.periodSlack || sealing.length > 0;
    if (!hasRhythm || Number(facts.persistentPeers ?? 0) < limits.peers || !dateWindow(facts)) return false;
    return peered.get(facts.cidr)! >= limits.windowD && lastBought >= since(profile);
  });
  const recent = found ? disks.filter((disk) => boughtUntil(disk) >= since(found)) : disks;
  const tib = total(recent.map(({ facts }) => decimal(facts.capacityTib)));
  const watts = [tib.times(limits.wattLow), tib.times(limits.wattHigh)] as const;
  return { found, until: found ? dateWindow(found.facts)!.to : Infinity, recent, tib, watts, sealing };
});
