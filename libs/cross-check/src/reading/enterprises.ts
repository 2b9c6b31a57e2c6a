import type { EffectiveEvent } from '@quanlian/contracts';
import { aspect } from './aspect';
import { carried } from './carried';
import { grouped } from './grouped';
import { latest } from './latest';
import { listed } from './listed';
import { Load, loadOf } from './load';
import { instant } from './times';

/** Kinds of key that speak for common control when two enterprises share them. */
const CONTROL_KINDS = ['person-token', 'bank-token', 'phone-token', 'account-no', 'meter'] as const;
type ControlKind = (typeof CONTROL_KINDS)[number];

/** Tokens that some contracts carry as facts rather than keys. */
const FACT_TOKENS: readonly [fact: string, kind: ControlKind][] = [
  ['facilityToken', 'bank-token'],
  ['accountToken', 'bank-token'],
];

const TELLING: ReadonlySet<string> = new Set(['enterprise-record.changed', 'load-profile.summarised', 'credit.revoked']);

type Keys = ReadonlyMap<ControlKind, ReadonlySet<string>>;

export interface Enterprise {
  uscc: string;
  /** another map as soon as a key becomes known, and only then */
  keys: Keys;
  records: readonly EffectiveEvent[];
  registeredOn?: number;
  load?: Load;
}

/** What one event tells about the one enterprise that it names. An event that names several links none of them to its tokens. */
interface Telling {
  event: EffectiveEvent;
  uscc: string;
}
type ControlKey = readonly [kind: ControlKind, value: string];

const isControl = (kind: string): kind is ControlKind => (CONTROL_KINDS as readonly string[]).includes(kind);

const tellings = listed((event: EffectiveEvent): Telling | undefined => {
  const uscc = onlyUscc(event);
  return uscc === undefined ? undefined : { event, uscc };
});

function onlyUscc({ keys }: EffectiveEvent): string | undefined {
  let only: string | undefined;
  for (const { kind, value } of keys) {
    if (kind !== 'uscc') continue;
    if (only !== undefined && only !== value) return undefined;
    only = value;
  }
  return only;
}

function controlKeys({ keys, facts }: EffectiveEvent): readonly ControlKey[] {
  const found: ControlKey[] = [];
  for (const { kind, value } of keys) if (isControl(kind)) found.push([kind, value]);
  for (const [fact, kind] of FACT_TOKENS) if (typeof facts[fact] === 'string') found.push([kind, facts[fact]]);
  return found;
}

const byUscc = grouped(({ uscc }: Telling) => [uscc]);

const keysIn = carried({
  begin: (): Keys => new Map(CONTROL_KINDS.map((kind) => [kind, new Set<string>()])),
  take(keys, { event }: Telling) {
    const fresh = controlKeys(event).filter(([kind, value]) => !keys.get(kind)!.has(value));
    return fresh.length ? fresh.reduce((so, [kind, value]) => so.set(kind, new Set([...so.get(kind)!, value])), new Map(keys)) : keys;
  },
});

const recordsIn = listed(({ event }: Telling) => (TELLING.has(event.type) ? event : undefined));
// The registry's first word on an enterprise is its registration.
const firstRecord = latest((event: EffectiveEvent) => {
  const changedOn = event.type === 'enterprise-record.changed' ? instant(event.facts.changedOn) : undefined;
  return changedOn === undefined ? undefined : -changedOn;
});
const lastLoad = latest((event: EffectiveEvent) => loadOf(event)?.to);

/** Where fewer are named, none is looked at more closely. */
export const enterprisesIn = aspect((known, least: number): readonly Enterprise[] => {
  const named = byUscc(tellings(known.events));
  return named.size < least ? NOBODY : [...named].map(([uscc, told]) => enterpriseOf(uscc, told));
});
const NOBODY: readonly Enterprise[] = [];

function enterpriseOf(uscc: string, told: readonly Telling[]): Enterprise {
  const records = recordsIn(told);
  const [first, load] = [firstRecord(records), lastLoad(records)];
  return { uscc, keys: keysIn(told), records, registeredOn: first && instant(first.facts.changedOn), load: load && loadOf(load) };
}

/** How many kinds of key two enterprises have in common: two shared accounts are one reason, not two. */
export const sharedKinds = (a: Keys, b: Keys): number =>
  CONTROL_KINDS.filter((kind) => [...a.get(kind)!].some((value) => b.get(kind)!.has(value))).length;
