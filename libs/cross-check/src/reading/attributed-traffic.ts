import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
import { bestHolder, Holders, holdersOf } from './attribution';
import { carriedGiven } from './carried';
import { byAddress, Traffic, trafficOf } from './traffic';

const heldIn = carriedGiven(
  (_holders: Holders): EffectiveEvent[] => [],
  (held, traffic: Traffic, holders) => {
    if (bestHolder(holders, traffic.firstSeen, traffic.lastSeen)) held.push(traffic.event);
    return held;
  },
);

/** Reports of traffic from addresses that somebody is known to have held at the time, by address. */
export const attributedTraffic = (view: CaseView): readonly (readonly EffectiveEvent[])[] =>
  [...byAddress(trafficOf(view))].map(([ip, traffic]) => heldIn(traffic, holdersOf(view, ip))).filter((events) => events.length > 0);
