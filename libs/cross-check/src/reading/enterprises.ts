import type { EffectiveEvent } from '@quanlian/contracts';
import { carried } from './carried';
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

export interface Enterprise {
  uscc: string;
  keys: ReadonlyMap<string, Set<string>>;
  events: EffectiveEvent[];
  registeredOn?: number;
  load?: Load;
}

interface Enterprises {
  byUscc: Map<string, Enterprise>;
  /** another one as soon as an enterprise or a key of one becomes known, and only then */
  links: { readonly all: readonly Enterprise[] };
}

export const enterprisesIn = carried(
  (): Enterprises => ({ byUscc: new Map(), links: { all: [] } }),
  (found, event: EffectiveEvent) => {
    const uscc = onlyUscc(event);
    if (uscc === undefined) return found;
    const known = found.byUscc.get(uscc);
    const enterprise = known ?? { uscc, keys: new Map(CONTROL_KINDS.map((kind) => [kind, new Set<string>()])), events: [] };
    if (!known) found.byUscc.set(uscc, enterprise);
    if (addKeys(enterprise, event) || !known) found.links = { all: [...found.byUscc.values()] };
    if (TELLING.has(event.type)) tell(enterprise, event);
    return found;
  },
);

/** An event that names several enterprises links none of them to its tokens. */
function onlyUscc({ keys }: EffectiveEvent): string | undefined {
  let only: string | undefined;
  for (const { kind, value } of keys) {
    if (kind !== 'uscc' || value === only) continue;
    if (only !== undefined) return undefined;
    only = value;
  }
  return only;
}

/** Was one of them new? */
function addKeys(enterprise: Enterprise, { keys, facts }: EffectiveEvent): boolean {
  let added = false;
  const add = (kind: string, value: string): void => {
    const values = enterprise.keys.get(kind);
    if (!values || values.has(value)) return;
    values.add(value);
    added = true;
  };
  for (const { kind, value } of keys) add(kind, value);
  for (const [fact, kind] of FACT_TOKENS) if (typeof facts[fact] === 'string') add(kind, facts[fact]);
  return added;
}

function tell(enterprise: Enterprise, event: EffectiveEvent): void {
  enterprise.events.push(event);
  // The registry's first word on an enterprise is its registration.
  const changedOn = event.type === 'enterprise-record.changed' ? instant(event.facts.changedOn) : undefined;
  if (changedOn !== undefined) enterprise.registeredOn = Math.min(enterprise.registeredOn ?? Infinity, changedOn);
  const load = loadOf(event);
  if (load && !(enterprise.load && enterprise.load.to > load.to)) enterprise.load = load;
}

/** How many kinds of key two enterprises have in common: two shared accounts are one reason, not two. */
export const sharedKinds = (a: Enterprise, b: Enterprise): number =>
  CONTROL_KINDS.filter((kind) => [...a.keys.get(kind)!].some((value) => b.keys.get(kind)!.has(value))).length;
