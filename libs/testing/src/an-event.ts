import { randomBytes } from 'node:crypto';
import { findContract, uuidV7 } from '@quanlian/contracts';
import type { EventData, QuanlianEvent } from '@quanlian/contracts';

/** What differs from the example of the contract. */
export interface EventOverrides extends Omit<Partial<QuanlianEvent>, 'data'> {
  data?: Partial<EventData>;
  /** Laid over the facts of the example. */
  facts?: Record<string, unknown>;
}

/** The contract's own example with a new id and idempotency key, and with what the test cares about laid over it. */
export function anEvent(code: string, { data, facts, ...envelope }: EventOverrides = {}): QuanlianEvent {
  const example = findContract(code)?.example;
  if (!example) throw new Error(`there is no event type ${code}; expected a code of the catalogue, for example site.reported`);
  const merged: EventData = { ...example.data, ...data, facts: { ...example.data.facts, ...data?.facts, ...facts } };
  const [first] = merged.keys;
  const id = uuidV7(Date.now(), randomBytes(10));
  return { ...example, id, idempotencykey: id, subject: first ? `${first.kind}:${first.value}` : example.subject, ...envelope, data: merged };
}
