import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SubscriptionRow } from '../subscription.row';

/** Longer than any single try; whoever does not renew it in time is taken for dead, and another process goes on. */
const LEASE = `interval '60 seconds'`;

/** How far a message brought a subscription. */
export interface Delivered {
  position: number;
  sequence: number;
  lastSequence?: number;
}

/** Where each subscription stands. It moves only for whoever holds the lease, so order and numbers stay whole with any number of processes. */
@Injectable()
export class DeliveryRepository {
  /** A subscription that has something before it, leased; undefined where nobody waits. */
  async claim(em: EntityManager, lease: string, head: number): Promise<SubscriptionRow | undefined> {
    const [rows] = await em.query<[SubscriptionRow[], number]>(
      `UPDATE subscription SET lease = $1, leased_until = now() + ${LEASE} WHERE id = (
         SELECT id FROM subscription
         WHERE state = 'active' AND expires_at > now() AND due_at <= now() AND (leased_until IS NULL OR leased_until < now()) AND position <> $2
         ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING *`,
      [lease, head],
    );
    return rows[0];
  }

  /** False where somebody else goes on with it, or it is not to go on: then nothing more is sent. */
  delivered(em: EntityManager, id: string, lease: string, { position, sequence, lastSequence }: Delivered): Promise<boolean> {
    return this.move(
      em,
      [id, lease, position, sequence, lastSequence ?? null],
      `position = $3, sequence = $4, delivered_at = now(), failures = 0, failing_since = NULL, problem = NULL, leased_until = now() + ${LEASE},
       missing_from = CASE WHEN $5::bigint < $4 THEN $5 + 1 WHEN $5 IS NULL THEN missing_from END,
       missing_to = CASE WHEN $5::bigint < $4 THEN $4 WHEN $5 IS NULL THEN missing_to END`,
    );
  }

  recorded(em: EntityManager, id: string, lease: string, until: number): Promise<boolean> {
    return this.move(em, [id, lease, until], 'recorded_until = $3');
  }

  /** Everything up to `position` was sent or is not for this subscriber. */
  release(em: EntityManager, id: string, lease: string, position: number): Promise<boolean> {
    return this.move(em, [id, lease, position], 'position = greatest(position, $3), due_at = now(), lease = NULL, leased_until = NULL');
  }

  failed(em: EntityManager, id: string, lease: string, problem: string, delayMs: number): Promise<boolean> {
    return this.move(
      em,
      [id, lease, problem, delayMs],
      `failures = failures + 1, failing_since = coalesce(failing_since, now()), problem = $3, lease = NULL, leased_until = NULL,
       due_at = now() + make_interval(secs => $4::double precision / 1000)`,
    );
  }

  /** Stops what has failed for too long, or is not wanted any more. */
  async stop(em: EntityManager, id: string, reason: string, failingForMs: number): Promise<SubscriptionRow | undefined> {
    const [rows] = await em.query<[SubscriptionRow[], number]>(
      `UPDATE subscription SET state = 'stopped', reason = $2, lease = NULL, leased_until = NULL
       WHERE id = $1 AND state = 'active' AND ($3 = 0 OR failing_since <= now() - make_interval(secs => $3::double precision / 1000)) RETURNING *`,
      [id, reason, failingForMs],
    );
    return rows[0];
  }

  /** Ends what nobody renewed in time, also where it was paused or stopped. */
  async expire(em: EntityManager): Promise<SubscriptionRow[]> {
    const [rows] = await em.query<[SubscriptionRow[], number]>(
      `UPDATE subscription SET state = 'expired', reason = 'not-renewed', lease = NULL, leased_until = NULL
       WHERE state <> 'expired' AND expires_at <= now() RETURNING *`,
    );
    return rows;
  }

  private async move(em: EntityManager, values: unknown[], set: string): Promise<boolean> {
    const [rows] = await em.query<[{ state: string }[], number]>(
      `UPDATE subscription SET ${set} WHERE id = $1 AND lease = $2 RETURNING state`,
      values,
    );
    return rows[0]?.state === 'active';
  }
}
