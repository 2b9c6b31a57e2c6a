import { FIELD_KIND_NAMES, policyOf } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { derivedId, formatBeijing, operatorKey, ownEvent } from '@quanlian/contracts';
import type { OwnStatement, QuanlianEvent } from '@quanlian/contracts';
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

type Told = Pick<OwnStatement, 'id' | 'code' | 'at' | 'facts'>;

const toEvent = ({ operator, jurisdiction }: Emergency, told: Told): QuanlianEvent =>
  ownEvent({ ...told, agency: 'system', organ: 'cases', about: operatorKey(operator), jurisdiction });
