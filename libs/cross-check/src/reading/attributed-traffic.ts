import type { EffectiveEvent } from '@quanlian/contracts';
import { bestHolder, holdersAmong, Holders } from './attribution';
import { carriedGiven } from './carried';
import { byAddress, Traffic } from './traffic';
import { unchanged } from './unchanged';

type Events = readonly EffectiveEvent[];

interface Held {
  traffic: EffectiveEvent[];
  attributions: EffectiveEvent[];
}

const heldIn = carriedGiven({
  begin: (_holders: Holders): Held => ({ traffic: [], attributions: [] }),
  take(held, { event, firstSeen, lastSeen }: Traffic, holders) {
    const holder = bestHolder(holders, firstSeen, lastSeen);
    if (!holder) return held;
    held.traffic.push(event);
    held.attributions.push(holder.event);
    return held;
  },
});

/** Of a list of traffic, by address, what somebody is known to have answered for at the time, and by which attributions. */
export const attributedTraffic = unchanged((traffic: readonly Traffic[], own: Events, earlier: Events): readonly Held[] =>
  [...byAddress(traffic)].map(([ip, ofAddress]) => heldIn(ofAddress, holdersAmong(ip, own, earlier))).filter((held) => held.traffic.length > 0),
);
