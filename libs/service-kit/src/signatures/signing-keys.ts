import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AdmittedEvent } from '../door/admitted-event';
import { keyEventOf, KEY_REGISTERED } from './key-event';
import { SignaturePolicy } from './signature-policy';
import type { SigningKey } from './signing-key';

const FIND = `
  SELECT k.source, k.key_id, k.algorithm, k.public_key, k.valid_from, k.valid_to, k.registered_at,
    (SELECT min(r.revoked_at) FROM signing_key_revocation r WHERE r.source = k.source AND r.key_id = k.key_id) AS revoked_at
  FROM signing_key k WHERE k.source = ANY($1) OR k.key_id = ANY($2)`;

/** Two-part lock numbers of PostgreSQL; the first part is ours alone. */
const LOCK_SPACE = 5_901;

/** The keys that the organs of this door registered, as their events say. */
@Injectable()
export class SigningKeys {
  constructor(private readonly policy: SignaturePolicy) {}

  /** Those of the organs, and those of others under the same names. */
  async find(em: EntityManager, sources: readonly string[], keyIds: readonly string[]): Promise<SigningKey[]> {
    const rows = await em.query<SigningKey[]>(FIND, [sources, keyIds]);
    return rows.filter(({ source, registered_at }) => registered_at.getTime() >= this.policy.keysCountFrom(source));
  }

  /** Until the transaction ends nobody registers or revokes a key of an organ whose signed events are being taken in. */
  async hold(em: EntityManager, events: readonly AdmittedEvent[]): Promise<void> {
    const changing = new Set(events.filter(({ event }) => keyEventOf(event)).map(({ event }) => event.source));
    for (const source of [...new Set(events.map(({ event }) => event.source))].sort()) {
      const lock = changing.has(source) ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
      await em.query(`SELECT ${lock}(${LOCK_SPACE}, hashtext($1))`, [source]);
    }
  }

  /** What the key events among the newly accepted say is so from now on. */
  async record(em: EntityManager, accepted: readonly AdmittedEvent[], acceptedAt: string): Promise<void> {
    for (const { event } of accepted) {
      const said = keyEventOf(event);
      if (!said) continue;
      if (said.code === KEY_REGISTERED) {
        const { keyId, algorithm, publicKey, validFrom, validTo = null } = said.facts;
        await em.query('INSERT INTO signing_key VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING', [
          event.source,
          keyId,
          algorithm,
          publicKey,
          validFrom,
          validTo,
          event.id,
          acceptedAt,
        ]);
      } else {
        const { keyId, revokedAt } = said.facts;
        await em.query('INSERT INTO signing_key_revocation VALUES ($1, $2, $3, $4, $5)', [event.source, keyId, revokedAt, event.id, acceptedAt]);
      }
    }
  }
}
