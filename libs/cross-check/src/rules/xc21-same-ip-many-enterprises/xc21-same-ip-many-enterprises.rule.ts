import { attributionsOf } from '../../reading/attribution';
import { days } from '../../reading/times';
import { trafficOf } from '../../reading/traffic';
import { defineRule } from '../../define-rule';
import { clear, hit } from '../../verdict';

export const sameIpManyEnterprises = defineRule({
  code: 'XC21',
  slug: 'same-ip-many-enterprises',
  zh: '一IP多企业',
  en: 'One IP, several enterprises',
  basis: ['notice 1283, art. 19'],
  inputs: ['ip-attribution.resolved', 'pool-traffic.detected'],
  thresholds: { usccs: 3, windowD: 90 },
  check: (view, { usccs, windowD }) => {
    const traffic = trafficOf(view);
    return [...new Set(traffic.map(({ ip }) => ip))].map((ip) => {
      const own = traffic.filter((seen) => seen.ip === ip);
      const last = Math.max(...own.map(({ lastSeen }) => lastSeen));
      const holders = attributionsOf(view, ip, last - days(windowD), last).filter(
        ({ shared, subscriber }) => !shared && subscriber?.startsWith('uscc:'),
      );
      const distinct = new Set(holders.map(({ subscriber }) => subscriber));
      const reason = { evidence: [...own.map(({ event }) => event), ...holders.map(({ event }) => event)], numbers: { enterprises: distinct.size } };
      return distinct.size >= usccs ? hit(`ip:${ip}`, 'medium', reason) : clear(`ip:${ip}`, reason);
    });
  },
  proves: 'shared operator or shared uplink',
  nextAction: 'ask carrier for port-level log; suggestion, never auto-merge',
  responsible: ['telecom'],
  falsePositives: ['park NAT', 'hosting reseller', 'office tower Wi-Fi'],
  resolvedBy: 'corrected below the limit, un-merged, or cut; also site.cleared, or retraction of an event it needs',
});
