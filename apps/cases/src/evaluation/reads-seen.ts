import { Injectable } from '@nestjs/common';
import type { Reading } from '@quanlian/access';
import type { ReadSeen } from '@quanlian/evaluation';
import { ScopedReader } from '@quanlian/service-kit';

const CHUNK = 2_000;

interface Row {
  id: string;
  resource: string;
  purpose: string;
  stated: boolean;
}

/** Who was given a case of the reader's area until some instant, in the order of the accesses. */
@Injectable()
export class ReadsSeen {
  constructor(private readonly reader: ScopedReader) {}

  async *walk(reading: Reading, knownAt: number, from?: string): AsyncGenerator<ReadSeen> {
    for (let after = from; ;) {
      const rows = await this.page(reading, knownAt, after);
      yield* rows.map(({ id, resource, purpose, stated }) => ({ id, resource, purpose, isStated: stated }));
      if (rows.length < CHUNK) return;
      after = rows.at(-1)!.id;
    }
  }

  /** One access has a row for each agency whose data it opened. */
  private page(reading: Reading, knownAt: number, after: string | undefined): Promise<Row[]> {
    return this.reader.read(reading, 'access-record', ({ em }) =>
      em.query<Row[]>(
        `select distinct on (access_id) access_id as id, resource, purpose, stated from case_access
         where at <= to_timestamp($1::bigint / 1000.0) and ($2::uuid is null or access_id > $2::uuid) order by access_id limit ${CHUNK}`,
        [knownAt, after ?? null],
      ),
    );
  }
}
