import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StampedNote } from './time-stamp-authority';

/** A head with its time stamp. */
export interface KeptStamp {
  size: number;
  note: Uint8Array;
  reply: Uint8Array;
}

/** What has come since the last head that was stamped. */
export interface Waiting {
  /** seconds since the first head was claimed that has something in it that no stamp covers; `undefined` where there is nothing */
  forSeconds?: number;
  /** epoch ms of the newest stamp, by its authority */
  stampedAt?: number;
}

/** An entry about a stamp is not worth another one: a log at rest would grow for ever by stamps of stamps. */
const WAITING = `
  WITH newest AS (SELECT coalesce(max(size), 0) AS size, max(time) AS time FROM log_time_stamp),
       first AS (SELECT index FROM log_leaf WHERE index >= (SELECT size FROM newest) AND index < $1 AND kind <> 'time-stamp' ORDER BY index LIMIT 1)
  SELECT newest.time, extract(epoch FROM clock_timestamp() -
           (SELECT claimed_at FROM log_head WHERE size > (SELECT index FROM first) ORDER BY size LIMIT 1))::float8 AS seconds
  FROM newest`;

/** The stamp and the entry of the log that tells of it: both or neither. */
const KEEP = `
  WITH kept AS (
    INSERT INTO log_time_stamp (size, time, note, reply) VALUES ($1, $2, $3, $4) ON CONFLICT (size) DO NOTHING RETURNING size)
  INSERT INTO log_due (kind, about, fields) SELECT 'time-stamp', 'head/' || size, $5::jsonb FROM kept`;

/** Every time stamp that was ever given; nothing is changed or taken away. */
@Injectable()
export class StampRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Under the published head of `size` entries. */
  async waiting(size: number): Promise<Waiting> {
    const [row] = await this.dataSource.query<{ time: Date | null; seconds: number | null }[]>(WAITING, [size]);
    return { ...(row?.time && { stampedAt: row.time.getTime() }), ...(row?.seconds != null && { forSeconds: row.seconds }) };
  }

  async keep(size: number, { note, reply, stamp }: StampedNote, fields: object): Promise<void> {
    await this.dataSource.query(KEEP, [size, new Date(stamp.time), Buffer.from(note), Buffer.from(reply), JSON.stringify(fields)]);
  }

  /** The newest first, one after the other. */
  async *newestFirst(): AsyncGenerator<KeptStamp, void, void> {
    for (let before = Number.MAX_SAFE_INTEGER; ;) {
      const [row] = await this.dataSource.query<{ size: string; note: Buffer; reply: Buffer }[]>(
        'SELECT size, note, reply FROM log_time_stamp WHERE size < $1 ORDER BY size DESC LIMIT 1',
        [before],
      );
      if (row === undefined) return;
      before = Number(row.size);
      yield { ...row, size: before };
    }
  }
}
