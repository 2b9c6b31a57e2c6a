import type { Actor } from '@quanlian/access';
import { checkEvent, type DomainError, type ServiceName } from '@quanlian/contracts';
import { EventTooLarge, MAX_EVENT_BYTES } from '@quanlian/messaging';
import { UnreadableJson } from '../http/unreadable-json';
import { admittedEvent, type AdmittedEvent } from './admitted-event';
import { rightsRefusal } from './check-rights';
import { ContractBroken, EventRefused } from './door.errors';
import { findNul, mayHoldNul } from '../http/find-nul';
import type { Submitted } from './read-submission';

export type Admission = { ok: true; admitted: AdmittedEvent } | { ok: false; id?: string; refusal: DomainError };

export interface AdmissionContext {
  service: ServiceName;
  actor: Actor;
  now: number;
}

const idOf = (value: unknown): string | undefined => {
  const { id } = (value ?? {}) as { id?: unknown };
  return typeof id === 'string' && id.length <= 100 ? id : undefined;
};

/** Readable → carriable → as the contract says → said by somebody who may: the first refusal is the answer. */
export function admitEvent({ bytes, result, jws }: Submitted, { service, actor, now }: AdmissionContext): Admission {
  if (!result.ok) return { ok: false, refusal: new UnreadableJson(result) };
  const id = idOf(result.value);
  const refused = (refusal: DomainError): Admission => ({ ok: false, id, refusal });
  if (bytes.length > MAX_EVENT_BYTES) return refused(new EventTooLarge(id ?? '(without id)', bytes.length));
  const nul = mayHoldNul(bytes) ? findNul(result.value) : undefined;
  if (nul !== undefined) return refused(new EventRefused('event.nul-character', 'Found the character U+0000, expected text without it.', nul));
  const check = checkEvent(result.value);
  if (!check.ok) return refused(new ContractBroken(check.code, check.problems));
  const refusal = rightsRefusal(service, actor, check.event, now);
  if (refusal) return refused(refusal);
  return { ok: true, admitted: admittedEvent(check.event, Buffer.from(bytes), jws) };
}
