import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HISTORY_COLUMNS, type HistoryRow, type HistoryRowWithBytes } from '../history.row';
import { historyCondition } from './history-condition';
import type { HistoryFilter } from './history-filter';

@Injectable()
export class FindHistory {
  constructor(private readonly dataSource: DataSource) {}

  /** The next `count` events behind the filter's cursor, in the order of the history. */
  page(filter: HistoryFilter, count: number): Promise<HistoryRow[]> {
    return this.select<HistoryRow>(HISTORY_COLUMNS, filter, count);
  }

  /** Every event of the filter up to the newest one at the start, page by page: memory holds one page, however long the answer. */
  async *all(filter: HistoryFilter, pageSize: number): AsyncGenerator<HistoryRowWithBytes> {
    const until = (await this.position()).position;
    let after = filter.after;
    for (;;) {
      const rows = await this.select<HistoryRowWithBytes>(`${HISTORY_COLUMNS}, h.bytes`, { ...filter, after }, pageSize, until);
      yield* rows;
      if (rows.length < pageSize) return;
      after = Number(rows.at(-1)!.position);
    }
  }

  async byId(id: string): Promise<HistoryRowWithBytes | undefined> {
    const [row] = await this.dataSource.query<HistoryRowWithBytes[]>(`SELECT ${HISTORY_COLUMNS}, h.bytes FROM history h WHERE h.event_id = $1`, [id]);
    return row;
  }

  async position(): Promise<{ position: number; count: number }> {
    const [row] = await this.dataSource.query<{ position: string; count: string }[]>(
      'SELECT coalesce(max(position), 0) AS position, count(*) AS count FROM history',
    );
    return { position: Number(row!.position), count: Number(row!.count) };
  }

  private select<Row>(columns: string, filter: HistoryFilter, count: number, until?: number): Promise<Row[]> {
    const { sql, values } = historyCondition(filter, until);
    return this.dataSource.query<Row[]>(`SELECT ${columns} FROM history h WHERE ${sql} ORDER BY h.position LIMIT $${values.length + 1}`, [
      ...values,
      count,
    ]);
  }
}
