import type { CaseEvent } from '@quanlian/contracts';
import { normaliseAddress, statedAddresses } from '@quanlian/entity-resolution';

/** Every address that an event states, normalised; the same place written in two ways gives one string. */
export function addressesOf(event: CaseEvent): string[] {
  return [...new Set(statedAddresses(event).map((text) => normaliseAddress(text, event.jurisdiction)))];
}
