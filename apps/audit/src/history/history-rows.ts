import { Injectable } from '@nestjs/common';
import type { Readable } from '@quanlian/service-kit';
import { DataSource } from 'typeorm';
import { HistoryEventNotFound } from './history.errors';
import { HISTORY_COLUMNS, type HistoryRow, type HistoryRowWithBytes, type HistoryRowWithSignature } from './history.row';
import { historyCondition } from './history-condition';
import type { HistoryFilter } from './history-filter';

type In = Pick<Readable, 'em' | 'scope'>;
const WITH_BYTES = `${HISTORY_COLUMNS}, h.bytes`;
const WITH_SIGNATURE = `${WITH_BYTES}, (SELECT s.jws FROM history_signature s WHERE s.position = h.position) AS jws`;

/** What was recorded, as far as a scope reaches. */
@Injectable()
export class HistoryRows {
  constructor(private readonly dataSource: DataSource) {}

  /** The next `count` events behind the filter's cursor, in the order of the history. */
  page(within: In, filter: HistoryFilter, count: number): Promise<HistoryRow[]> {
    return this.select<HistoryRow>(within, HISTORY_COLUMNS, filter, count);
  }

  pageWithBytes(within: In, filter: HistoryFilter, count: number): Promise<HistoryRowWithBytes[]> {
    return this.select<HistoryRowWithBytes>(within, WITH_BYTES, filter, count);
  }

  /** An event of another area and no event are the same answer: otherwise ids could be probed. */
  async byId({ em, scope }: In, id: string): Promise<HistoryRowWithSignature> {
    const { sql, values } = historyCondition({ clock: 'occurred', after: 0 }, scope);
    const [row] = await em.query<HistoryRowWithSignature[]>(
      `SELECT ${WITH_SIGNATURE} FROM history h WHERE ${sql} AND h.event_id = $${values.length + 1}`,
      [...values, id],
    );
    if (!row) throw new HistoryEventNotFound(id);
    return row;
  }

  /** The newest position, at which a walk that begins now will end. */
  async last(): Promise<number> {
    const [row] = await this.dataSource.query<{ position: string }[]>('SELECT coalesce(max(position), 0) AS position FROM history');
    return Number(row!.position);
  }

  /** How far the history has come says nothing about anybody, so it is the same for all. */
  async position(): Promise<{ position: number; count: number }> {
    const [row] = await this.dataSource.query<{ position: string; count: string }[]>(
      'SELECT coalesce(max(position), 0) AS position, count(*) AS count FROM history',
    );
    return { position: Number(row!.position), count: Number(row!.count) };
  }

  private select<Row>({ em, scope }: In, columns: string, filter: HistoryFilter, count: number): Promise<Row[]> {
    const { sql, values } = historyCondition(filter, scope);
    return em.query<Row[]>(`SELECT ${columns} FROM history h WHERE ${sql} ORDER BY h.position LIMIT $${values.length + 1}`, [...values, count]);
  }
}
