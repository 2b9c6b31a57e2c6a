import type { Actor } from '../actors/actor';
import { isDataClass, withinClearance } from '../data/data-class';
import { fieldKindInfo, isFieldKind, type FieldKind } from '../data/field-kind';
import { type Showing } from '../policy/policy';
import { closedBy, type Purpose } from '../policy/purpose';
import { policyOf } from '../policy/rights';
import { show } from './show';

/** A value with what decides about it. Without a known kind it is closed. */
export interface ClassifiedValue {
  kind?: string;
  /** label of the event that carries the value */
  label?: string;
  /** agency that supplied the value */
  suppliedBy?: string;
  value: unknown;
}

/** What decides beside the actor's role. */
export interface MaskOptions {
  /** makes stand-ins; without it what would be one is hidden */
  pseudonymKey?: string;
  /** kinds opened for this actor by approval or in an emergency */
  opened?: readonly FieldKind[];
}

/** A value as this actor is shown it: itself, a stand-in, a coarser one, or nothing. */
export type Mask = (value: ClassifiedValue) => unknown;

/** How somebody is shown a value for a purpose. The agency that supplied it sees it, save what is sealed even from its supplier. */
export function showingOf(
  actor: Actor,
  purpose: Purpose,
  { kind, label, suppliedBy }: Omit<ClassifiedValue, 'value'>,
  opened: readonly FieldKind[] = [],
): Showing {
  const policy = policyOf(actor);
  if (!policy?.purposes.includes(purpose) && purpose !== 'emergency') return 'hidden';
  if (!policy || !isFieldKind(kind) || (label !== undefined && !isDataClass(label))) return 'hidden';
  const listed = policy.shows[kind] ?? 'hidden';
  if (suppliedBy !== undefined && suppliedBy === actor.agency && !fieldKindInfo(kind).sealedFromOwner) return 'clear';
  if (closedBy(purpose).includes(kind)) return 'hidden';
  if (opened.includes(kind)) return 'clear';
  return label === undefined || withinClearance(label, policy.clearance) ? listed : 'hidden';
}

/** The one mask: every answer, export, feed and webhook passes its values through it. */
export const maskFor =
  (actor: Actor, purpose: Purpose, { pseudonymKey, opened }: MaskOptions = {}): Mask =>
  (value) => {
    const kind = isFieldKind(value.kind) ? value.kind : undefined;
    return show(value.value, showingOf(actor, purpose, value, opened), kind, pseudonymKey);
  };
