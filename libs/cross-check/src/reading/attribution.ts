import { BlockList, isIPv6 } from 'node:net';
import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
import { listed } from './carried';
import { Decimal, decimal } from './decimals';
import { remembered } from './remembered';
import { instant } from './times';
import { stateOf } from './unchanged';

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

interface Holding extends Attribution {
  from: number;
  to: number;
}

const holdingIn = remembered((event: EffectiveEvent): Holding => {
  const { confidence, nat, subscriberKey, from, to } = event.facts;
  return {
    event,
    confidence: decimal(confidence) ?? new Decimal(0),
    shared: nat === 'cgnat',
    subscriber: subscriberKey,
    from: instant(from) ?? -Infinity,
    to: instant(to) ?? Infinity,
  };
});

const TYPE = 'ip-attribution.resolved';

/** Each grows with its list of events. */
const holdingsOf = (events: readonly EffectiveEvent[], ip: string): readonly Holding[] =>
  listed(events, `held ${ip}`, (event) => (covers(String(event.facts.ip ?? ''), ip) ? holdingIn(event) : undefined));

/** A sign that stays the same until another attribution becomes known. */
export const attributionState = (view: CaseView): object => stateOf('attributions', [view.earlierOf(TYPE), view.of(TYPE)]);

const better = (a: Holding, b: Holding): number => b.confidence.comparedTo(a.confidence) || b.event.recordedAt - a.event.recordedAt;

/** Who held an address during a window, best evidence first: confidence, then arrival. */
export const attributionsOf = (view: CaseView, ip: string, from: number, to = from): Attribution[] =>
  [...holdingsOf(view.earlierOf(TYPE), ip), ...holdingsOf(view.of(TYPE), ip)].filter((held) => held.from <= to && from < held.to).sort(better);

/** Port logs can make even a shared address certain: what counts here is how sure the carrier is. */
export const confidentAttribution = (view: CaseView, ip: string, from: number, to: number, minConfidence: string): Attribution | undefined =>
  attributionsOf(view, ip, from, to).find(({ confidence }) => confidence.gte(minConfidence));

/** The best attribution that can carry a finding: confident enough and not an address shared by many. */
export const firmAttribution = (view: CaseView, ip: string, from: number, to: number, minConfidence: string): Attribution | undefined =>
  attributionsOf(view, ip, from, to).find(({ confidence, shared }) => !shared && confidence.gte(minConfidence));
