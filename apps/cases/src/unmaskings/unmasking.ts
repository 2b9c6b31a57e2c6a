import { isFieldKind, isPurpose, policyOf, showingOf } from '@quanlian/access';
import type { Actor, FieldKind, Purpose } from '@quanlian/access';

/** What two approvers let one officer see of one case, for one purpose, for a time. */
export interface Unmasking {
  /** id of the proposal, too */
  unmaskingId: string;
  caseId: string;
  /** key text of the operator when it was approved: a case that becomes another one is not what they agreed to open */
  operator: string;
  jurisdiction: string;
  officer: string;
  role: string;
  purpose: Purpose;
  /** kinds of values, as the mask policy names them */
  fields: readonly FieldKind[];
  at: number;
  expiresAt: number;
}

/** What somebody asks to be shown, as it comes with a proposal: of any type. */
export interface FieldsAsked {
  purpose?: unknown;
  fields?: unknown;
}

export const isFieldList = (value: unknown): value is FieldKind[] =>
  Array.isArray(value) && value.length > 0 && value.every(isFieldKind) && new Set(value).size === value.length;
export const FIELD_LIST = 'kinds of values, each once';

/** Why these fields cannot be unmasked for this officer; undefined where they can. */
export function obstacleTo({ purpose, fields }: FieldsAsked, actor: Actor): { field: keyof FieldsAsked; expected: string } | undefined {
  if (!isFieldList(fields)) return { field: 'fields', expected: FIELD_LIST };
  // Whoever breaks the glass has asked nobody; that purpose belongs to no role and opens nothing more here.
  if (!isPurpose(purpose) || !policyOf(actor)?.purposes.includes(purpose)) return { field: 'purpose', expected: 'a purpose of your role' };
  if (fields.some((kind) => showingOf(actor, purpose, { kind }) === 'clear'))
    return { field: 'fields', expected: 'kinds that you are not shown as they are' };
  // Approval opens what the role is not shown; what the purpose never needs stays closed under it, whoever agrees.
  const isOpened = fields.every((kind) => showingOf(actor, purpose, { kind }, fields) === 'clear');
  return isOpened ? undefined : { field: 'purpose', expected: 'a purpose of your role that needs these fields' };
}
