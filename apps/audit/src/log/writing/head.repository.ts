import { LogRefusal, type Checkpoint, type HeadKeeper, type KeptHead } from '@quanlian/transparency-log';
import type { QueryRunner } from 'typeorm';

interface HeadRow {
  size: string;
  origin: string;
  root: Buffer;
  note: Buffer | null;
}

/** The heads of the log in the database, apart from its files, on the connection that holds the writer's lock. */
export class HeadRepository implements HeadKeeper {
  constructor(private readonly lockHolder: QueryRunner) {}

  async last(): Promise<KeptHead | undefined> {
    const rows = (await this.lockHolder.query('SELECT size, origin, root, note FROM log_head ORDER BY size DESC LIMIT 1')) as HeadRow[];
    return rows.map(({ size, origin, root, note }) => ({ size: Number(size), origin, root, ...(note && { note }) }))[0];
  }

  async claim({ origin, size, root }: Checkpoint, after: number): Promise<void> {
    try {
      await this.lockHolder.query('INSERT INTO log_head (size, after, origin, root) VALUES ($1, $2, $3, $4)', [
        size,
        after,
        origin,
        Buffer.from(root),
      ]);
    } catch (error) {
      if ((error as { code?: string }).code !== '23505') throw error;
      throw new LogRefusal('writer.head-taken', `Found a head that follows the one of ${after} entries. Expected to be the only writer.`);
    }
  }

  async keep({ size }: Checkpoint, note: Uint8Array): Promise<void> {
    await this.lockHolder.query('UPDATE log_head SET note = $2 WHERE size = $1', [size, Buffer.from(note)]);
  }
}
