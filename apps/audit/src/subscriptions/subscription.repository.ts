import { Injectable } from '@nestjs/common';
import { scopeSql, type RowScope } from '@quanlian/access';
import type { EntityManager } from 'typeorm';
import { SubscriptionNotFound } from './subscription.errors';
import type { SubscriptionRow } from './subscription.row';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const COLUMNS = { jurisdiction: 's.jurisdiction', agency: 's.agency' };

export type NewSubscription = Pick<SubscriptionRow, 'id' | 'agency' | 'organ' | 'jurisdiction' | 'url' | 'filter' | 'created_by' | 'expires_at'> & {
  position: number;
};

/** Subscriptions as their owners and administrators handle them. */
@Injectable()
export class SubscriptionRepository {
  async create(em: EntityManager, { position, ...made }: NewSubscription): Promise<SubscriptionRow> {
    const { id, agency, organ, jurisdiction, url, filter, created_by, expires_at } = made;
    const [row] = await em.query<SubscriptionRow[]>(
      `INSERT INTO subscription (id, agency, organ, jurisdiction, url, filter, created_by, expires_at, position)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING *`,
      [id, agency, organ, jurisdiction, url, JSON.stringify(filter), created_by, expires_at, position],
    );
    return row!;
  }

  all(em: EntityManager, scope: RowScope): Promise<SubscriptionRow[]> {
    const { sql, values } = scopeSql(scope, COLUMNS);
    return em.query(`SELECT * FROM subscription s WHERE ${sql} ORDER BY created_at, id`, [...values]);
  }

  /** One of another area and none are the same answer. */
  async visible(em: EntityManager, scope: RowScope, id: string): Promise<SubscriptionRow> {
    const { sql, values } = scopeSql(scope, COLUMNS);
    const [row] = UUID.test(id)
      ? await em.query<SubscriptionRow[]>(`SELECT * FROM subscription s WHERE ${sql} AND s.id = $${values.length + 1}`, [...values, id])
      : [];
    if (!row) throw new SubscriptionNotFound(id);
    return row;
  }

  /** Nothing more is sent; what is on its way arrives. */
  pause(em: EntityManager, id: string): Promise<SubscriptionRow> {
    return this.changed(em, id, `state = 'paused', reason = NULL`);
  }

  /** Goes on where it stopped, or behind `position`; numbers of messages go on in any case. */
  resume(em: EntityManager, id: string, position?: number): Promise<SubscriptionRow> {
    return this.changed(
      em,
      id,
      `state = 'active', reason = NULL, problem = NULL, failures = 0, failing_since = NULL, due_at = now(), missing_from = NULL, missing_to = NULL,
       position = coalesce($2::bigint, position), recorded_until = least(recorded_until, coalesce($2::bigint, recorded_until)),
       lease = CASE WHEN $2::bigint IS NULL THEN lease END, leased_until = CASE WHEN $2::bigint IS NULL THEN leased_until END`,
      [position ?? null],
    );
  }

  /** Lasts until `end`; what was paused or stopped stays so. */
  renew(em: EntityManager, id: string, end: Date): Promise<SubscriptionRow> {
    return this.changed(
      em,
      id,
      `expires_at = $2, due_at = now(), reason = CASE WHEN state <> 'expired' THEN reason END, state = CASE WHEN state = 'expired' THEN 'active' ELSE state END`,
      [end],
    );
  }

  async remove(em: EntityManager, id: string): Promise<void> {
    await em.query('DELETE FROM subscription WHERE id = $1', [id]);
  }

  private async changed(em: EntityManager, id: string, set: string, values: unknown[] = []): Promise<SubscriptionRow> {
    const [rows] = await em.query<[SubscriptionRow[], number]>(`UPDATE subscription SET ${set} WHERE id = $1 RETURNING *`, [id, ...values]);
    if (!rows[0]) throw new SubscriptionNotFound(id);
    return rows[0];
  }
}
