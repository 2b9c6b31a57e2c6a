import { Injectable } from '@nestjs/common';
import { prefixesUnder, scopeSql, type Reading, type RowScope } from '@quanlian/access';
import type { FrameEntry } from '@quanlian/evaluation';
import { ScopedReader, type Readable } from '@quanlian/service-kit';
import type { FrameDefinition } from './sampling-plan.row';
import { stratumOf, type Stratified } from './stratum';

const PAGE_SIZE = 2_000;
const COLUMNS = { jurisdiction: 'h.jurisdiction', agency: 'h.agency', id: 'h.event_id' };

interface FrameRow extends Stratified {
  position: string;
  event_id: string;
}

/** What a sample is drawn from, in the order of the history: it is the same for ever, for positions up to one that is known never change. */
@Injectable()
export class FrameRows {
  constructor(private readonly reader: ScopedReader) {}

  /** Each page is a transaction of its own, so a long frame holds no snapshot open and memory holds one page. */
  async *pages(reading: Reading, frame: FrameDefinition): AsyncGenerator<FrameEntry[]> {
    for (let after = 0; ;) {
      const rows = await this.reader.read(reading, 'history', (readable) => page(readable, frame, after));
      if (rows.length > 0) yield rows.map((row) => ({ id: row.event_id, stratum: stratumOf(row, frame.strata) }));
      if (rows.length < PAGE_SIZE) return;
      after = Number(rows.at(-1)!.position);
    }
  }
}

/** Who made the plan saw the area of the plan; who reads it sees that much of it as their own scope has, which is all for whoever may see the plan. */
function page({ em, scope }: Pick<Readable, 'em' | 'scope'>, frame: FrameDefinition, after: number): Promise<FrameRow[]> {
  const area: RowScope = { divisions: prefixesUnder(frame.jurisdiction), sampled: false };
  const own = scopeSql(scope, COLUMNS);
  const planned = scopeSql(area, COLUMNS, own.values.length + 1);
  const values: unknown[] = [...own.values, ...planned.values];
  const value = (each: unknown): string => `$${values.push(each)}`;
  const parts = [
    own.sql,
    planned.sql,
    `h.position > ${value(after)}`,
    `h.position <= ${value(frame.position)}`,
    frame.from !== undefined && `h.accepted_at >= ${value(frame.from)}`,
    frame.to !== undefined && `h.accepted_at < ${value(frame.to)}`,
    frame.types !== undefined && `h.code = ANY(${value(frame.types)})`,
  ];
  return em.query<FrameRow[]>(
    `SELECT h.position, h.event_id, h.code, h.agency, h.organ, h.jurisdiction FROM history h
     WHERE ${parts.filter((part) => typeof part === 'string').join(' AND ')} ORDER BY h.position LIMIT ${PAGE_SIZE}`,
    values,
  );
}
