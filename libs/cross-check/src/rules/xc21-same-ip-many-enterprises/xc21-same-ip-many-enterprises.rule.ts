import type { EffectiveEvent } from '@quanlian/contracts';
import { heldDuring, Holders, holdersOf } from '../../reading/attribution';
import { latest } from '../../reading/latest';
import { eventsOf } from '../../reading/listed';
import { effectiveAt, lastStandingCut } from '../../reading/site';
import { days } from '../../reading/times';
import { byAddress, Traffic, trafficOf } from '../../reading/traffic';
import { unchanged } from '../../reading/unchanged';
import { defineRule } from '../../define-rule';
import { clear, hit, Verdict } from '../../verdict';

export const sameIpManyEnterprises = defineRule({
  code: 'XC21',
  slug: 'same-ip-many-enterprises',
  zh: '一IP多企业',
  en: 'One IP, several enterprises',
  question: {
    zh: '一个公网地址是否对应多家企业且有矿池流量?',
    en: 'Do several enterprises hold one address with mining traffic?',
  },
  window: '90 days before the last traffic',
  severity: 'medium',
  basis: ['notice 1283, art. 19'],
  inputs: ['ip-attribution.resolved', 'pool-traffic.detected'],
  thresholds: { usccs: 3, windowD: 90 },
  check: (view, limits) => {
    const dark = lastStandingCut(view);
    return [...byAddress(trafficOf(view))].map(([ip, traffic]) => judged(ip, traffic, holdersOf(view, ip), limits, dark));
  },
  proves: 'shared operator or shared uplink',
  nextAction: 'ask carrier for port-level log; suggestion, never auto-merge',
  responsible: ['telecom'],
  falsePositives: ['park NAT', 'hosting reseller', 'office tower Wi-Fi'],
  resolvedBy: 'corrected below the limit, un-merged, or cut; also site.cleared, or retraction of an event it needs',
});

const lastToBeSeen = latest(({ lastSeen }: Traffic) => lastSeen);

interface Limits {
  usccs: number;
  windowD: number;
}

/** A report of one address leaves the answers about all others what they were. */
const judged = unchanged((ip: string, traffic: readonly Traffic[], holders: Holders, limits: Limits, dark: EffectiveEvent | undefined): Verdict => {
  const { enterprises, events, last } = holdersAt(traffic, holders, limits.windowD);
  const reason = { evidence: events, along: [eventsOf(traffic)], numbers: { enterprises } };
  // Traffic that goes on after a cut is another matter, and counts again.
  const isOver = dark !== undefined && effectiveAt(dark) >= last;
  return enterprises >= limits.usccs && !isOver ? hit(`ip:${ip}`, 'medium', reason) : clear(`ip:${ip}`, reason);
});

/** Enterprises that held an address in the days before it was last seen. */
function holdersAt(traffic: readonly Traffic[], holders: Holders, windowD: number) {
  const last = lastToBeSeen(traffic)!.lastSeen;
  const firms = heldDuring(holders, last - days(windowD), last).filter(({ shared, subscriber }) => !shared && subscriber?.startsWith('uscc:'));
  return { enterprises: new Set(firms.map(({ subscriber }) => subscriber)).size, events: firms.map(({ event }) => event), last };
}
