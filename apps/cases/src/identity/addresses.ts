import { CaseEvent } from '@quanlian/contracts';
import { normaliseAddress } from '@quanlian/entity-resolution';

/** Facts that hold a street address, by the names that the catalogue gives them. */
const ADDRESS_FACTS = ['addressText', 'installAddress'] as const;

/** Every address that an event states, normalised; the same place written in two ways gives one string. */
export function addressesOf(event: CaseEvent): string[] {
  const stated = [
    ...event.keys.filter((key) => key.kind === 'address').map((key) => key.value),
    ...ADDRESS_FACTS.map((fact) => event.facts[fact]).filter((value): value is string => typeof value === 'string'),
  ];
  return [...new Set(stated.map((text) => normaliseAddress(text, event.jurisdiction)))];
}
