import type { EffectiveEvent } from '@quanlian/contracts';
import { firmHolder, Holders } from '../../reading/attribution';
import { carriedFor, carriedGiven } from '../../reading/carried';
import { firstIndex } from '../../reading/sorted';
import { hours } from '../../reading/times';
import type { Traffic } from '../../reading/traffic';

export interface TrafficLimits {
  minLagH: number;
  minSessions: number;
  minBytes: number;
  windowH: number;
  minConfidence: string;
}

interface AfterCut {
  /** by the instant it was last seen */
  seen: Traffic[];
  busy: Traffic[];
  known: Set<Traffic>;
}

/** Enough within one window that ends with this report, all reports of the address together. */
function isBusy(last: Traffic, seen: readonly Traffic[], { windowH, minSessions, minBytes }: TrafficLimits): boolean {
  let [sessions, bytes] = [0, 0];
  for (let i = firstIndex(seen, ({ lastSeen }) => lastSeen <= last.lastSeen - hours(windowH)); i < seen.length; i++) {
    const traffic = seen[i]!;
    if (traffic.lastSeen > last.lastSeen) break;
    sessions += traffic.sessions;
    bytes += traffic.bytes;
    if (sessions >= minSessions || bytes >= minBytes) return true;
  }
  return false;
}

const afterCut = carriedFor({
  begin: (_cutAt: number, _limits: TrafficLimits): AfterCut => ({ seen: [], busy: [], known: new Set() }),
  take(after, traffic: Traffic, cutAt, limits) {
    const { seen, busy, known } = after;
    if (traffic.lastSeen < cutAt + hours(limits.minLagH)) return after;
    const place = firstIndex(seen, ({ lastSeen }) => lastSeen <= traffic.lastSeen);
    seen.splice(place, 0, traffic);
    // Late news of an earlier hour also counts for the reports after it.
    for (let i = firstIndex(seen, ({ lastSeen }) => lastSeen < traffic.lastSeen); i < seen.length; i++) {
      const other = seen[i]!;
      if (other.lastSeen >= traffic.lastSeen + hours(limits.windowH)) break;
      if (known.has(other) || !isBusy(other, seen, limits)) continue;
      known.add(other);
      busy.push(other);
    }
    return after;
  },
});

/** Of the traffic of one address, what a cut should have ended. */
export const busyAfter = (traffic: readonly Traffic[], cutAt: number, limits: TrafficLimits): readonly Traffic[] =>
  afterCut(traffic, cutAt, limits).busy;

interface Firm {
  events: EffectiveEvent[];
  last: number;
  sessions: number;
}

/** What of it somebody can be held to. */
export const firmAmong = carriedGiven({
  begin: (_holders: Holders, _cutAt: number, _minConfidence: string): Firm => ({ events: [], last: -Infinity, sessions: 0 }),
  take(firm, traffic: Traffic, holders, cutAt, minConfidence) {
    const holder = firmHolder(holders, Math.max(traffic.firstSeen, cutAt), traffic.lastSeen, minConfidence);
    if (!holder) return firm;
    firm.events.push(traffic.event, holder.event);
    firm.last = Math.max(firm.last, traffic.lastSeen);
    firm.sessions += traffic.sessions;
    return firm;
  },
});
