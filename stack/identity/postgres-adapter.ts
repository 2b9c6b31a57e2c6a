import type { Adapter } from 'oidc-provider';
import type { Pool } from 'pg';
import { organClient } from './clients';

type Payload = Record<string, unknown>;

const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS identity;
CREATE TABLE IF NOT EXISTS identity.record (
  model text NOT NULL,
  id text NOT NULL,
  payload jsonb NOT NULL,
  expires_at timestamptz,
  PRIMARY KEY (model, id)
);
CREATE INDEX IF NOT EXISTS record_grant ON identity.record ((payload->>'grantId'));
CREATE INDEX IF NOT EXISTS record_uid ON identity.record ((payload->>'uid'));
CREATE INDEX IF NOT EXISTS record_expiry ON identity.record (expires_at);`;

export const createIdentitySchema = async (pool: Pool): Promise<void> => void (await pool.query(SCHEMA));

export const dropExpired = async (pool: Pool): Promise<void> => void (await pool.query('DELETE FROM identity.record WHERE expires_at < now()'));

/** Sessions, codes, grants and refresh tokens in one table: they outlive a restart of the provider. */
export class PostgresAdapter implements Adapter {
  constructor(
    private readonly pool: Pool,
    private readonly model: string,
    private readonly rootSecret: string,
  ) {}

  async upsert(id: string, payload: Payload, expiresIn?: number): Promise<void> {
    await this.pool.query(
      `INSERT INTO identity.record VALUES ($1, $2, $3, now() + make_interval(secs => $4))
       ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, expires_at = excluded.expires_at`,
      [this.model, id, JSON.stringify(payload), expiresIn ?? null],
    );
  }

  find(id: string): Promise<Payload | undefined> {
    if (this.model === 'Client') return Promise.resolve(organClient(this.rootSecret, id));
    return this.first('id = $2', id);
  }

  findByUid(uid: string): Promise<Payload | undefined> {
    return this.first(`payload->>'uid' = $2`, uid);
  }

  findByUserCode(userCode: string): Promise<Payload | undefined> {
    return this.first(`payload->>'userCode' = $2`, userCode);
  }

  async consume(id: string): Promise<void> {
    const consumed = `payload || jsonb_build_object('consumed', floor(extract(epoch FROM now())))`;
    await this.pool.query(`UPDATE identity.record SET payload = ${consumed} WHERE model = $1 AND id = $2`, [this.model, id]);
  }

  async destroy(id: string): Promise<void> {
    await this.pool.query('DELETE FROM identity.record WHERE model = $1 AND id = $2', [this.model, id]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.pool.query(`DELETE FROM identity.record WHERE payload->>'grantId' = $1`, [grantId]);
  }

  private async first(condition: string, value: string): Promise<Payload | undefined> {
    const alive = '(expires_at IS NULL OR expires_at > now())';
    const { rows } = await this.pool.query<{ payload: Payload }>(
      `SELECT payload FROM identity.record WHERE model = $1 AND ${condition} AND ${alive}`,
      [this.model, value],
    );
    return rows[0]?.payload;
  }
}
