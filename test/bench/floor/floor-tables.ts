import { byteaArray } from '@quanlian/persistence';
import { Pool } from 'pg';

/** What a pipeline without any product logic needs: rows to be sent, and what two consumers have seen. */
const TABLES = `
  DROP SCHEMA IF EXISTS bench_floor CASCADE;
  CREATE SCHEMA bench_floor;
  CREATE TABLE bench_floor.outbox (seq bigint PRIMARY KEY, event_id uuid NOT NULL, key text NOT NULL, value bytea NOT NULL);
  CREATE TABLE bench_floor.sent (one boolean PRIMARY KEY DEFAULT true, seq bigint NOT NULL);
  INSERT INTO bench_floor.sent (seq) VALUES (0);
  CREATE TABLE bench_floor.seen_1 (event_id uuid PRIMARY KEY, value bytea NOT NULL);
  CREATE TABLE bench_floor.seen_2 (event_id uuid PRIMARY KEY, value bytea NOT NULL);`;

export type SeenTable = 'seen_1' | 'seen_2';

export interface FloorRow {
  seq: string;
  event_id: string;
  key: string;
  value: Buffer;
}

/** The few statements of the floor, each prepared once. */
export class FloorTables {
  private constructor(private readonly pool: Pool) {}

  static open(connectionString: string): FloorTables {
    return new FloorTables(new Pool({ connectionString, max: 2 }).on('error', () => undefined));
  }

  create(): Promise<unknown> {
    return this.pool.query(TABLES);
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  append(first: number, events: readonly { id: string; key: string; body: Buffer }[]): Promise<unknown> {
    return this.pool.query({
      name: 'append',
      text: 'INSERT INTO bench_floor.outbox SELECT $1::bigint + o.place - 1, id, key, value FROM unnest($2::uuid[], $3::text[], $4::bytea[]) WITH ORDINALITY AS o(id, key, value, place)',
      values: [first, events.map(({ id }) => id), events.map(({ key }) => key), byteaArray(events.map(({ body }) => body))],
    });
  }

  async unsent(limit: number): Promise<FloorRow[]> {
    const text = 'SELECT o.* FROM bench_floor.outbox o, bench_floor.sent s WHERE o.seq > s.seq ORDER BY o.seq LIMIT $1';
    return (await this.pool.query<FloorRow>({ name: 'unsent', text, values: [limit] })).rows;
  }

  markSent(seq: string): Promise<unknown> {
    return this.pool.query({ name: 'mark', text: 'UPDATE bench_floor.sent SET seq = $1', values: [seq] });
  }

  /** @returns how many were not there yet */
  async insertNew(table: SeenTable, ids: readonly string[], values: readonly Buffer[]): Promise<number> {
    const text = `INSERT INTO bench_floor.${table} SELECT * FROM unnest($1::uuid[], $2::bytea[]) ON CONFLICT DO NOTHING`;
    return (await this.pool.query({ name: `insert ${table}`, text, values: [ids, byteaArray(values)] })).rowCount ?? 0;
  }
}
