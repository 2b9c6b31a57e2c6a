import { covers, FIELD_KIND_NAMES, isFieldKind, isPurpose, policyOf, showingOf } from '@quanlian/access';
import type { Actor, FieldKind } from '@quanlian/access';
import { instantOf } from '../moments/instant';
import { isReceivingAgency, isReceivingDivision, RECEIVING_AGENCIES } from './receiver';

/** What somebody asks to disclose, as it comes with a proposal: of any type. Named as the event will name it, so that an approver is shown it. */
export interface DisclosureAsked {
  receiverAgency?: unknown;
  receiverDivision?: unknown;
  legalBasis?: unknown;
  purpose?: unknown;
  fields?: unknown;
  validTo?: unknown;
}

const DAY_MS = 86_400_000;
/** Whoever needs it longer asks again, and somebody looks at it again. */
export const MAX_DAYS = 366;
/** That there is a case and whose it is: without it a receiver could not tell what was disclosed. */
const ALWAYS: readonly FieldKind[] = ['plain', 'identity'];

/** The kinds that an officer can give on for a purpose: those that the role is shown, and nobody gives on more than they see. */
export const fieldsToDisclose = (actor: Actor, purpose: unknown): FieldKind[] =>
  isPurpose(purpose) ? FIELD_KIND_NAMES.filter((kind) => showingOf(actor, purpose, { kind }) !== 'hidden') : [];

interface Obstacle {
  field: keyof DisclosureAsked;
  expected: string;
}

/** Why this cannot be disclosed by this officer about a case there; undefined where it can. */
export function obstacleToDisclosing(asked: DisclosureAsked, actor: Actor, jurisdiction: string, now: number): Obstacle | undefined {
  return obstacleOfReceiver(asked, jurisdiction) ?? obstacleOfExtent(asked, actor) ?? obstacleOfTime(asked, now);
}

function obstacleOfReceiver({ receiverAgency, receiverDivision, legalBasis }: DisclosureAsked, jurisdiction: string): Obstacle | undefined {
  if (!isReceivingAgency(receiverAgency)) return { field: 'receiverAgency', expected: `one of ${RECEIVING_AGENCIES.join(', ')}` };
  if (!isReceivingDivision(receiverDivision)) return { field: 'receiverDivision', expected: 'a division code of 6 digits' };
  if (covers(receiverDivision, jurisdiction))
    return { field: 'receiverDivision', expected: 'a division that does not cover the case: one that does sees the case as it is' };
  return typeof legalBasis === 'string' && legalBasis.trim() !== ''
    ? undefined
    : { field: 'legalBasis', expected: 'the law or notice that it rests on' };
}

function obstacleOfExtent({ purpose, fields }: DisclosureAsked, actor: Actor): Obstacle | undefined {
  if (!isPurpose(purpose) || !policyOf(actor)?.purposes.includes(purpose)) return { field: 'purpose', expected: 'a purpose of your role' };
  const known = fieldsToDisclose(actor, purpose);
  if (!ALWAYS.every((kind) => known.includes(kind))) return { field: 'purpose', expected: 'a purpose that needs to know whose case it is' };
  const isList = Array.isArray(fields) && fields.every(isFieldKind) && new Set(fields).size === fields.length;
  if (!isList || !fields.every((kind) => known.includes(kind)) || !ALWAYS.every((kind) => fields.includes(kind)))
    return { field: 'fields', expected: `kinds of values that you are shown for this purpose, each once, ${ALWAYS.join(' and ')} among them` };
  return undefined;
}

function obstacleOfTime({ validTo }: DisclosureAsked, now: number): Obstacle | undefined {
  const end = typeof validTo === 'string' ? instantOf(validTo) : undefined;
  const isInTime = end !== undefined && end > now && end <= now + MAX_DAYS * DAY_MS;
  return isInTime ? undefined : { field: 'validTo', expected: `an instant with a zone, later than now and within ${MAX_DAYS} days` };
}
