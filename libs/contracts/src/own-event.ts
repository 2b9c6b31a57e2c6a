import type { Agency } from './agencies';
import { typeName, type Approval, type EventKey, type KeyKind, type QuanlianEvent } from './envelope';
import { formatBeijing } from './time';

/** What a service itself has to tell, about one subject. */
export interface OwnStatement {
  id: string;
  /** of the catalogue, such as `case.opened` */
  code: string;
  agency: Agency;
  organ: string;
  about: EventKey;
  jurisdiction: string;
  /** epoch ms */
  at: number;
  facts: Record<string, unknown>;
  /** epoch ms; only where it is stated afterwards */
  recordedAt?: number;
  approvals?: Approval[];
}

/** `uscc:91150622MAYX0A110G` as the key of whoever operates. */
export function operatorKey(operator: string): EventKey {
  const separator = operator.indexOf(':');
  return { kind: operator.slice(0, separator) as KeyKind, value: operator.slice(separator + 1), role: 'operator' };
}

/** The event that tells it, version 1 of its type. */
export function ownEvent({ id, code, agency, organ, about, jurisdiction, at, facts, recordedAt, approvals = [] }: OwnStatement): QuanlianEvent {
  const type = typeName(code);
  return {
    specversion: '1.0',
    id,
    source: `/${agency}/${organ}`,
    type,
    subject: `${about.kind}:${about.value}`,
    time: formatBeijing(at),
    dataschema: `/schemas/${type}.json`,
    agency,
    organ,
    jurisdiction,
    ...(recordedAt === undefined ? {} : { recordedtime: formatBeijing(recordedAt) }),
    data: { keys: [about], facts, evidence: [], policyRefs: [], approvals },
  };
}
