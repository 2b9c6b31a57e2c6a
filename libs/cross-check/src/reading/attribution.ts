import { BlockList, isIPv6 } from 'node:net';
import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
import { Decimal, decimal } from './decimals';
import { instant } from './times';

export interface Attribution {
  event: EffectiveEvent;
  confidence: Decimal;
  shared: boolean;
  subscriber?: string;
}

/** Does an address, or a range as CIDR, contain this address? */
export function covers(range: string, ip: string): boolean {
  const [base, prefix] = range.split('/') as [string, string | undefined];
  if (prefix === undefined || range === ip) return range === ip;
  const family = isIPv6(base) ? 'ipv6' : 'ipv4';
  try {
    const list = new BlockList();
    list.addSubnet(base, Number(prefix), family);
    return list.check(ip.split('/')[0]!, isIPv6(ip) ? 'ipv6' : 'ipv4');
  } catch {
    return false;
  }
}

/** Who held an address during a window, best evidence first: confidence, then arrival. */
export function attributionsOf(view: CaseView, ip: string, from: number, to = from): Attribution[] {
  return [...view.earlier.filter(({ type }) => type === 'ip-attribution.resolved'), ...view.of('ip-attribution.resolved')]
    .filter((event) => covers(String(event.facts.ip ?? ''), ip))
    .filter(({ facts }) => (instant(facts.from) ?? -Infinity) <= to && from < (instant(facts.to) ?? Infinity))
    .map((event) => ({
      event,
      confidence: decimal(event.facts.confidence) ?? new Decimal(0),
      shared: event.facts.nat === 'cgnat',
      subscriber: event.facts.subscriberKey,
    }))
    .sort((a, b) => b.confidence.comparedTo(a.confidence) || b.event.recordedAt - a.event.recordedAt);
}

/** Port logs can make even a shared address certain: what counts here is how sure the carrier is. */
export const confidentAttribution = (view: CaseView, ip: string, from: number, to: number, minConfidence: string): Attribution | undefined =>
  attributionsOf(view, ip, from, to).find(({ confidence }) => confidence.gte(minConfidence));

/** The best attribution that can carry a finding: confident enough and not an address shared by many. */
export const firmAttribution = (view: CaseView, ip: string, from: number, to: number, minConfidence: string): Attribution | undefined =>
  attributionsOf(view, ip, from, to).find(({ confidence, shared }) => !shared && confidence.gte(minConfidence));
