import { keyString } from '@quanlian/contracts';
import type { EffectiveEvent } from '@quanlian/contracts';
import { isEntityString } from '../operator/key-roles';
import type { KeyClaim } from './key-claim';
import { newClaim, timeOf } from './new-claim';

/** A found illegal supply ties the supplier to its consumer: what is known only about the supplier belongs to the consumer's case. */
export function supplyClaims(event: EffectiveEvent): KeyClaim[] {
  if (event.type !== 'illegal-supply.found') return [];
  const supplier: unknown = event.facts.supplierKey ?? roleKey(event, 'supplier');
  const consumer: unknown = event.facts.consumerKey ?? roleKey(event, 'operator') ?? roleKey(event, 'consumer');
  if (!isEntityString(supplier) || !isEntityString(consumer) || supplier === consumer) return [];
  return [newClaim(event, 'supply', { key: supplier, operator: consumer, from: timeOf(event.facts.since) })];
}

function roleKey(event: EffectiveEvent, role: string): string | undefined {
  const key = event.keys.find((one) => one.role === role);
  return key && keyString(key);
}
