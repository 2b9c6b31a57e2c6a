import type { EffectiveEvent } from '@quanlian/contracts';
import { latestLoad, Load, loadOf } from './load';
import { instant } from './times';

/** Kinds of key that speak for common control when two enterprises share them. */
const CONTROL_KINDS = ['person-token', 'bank-token', 'phone-token', 'account-no', 'meter'] as const;
type ControlKind = (typeof CONTROL_KINDS)[number];

/** Tokens that some contracts carry as facts rather than keys. */
const FACT_TOKENS: readonly [fact: string, kind: ControlKind][] = [
  ['facilityToken', 'bank-token'],
  ['accountToken', 'bank-token'],
];

export interface Enterprise {
  uscc: string;
  keys: Map<ControlKind, Set<string>>;
  events: EffectiveEvent[];
  registeredOn?: number;
  load?: Load;
}

export function enterprisesOf(events: readonly EffectiveEvent[]): Enterprise[] {
  const byUscc = new Map<string, EffectiveEvent[]>();
  for (const event of events) {
    const usccs = new Set(event.keys.flatMap(({ kind, value }) => (kind === 'uscc' ? [value] : [])));
    // An event that names several enterprises links none of them to its tokens.
    if (usccs.size === 1) for (const uscc of usccs) byUscc.set(uscc, [...(byUscc.get(uscc) ?? []), event]);
  }
  return [...byUscc].map(([uscc, own]) => {
    const records = own.filter((event) => event.type === 'enterprise-record.changed');
    const changes = records.flatMap(({ facts }) => instant(facts.changedOn) ?? []);
    return {
      uscc,
      keys: controlKeys(own),
      events: own.filter((event) => ['enterprise-record.changed', 'load-profile.summarised', 'credit.revoked'].includes(event.type)),
      // The registry's first word on an enterprise is its registration.
      registeredOn: changes.length ? Math.min(...changes) : undefined,
      load: latestLoad(own.flatMap((event) => loadOf(event) ?? [])),
    };
  });
}

function controlKeys(events: readonly EffectiveEvent[]): Enterprise['keys'] {
  const keys: Enterprise['keys'] = new Map(CONTROL_KINDS.map((kind) => [kind, new Set<string>()]));
  for (const { keys: named, facts } of events) {
    for (const { kind, value } of named) keys.get(kind as ControlKind)?.add(value);
    for (const [fact, kind] of FACT_TOKENS) if (typeof facts[fact] === 'string') keys.get(kind)!.add(facts[fact]);
  }
  return keys;
}

/** How many kinds of key two enterprises have in common: two shared accounts are one reason, not two. */
export const sharedKinds = (a: Enterprise, b: Enterprise): number =>
  CONTROL_KINDS.filter((kind) => [...a.keys.get(kind)!].some((value) => b.keys.get(kind)!.has(value))).length;
