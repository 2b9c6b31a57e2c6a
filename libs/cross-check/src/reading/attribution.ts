import { BlockList, isIPv6 } from 'node:net';
import type { EffectiveEvent } from '@quanlian/contracts';
import type { KnownCase } from '../case-view';
import { carriedFor } from './carried';
import type { Change } from './changes';
import { Decimal, decimal, limitOf } from './decimals';
import { remembered, rememberedText } from './remembered';
import { firstIndex } from './sorted';
import { instant } from './times';
import { unchanged } from './unchanged';

/** An address held by a subscriber during a span of time, as a carrier says. */
export interface Attribution {
  event: EffectiveEvent;
  confidence: Decimal;
  shared: boolean;
  subscriber?: string;
  from: number;
  to: number;
}

type Contains = (ip: string) => boolean;

/** The addresses of a case are few, and each range is asked about all of them again and again. */
const [RANGES, ADDRESSES] = [2_000, 100];
const contentOf = rememberedText((range: string): Contains => rememberedText(blockContains(range), ADDRESSES), RANGES);

function blockContains(range: string): Contains {
  const [base, prefix] = range.split('/') as [string, string];
  const block = new BlockList();
  try {
    block.addSubnet(base, Number(prefix), isIPv6(base) ? 'ipv6' : 'ipv4');
  } catch {
    return () => false;
  }
  return (ip) => block.check(ip.split('/')[0]!, isIPv6(ip) ? 'ipv6' : 'ipv4');
}

/** Does an address, or a range as CIDR, contain this address? */
export const covers = (range: string, ip: string): boolean => (range === ip || !range.includes('/') ? range === ip : contentOf(range)(ip));

const attributionIn = remembered((event: EffectiveEvent): Attribution => {
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

/** Best evidence first: confidence, then arrival. */
const better = (a: Attribution, b: Attribution): number => b.confidence.comparedTo(a.confidence) || b.event.recordedAt - a.event.recordedAt;

/** Best first; another list as soon as one more is known, and only then. */
export type Holders = readonly Attribution[];

const isAbout = ({ facts }: EffectiveEvent, ip: string): boolean => covers(String(facts.ip ?? ''), ip);

function withHolder(holders: Holders, held: Attribution): Holders {
  return holders.toSpliced(
    firstIndex(holders, (other) => better(held, other) >= 0),
    0,
    held,
  );
}

/** Of attributions that are equally good the first to arrive comes first, which only a fresh reading can tell. */
function changedHolders(holders: Holders, { before, after }: Change<EffectiveEvent>, ip: string): Holders | undefined {
  const others = before && isAbout(before, ip) ? holders.filter(({ event }) => event !== before) : holders;
  if (!after || !isAbout(after, ip)) return others;
  const held = attributionIn(after);
  return others.some((other) => better(held, other) === 0) ? undefined : withHolder(others, held);
}

const holdersIn = carriedFor({
  begin: (_ip: string): Holders => [],
  take: (holders, event: EffectiveEvent, ip) => (isAbout(event, ip) ? withHolder(holders, attributionIn(event)) : holders),
  change: changedHolders,
});
const merged = unchanged((earlier: Holders, own: Holders): Holders => [...earlier, ...own].sort(better));

const TYPE = 'ip-attribution.resolved';
const NOBODY: Holders = [];

type Events = readonly EffectiveEvent[];

/** Who ever held an address, as far as these attributions tell. */
export function holdersAmong(ip: string, own: Events, earlier: Events): Holders {
  const now = own.length ? holdersIn(own, ip) : NOBODY;
  const before = earlier.length ? holdersIn(earlier, ip) : NOBODY;
  return before.length ? merged(before, now) : now;
}

/** All attributions that the case knows, of this episode and of earlier ones. */
export const attributionsOf = (view: KnownCase): readonly [own: Events, earlier: Events] => [view.of(TYPE), view.earlierOf(TYPE)];

export const holdersOf = (view: KnownCase, ip: string): Holders => holdersAmong(ip, ...attributionsOf(view));

const during = (held: Attribution, from: number, to: number): boolean => held.from <= to && from < held.to;

/** Who held it during a window. */
export const heldDuring = (holders: Holders, from: number, to: number): Holders => holders.filter((held) => during(held, from, to));

export const bestHolder = (holders: Holders, from: number, to: number): Attribution | undefined => holders.find((held) => during(held, from, to));

/** Port logs can make even a shared address certain: what counts here is how sure the carrier is. */
export const confidentHolder = (holders: Holders, from: number, to: number, minConfidence: string): Attribution | undefined =>
  holders.find((held) => during(held, from, to) && held.confidence.gte(limitOf(minConfidence)));

/** The best attribution that can carry a finding: confident enough and not an address shared by many. */
export const firmHolder = (holders: Holders, from: number, to: number, minConfidence: string): Attribution | undefined =>
  holders.find((held) => !held.shared && during(held, from, to) && held.confidence.gte(limitOf(minConfidence)));
