import type { CaseEvent } from '@quanlian/contracts';

const ADDRESS_FACTS = ['addressText', 'installAddress'];

/** Addresses that an event states, as written. */
export const statedAddresses = (event: CaseEvent): string[] =>
  texts([
    ...event.keys.filter(({ kind }) => kind === 'address').map(({ value }) => value),
    ...ADDRESS_FACTS.map((fact) => event.facts[fact] as unknown),
  ]);

/** Names of organisations that an event states for its operator, old ones of a name change included. */
export function statedNames(event: CaseEvent): string[] {
  const keyed = event.keys.filter(({ kind, role }) => kind === 'org-name' && role !== 'retailer' && role !== 'reporter').map(({ value }) => value);
  const changed: unknown[] = event.type === 'enterprise-record.changed' && event.facts.field === 'name' ? [event.facts.old, event.facts.new] : [];
  return texts([...keyed, ...changed]);
}

const texts = (values: readonly unknown[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === 'string' && value !== '')),
];
