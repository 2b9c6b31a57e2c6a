import { Injectable } from '@nestjs/common';
import type { Readable } from '@quanlian/service-kit';
import { DataSource } from 'typeorm';
import { HISTORY_COLUMNS, type HistoryRow, type HistoryRowWithBytes } from '../history.row';
import { historyCondition } from './history-condition';
import type { HistoryFilter } from './history-filter';

type In = Pick<Readable, 'em' | 'scope'>;
const WITH_BYTES = `${HISTORY_COLUMNS}, h.bytes`;

@Injectable()
export class FindHistory {
  constructor(private readonly dataSource: DataSource) {}

  /** The next `count` events behind the filter's cursor, in the order of the history. */
  page(within: In, filter: HistoryFilter, count: number): Promise<HistoryRow[]> {
    return this.select<HistoryRow>(within, HISTORY_COLUMNS, filter, count);
  }

  pageWithBytes(within: In, filter: HistoryFilter, count: number, until: number): Promise<HistoryRowWithBytes[]> {
    return this.select<HistoryRowWithBytes>(within, WITH_BYTES, filter, count, until);
  }

  async byId({ em, scope }: In, id: string): Promise<HistoryRowWithBytes | undefined> {
    const { sql, values } = historyCondition({ clock: 'occurred', after: 0 }, scope);
    const [row] = await em.query<HistoryRowWithBytes[]>(`SELECT ${WITH_BYTES} FROM history h WHERE ${sql} AND h.event_id = $${values.length + 1}`, [
      ...values,
      id,
    ]);
    return row;
  }

  /** How far the history has come says nothing about anybody, so it is the same for all. */
  async position(): Promise<{ position: number; count: number }> {
    const [row] = await this.dataSource.query<{ position: string; count: string }[]>(
      'SELECT coalesce(max(position), 0) AS position, count(*) AS count FROM history',
    );
    return { position: Number(row!.position), count: Number(row!.count) };
  }

  private select<Row>({ em, scope }: In, columns: string, filter: HistoryFilter, count: number, until?: number): Promise<Row[]> {
    const { sql, values } = historyCondition(filter, scope, until);
    return em.query<Row[]>(`SELECT ${columns} FROM history h WHERE ${sql} ORDER BY h.position LIMIT $${values.length + 1}`, [...values, count]);
  }
}

/** Every event of the filter up to the newest one at the start, page by page: memory holds one page, however long the answer. */
export async function* allPages<Row extends HistoryRow>(
  filter: HistoryFilter,
  pageSize: number,
  read: (page: HistoryFilter) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let after = filter.after;
  for (;;) {
    const rows = await read({ ...filter, after });
    yield* rows;
    if (rows.length < pageSize) return;
    after = Number(rows.at(-1)!.position);
  }
}
