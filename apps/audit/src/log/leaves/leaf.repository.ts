import { Injectable } from '@nestjs/common';
import { byteaArray } from '@quanlian/persistence';
import type { LeafKind } from '@quanlian/transparency-log';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { NewLeaf } from './new-leaf';

const INSERT = `
  INSERT INTO log_leaf (index, kind, about, bytes)
  SELECT $1::bigint + l.nth - 1, l.kind, l.about, l.bytes
  FROM unnest($2::text[], $3::text[], $4::bytea[]) WITH ORDINALITY AS l(kind, about, bytes, nth)`;

/** The entries of the log in their final order. The files of the log can always be made again from them. */
@Injectable()
export class LeafRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes the places from `index` on, or fails as a whole where somebody else took one. */
  async append(em: EntityManager, index: number, leaves: readonly NewLeaf[]): Promise<void> {
    const column = <K extends keyof NewLeaf>(key: K) => leaves.map((leaf) => leaf[key] ?? null);
    await em.query(INSERT, [index, column('kind'), column('about'), byteaArray(leaves.map(({ bytes }) => bytes))]);
    const salted = leaves.filter(({ salt }) => salt !== undefined);
    await em.query('INSERT INTO log_salt (about, salt) SELECT * FROM unnest($1::text[], $2::bytea[])', [
      salted.map(({ about }) => about),
      byteaArray(salted.map(({ salt }) => salt!)),
    ]);
  }

  /** The entry of an event, where it lies, and its salt unless that was destroyed. */
  async ofEvent(eventId: string): Promise<{ index: number; bytes: Uint8Array; salt?: Uint8Array } | undefined> {
    const [row] = await this.dataSource.query<{ index: string; bytes: Buffer; salt: Buffer | null }[]>(
      `SELECT index, bytes, salt FROM log_leaf LEFT JOIN log_salt USING (about) WHERE kind = 'event' AND about = $1`,
      [eventId],
    );
    return row && { index: Number(row.index), bytes: row.bytes, ...(row.salt && { salt: row.salt }) };
  }

  async count(): Promise<number> {
    const [found] = await this.dataSource.query<{ count: string }[]>('SELECT coalesce(max(index) + 1, 0) AS count FROM log_leaf');
    return Number(found!.count);
  }

  /** The entries of these kinds in their order: for kinds of which there are few. */
  async ofKinds(...kinds: readonly LeafKind[]): Promise<Uint8Array[]> {
    const rows = await this.dataSource.query<{ bytes: Buffer }[]>('SELECT bytes FROM log_leaf WHERE kind = ANY($1) ORDER BY index', [kinds]);
    return rows.map(({ bytes }) => bytes);
  }

  /** All entries from `index` on, in pieces that fit into memory. */
  async *from(index: number, pieceSize = 2_000): AsyncGenerator<Uint8Array[], void, void> {
    for (let next = index; ;) {
      const rows = await this.dataSource.query<{ bytes: Buffer }[]>('SELECT bytes FROM log_leaf WHERE index >= $1 ORDER BY index LIMIT $2', [
        next,
        pieceSize,
      ]);
      if (rows.length === 0) return;
      yield rows.map(({ bytes }) => bytes);
      next += rows.length;
    }
  }
}
