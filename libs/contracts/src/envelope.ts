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
export type KeyKind = (typeof KEY_KINDS)[number];

export interface EventKey {
  kind: KeyKind;
  value: string;
  role: string;
}
export interface Evidence {
  kind: string;
  sha256: string;
  custodian: string;
}
export interface Approval {
  role: string;
  officer: string;
  at: string;
}
export type Classification = 'public' | 'internal' | 'sensitive' | 'restricted';

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

export const TYPE_PREFIX = 'cn.quanlian.';

/** `site.reported`, 1 → `cn.quanlian.site.reported.v1` */
export const typeName = (code: string, version = 1): string => `${TYPE_PREFIX}${code}.v${version}`;

export const parseType = (type: string): { code: string; version: number } | undefined => {
  const match = /^cn\.quanlian\.([a-z0-9.-]+)\.v([1-9]\d*)$/.exec(type);
  return match ? { code: match[1]!, version: Number(match[2]) } : undefined;
};

export const keyString = (key: Pick<EventKey, 'kind' | 'value'>): string => `${key.kind}:${key.value}`;
