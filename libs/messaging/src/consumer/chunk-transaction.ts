import type { DataSource, EntityManager } from 'typeorm';
import type { BusRecord } from '../bus/bus';
import { parkMessages, RETRY_SCHEDULE_MS } from '../parking/park-messages';
import type { ParkedMessage } from '../parking/park-messages';
import type { MessagingMetrics } from '../signals/messaging-metrics';
import { ConsumerHandler, ReceivedEvent } from './consumer-handler';
import type { Decoded } from './decode-message';
import { firstSeen } from './inbox';
import { moveOffsets } from './offset-book';

export interface Item {
  record: BusRecord;
  decoded: Decoded;
}

/** One transaction = inbox rows, the handler's rows (its outbox among them), parked rows and our own offset. All of it or none of it. */
export class ChunkTransaction {
  constructor(
    private readonly dataSource: DataSource,
    private readonly handler: ConsumerHandler,
    private readonly metrics: MessagingMetrics,
    private readonly retryScheduleMs: readonly number[] = RETRY_SCHEDULE_MS,
  ) {}

  async apply(items: readonly Item[]): Promise<void> {
    const consumer = this.handler.name;
    const good = items.flatMap(({ decoded }): ReceivedEvent[] => (decoded.ok ? [decoded.message] : []));
    const bad = items.flatMap(({ record, decoded }): ParkedMessage[] => (decoded.ok ? [] : [{ record, code: decoded.code, reason: decoded.reason }]));
    const fresh = await this.dataSource.transaction(async (em) => {
      const first = await firstSeen(em, consumer, good);
      if (first.length > 0) await this.handler.handleBatch(em, first);
      await this.finish(em, items, bad);
      return first.length;
    });
    this.metrics.consumed.inc({ consumer }, fresh);
    this.metrics.inboxConflicts.inc({ consumer }, good.length - fresh);
  }

  /** Sets aside the one event its handler cannot take; its id stays out of the inbox, so that the retry is a first time. */
  async park(item: Item, error: unknown): Promise<void> {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const code = codeOf(error);
    await this.dataSource.transaction((em) =>
      this.finish(em, [item], [{ record: item.record, code, reason: reason.slice(0, 2_000), retryInMs: this.retryScheduleMs[0] }]),
    );
  }

  private async finish(em: EntityManager, items: readonly Item[], parked: readonly ParkedMessage[]): Promise<void> {
    await parkMessages(em, this.handler.name, parked);
    const records = items.map(({ record }) => record);
    await moveOffsets(em, this.handler.name, records);
  }
}

/** The stable code of a domain error; everything else is a fault of the handler. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.includes('.') ? code : 'handler.failed';
}
