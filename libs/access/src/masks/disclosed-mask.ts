import type { Actor } from '../actors/actor';
import type { Role } from '../actors/role';
import { fieldKindInfo, isFieldKind, type FieldKind } from '../data/field-kind';
import type { Showing } from '../policy/policy';
import type { Purpose } from '../policy/purpose';
import { showingOf, type ClassifiedValue, type Mask } from './mask-for';
import { show } from './show';

/** How far something was disclosed: kinds of values, as the role of whoever disclosed them is shown them for the purpose. */
export interface DisclosedFields {
  role: Role;
  purpose: Purpose;
  fields: readonly FieldKind[];
}

/** Nobody gives on more than they see: what the discloser is shown in part, the receiver is shown in part. */
export function disclosedShowing(receiver: Actor, { role, purpose, fields }: DisclosedFields, value: Omit<ClassifiedValue, 'value'>): Showing {
  const { kind, label, suppliedBy } = value;
  if (!isFieldKind(kind)) return 'hidden';
  if (suppliedBy !== undefined && suppliedBy === receiver.agency && !fieldKindInfo(kind).sealedFromOwner) return 'clear';
  if (!fields.includes(kind)) return 'hidden';
  return showingOf({ subject: 'discloser', officer: 'discloser', role, rights: [] }, purpose, { kind, ...(label !== undefined && { label }) });
}

/** The mask of what was disclosed, whatever the receiver's own role is shown elsewhere. */
export const disclosedMask =
  (receiver: Actor, disclosed: DisclosedFields, pseudonymKey?: string): Mask =>
  (value) =>
    show(value.value, disclosedShowing(receiver, disclosed, value), isFieldKind(value.kind) ? value.kind : undefined, pseudonymKey);
