import { beijingDate, DAY_MS, EffectiveEvent } from '@quanlian/contracts';
import type { KnownCase } from '../case-view';
import { grouped } from './grouped';
import { listed } from './listed';
import { instant } from './times';

/** One report of mining traffic from one address. */
export interface Traffic {
  event: EffectiveEvent;
  ip: string;
  firstSeen: number;
  lastSeen: number;
  sessions: number;
  bytes: number;
}

const listedTraffic = listed((event: EffectiveEvent): Traffic => {
  const { srcIp, firstSeenAt, lastSeenAt, sessions, bytesUp, bytesDown } = event.facts;
  const lastSeen = instant(lastSeenAt) ?? event.occurredAt;
  return {
    event,
    ip: String(srcIp),
    lastSeen,
    firstSeen: instant(firstSeenAt) ?? lastSeen,
    sessions: Number(sessions ?? 0),
    bytes: Number(bytesUp ?? 0) + Number(bytesDown ?? 0),
  };
});

export const trafficOf = (view: KnownCase): readonly Traffic[] => listedTraffic(view.of('pool-traffic.detected'));

/** Any list of traffic by source address. */
export const byAddress = grouped(({ ip }: Traffic) => [ip]);

/** Calendar days on which traffic was seen. */
export function daysOf({ firstSeen, lastSeen }: Traffic, notBefore = -Infinity): readonly string[] {
  const from = Math.max(firstSeen, notBefore);
  if (lastSeen < from) return [];
  const whole = Array.from({ length: Math.floor((lastSeen - from) / DAY_MS) + 1 }, (_, i) => beijingDate(from + i * DAY_MS));
  return [...whole, beijingDate(lastSeen)];
}
