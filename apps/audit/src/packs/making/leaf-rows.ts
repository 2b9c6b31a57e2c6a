import type { EntityManager } from 'typeorm';

/** An entry of the log as the database has it. */
export interface LeafRow {
  index: number;
  kind: string;
  /** of an event, its id */
  about: string | null;
  bytes: Uint8Array;
  /** of what has one, unless it was destroyed */
  salt?: Uint8Array;
}

interface Stored {
  index: string;
  kind: string;
  about: string | null;
  bytes: Buffer;
  salt: Buffer | null;
}

const SELECT = `SELECT l.index, l.kind, l.about, l.bytes, s.salt FROM log_leaf l LEFT JOIN log_salt s ON l.kind = 'event' AND s.about = l.about`;

/** Entries below a size of the log. */
export class LeafRows {
  constructor(
    private readonly em: EntityManager,
    private readonly size: number,
  ) {}

  ofEvents(ids: readonly string[]): Promise<LeafRow[]> {
    return this.rows(`l.kind = 'event' AND l.about = ANY($2::text[])`, [ids]);
  }

  at(places: readonly number[]): Promise<LeafRow[]> {
    return this.rows('l.index = ANY($2::bigint[])', [places]);
  }

  /** Both ends included. */
  between(first: number, last: number): Promise<LeafRow[]> {
    return this.rows('l.index BETWEEN $2 AND $3', [first, last]);
  }

  /** What the log states of itself and of what is judged with; there is little of it. */
  statements(): Promise<LeafRow[]> {
    return this.rows(`l.kind IN ('keychange', 'config', 'pack-version')`, []);
  }

  /** What says of these events that they were erased. */
  erasuresOf(ids: readonly string[]): Promise<LeafRow[]> {
    return this.rows(`l.kind = 'erasure' AND convert_from(l.bytes, 'UTF8')::jsonb -> 'ids' ?| $2::text[]`, [ids]);
  }

  async newestTimeStamp(): Promise<LeafRow | undefined> {
    return (await this.rows(`l.index = (SELECT max(index) FROM log_leaf WHERE kind = 'time-stamp' AND index < $1)`, []))[0];
  }

  private async rows(condition: string, values: readonly unknown[]): Promise<LeafRow[]> {
    const rows = await this.em.query<Stored[]>(`${SELECT} WHERE l.index < $1 AND ${condition} ORDER BY l.index`, [this.size, ...values]);
    return rows.map(({ index, kind, about, bytes, salt }) => ({ index: Number(index), kind, about, bytes, ...(salt && { salt }) }));
  }
}
