import { Logger } from '@nestjs/common';
import { isTransient } from '@quanlian/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { codeOf } from '../consumer/chunk-transaction';
import { ConsumerHandler } from '../consumer/consumer-handler';
import type { ConsumerOptions } from '../consumer/consumer-options';
import { decodeMessage } from '../consumer/decode-message';
import { firstSeen } from '../consumer/inbox';
import { Loop } from '../loop';
import { RETRY_SCHEDULE_MS } from './park-messages';
import { PARKED_COLUMNS } from './parked-row';
import type { ParkedRow } from './parked-row';

const TAKE_DUE = `
  SELECT ${PARKED_COLUMNS} FROM parked WHERE consumer = $1 AND state = 'waiting' AND next_at <= now()
  ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;

const SETTLE = `
  UPDATE parked SET state = $2, code = coalesce($3, code), reason = coalesce($4, reason), attempts = attempts + 1, next_at = now() + $5::bigint * interval '1 millisecond',
    updated = clock_timestamp(), history = history || jsonb_build_array(jsonb_build_object('at', clock_timestamp(), 'what', $6::text, 'reason', coalesce($4, '')))
  WHERE id = $1 AND state = 'waiting'`;

/** Tries parked events again when they are due: in the transaction and through the checks of a first delivery. */
export class ParkedRetry {
  private readonly log = new Logger(ParkedRetry.name);
  private readonly loop = new Loop(() => this.turn());
  private readonly scheduleMs: readonly number[];

  constructor(
    private readonly dataSource: DataSource,
    private readonly handler: ConsumerHandler,
    private readonly options: ConsumerOptions,
  ) {
    this.scheduleMs = options.retryScheduleMs ?? RETRY_SCHEDULE_MS;
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async turn(): Promise<number> {
    const pollMs = this.options.parkedPollMs ?? 5_000;
    try {
      return (await this.retryOne()) ? 0 : pollMs;
    } catch (error) {
      this.log.warn(`Parked events of ${this.handler.name} wait: ${error instanceof Error ? error.message : String(error)}`);
      return pollMs;
    }
  }

  private async retryOne(): Promise<boolean> {
    let row: ParkedRow | undefined;
    try {
      await this.dataSource.transaction(async (em) => {
        [row] = await em.query<ParkedRow[]>(TAKE_DUE, [this.handler.name]);
        if (row) await this.deliver(em, row);
      });
    } catch (error) {
      if (!row || isTransient(error)) throw error;
      await this.failed(row, error);
    }
    return row !== undefined;
  }

  private async deliver(em: EntityManager, row: ParkedRow): Promise<void> {
    const { topic, partition, kafka_offset: offset, key, headers, bytes: value } = row;
    const decoded = decodeMessage({ topic, partition, offset, key, headers, value, sentAt: row.sent_at.getTime() }, this.options.check);
    if (!decoded.ok) {
      await em.query(SETTLE, [row.id, 'dead', decoded.code, decoded.reason, null, 'refused']);
      return;
    }
    const first = await firstSeen(em, this.handler.name, [decoded.message]);
    if (first.length > 0) await this.handler.handleBatch(em, first);
    await em.query(SETTLE, [row.id, 'delivered', null, null, null, first.length > 0 ? 'delivered' : 'was there already']);
  }

  private async failed(row: ParkedRow, error: unknown): Promise<void> {
    const reason = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).replaceAll('\u0000', '\ufffd').slice(0, 2_000);
    const nextMs = this.scheduleMs[row.attempts + 1];
    await this.dataSource.query(SETTLE, [row.id, nextMs === undefined ? 'dead' : 'waiting', codeOf(error), reason, nextMs ?? null, 'failed again']);
  }
}
