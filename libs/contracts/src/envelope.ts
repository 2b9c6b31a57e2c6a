import type { Agency } from './agencies';

/** The closed list of key kinds (domain reference, part d). */
export const KEY_KINDS = [
  'uscc',
  'org-code',
  'org-name',
  'person-token',
  'bank-token',
  'phone-token',
  'account-no',
  'meter',
  'sub-meter',
  'line',
  'ip',
  'cidr',
  'address',
  'facility',
  'plant',
  'park',
  'group',
  'division',
  'application-no',
] as const;
/** Kinds of keys by which an event names whom it is about; each has its check in `checkKey`. */
export type KeyKind = (typeof KEY_KINDS)[number];

/** One name of whom an event is about: the value as its kind writes it, and the part it plays, such as `operator`. */
export interface EventKey {
  kind: KeyKind;
  value: string;
  role: string;
}
/** A document that stays with its keeper (`<agency>/<organ>`); the SHA-256 in hex says which bytes it had. */
export interface Evidence {
  kind: string;
  sha256: string;
  custodian: string;
}
/** Who agreed, in which role, and when (RFC 3339). */
export interface Approval {
  role: string;
  officer: string;
  at: string;
}
/** From open to everybody to those who need it for their own task. */
export type Classification = 'public' | 'internal' | 'sensitive' | 'restricted';

/** The `data` of the CloudEvent: whom it is about, the facts of its type, from when until when it holds (dates), and what it rests on. */
export interface EventData {
  keys: EventKey[];
  facts: Record<string, unknown>;
  effectiveFrom?: string;
  effectiveTo?: string;
  evidence: Evidence[];
  policyRefs: string[];
  approvals: Approval[];
  corrects?: string;
  classification?: Classification;
}

/** CloudEvents 1.0, structured JSON. `time` is when it happened; `recordedtime` needs the backfill right. */
export interface QuanlianEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  dataschema: string;
  datacontenttype?: string;
  agency: Agency;
  organ: string;
  jurisdiction: string;
  idempotencykey?: string;
  correlationid?: string;
  causationid?: string;
  recordedtime?: string;
  data: EventData;
}

/** Reverse domain name before the catalogue code, as CloudEvents 1.0 recommends for `type`. */
export const TYPE_PREFIX = 'cn.quanlian.';

/** `site.reported`, 1 → `cn.quanlian.site.reported.v1` */
export const typeName = (code: string, version = 1): string => `${TYPE_PREFIX}${code}.v${version}`;

/** Catalogue code and version of a `type` on the wire; undefined for a type that is none of ours. */
export const parseType = (type: string): { code: string; version: number } | undefined => {
  const match = /^cn\.quanlian\.([a-z0-9.-]+)\.v([1-9]\d*)$/.exec(type);
  return match ? { code: match[1]!, version: Number(match[2]) } : undefined;
};

/** `<kind>:<value>`: the form of `subject`, of record keys and of every look-up. */
export const keyString = (key: Pick<EventKey, 'kind' | 'value'>): string => `${key.kind}:${key.value}`;
