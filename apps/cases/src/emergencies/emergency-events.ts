import { FIELD_KIND_NAMES, policyOf } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { derivedId, formatBeijing, typeName } from '@quanlian/contracts';
import type { KeyKind, QuanlianEvent } from '@quanlian/contracts';
import type { Emergency, Review } from './emergency';

/** What the role is shown of a case: an emergency opens a case to it and no further kind of values. */
const shownTo = (actor: Actor): string[] => FIELD_KIND_NAMES.filter((kind) => (policyOf(actor)?.shows[kind] ?? 'hidden') !== 'hidden');

export const glassBroken = (emergency: Emergency, actor: Actor): QuanlianEvent => {
  const { emergencyId, caseId, officer, reason, at, expiresAt } = emergency;
  const facts = { caseId, actor: officer, purpose: 'emergency', reason, fields: shownTo(actor), at: formatBeijing(at) };
  const event = toEvent(emergency, { id: emergencyId, code: 'access.broken-glass', at, facts });
  return { ...event, data: { ...event.data, effectiveFrom: formatBeijing(at), effectiveTo: formatBeijing(expiresAt) } };
};

export const accessReviewed = (emergency: Emergency, { by, role, outcome, reason, at }: Review): QuanlianEvent => {
  const { emergencyId, caseId, officer } = emergency;
  const facts = { emergencyId, caseId, actor: officer, by, role, outcome, reason, at: formatBeijing(at) };
  return toEvent(emergency, { id: derivedId(at, 'access.reviewed', emergencyId), code: 'access.reviewed', at, facts });
};

interface Told {
  id: string;
  code: string;
  at: number;
  facts: Record<string, unknown>;
}

function toEvent({ operator, jurisdiction }: Emergency, { id, code, at, facts }: Told): QuanlianEvent {
  const separator = operator.indexOf(':');
  return {
    specversion: '1.0',
    id,
    source: '/system/cases',
    type: typeName(code),
    subject: operator,
    time: formatBeijing(at),
    dataschema: `/schemas/${typeName(code)}.json`,
    agency: 'system',
    organ: 'cases',
    jurisdiction,
    data: {
      keys: [{ kind: operator.slice(0, separator) as KeyKind, value: operator.slice(separator + 1), role: 'operator' }],
      facts,
      evidence: [],
      policyRefs: [],
      approvals: [],
    },
  };
}
