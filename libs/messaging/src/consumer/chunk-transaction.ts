import type { DataSource, EntityManager } from 'typeorm';
import type { BusRecord } from '../bus/bus';
import { parkMessages, RETRY_SCHEDULE_MS } from '../parking/park-messages';
import type { ParkedMessage } from '../parking/park-messages';
import type { MessagingMetrics } from '../signals/messaging-metrics';
import { ConsumerHandler, ReceivedEvent } from './consumer-handler';
import type { Decoded, MessagePlace } from './decode-message';
import { firstSeen } from './inbox';

export interface Item {
  record: BusRecord;
  decoded: Decoded;
}

const MOVE_OFFSET = `
  INSERT INTO consumer_offset (consumer, topic, partition, next_offset) VALUES ($1, $2, $3, $4)
  ON CONFLICT (consumer, topic, partition) DO UPDATE
  SET next_offset = greatest(consumer_offset.next_offset, excluded.next_offset), updated = clock_timestamp()`;

export const nextOffset = (items: readonly { record: BusRecord }[]): string => (BigInt(items.at(-1)!.record.offset) + 1n).toString();

/** One transaction = inbox rows, the handler's rows (its outbox among them), parked rows and our own offset. All of it or none of it. */
export class ChunkTransaction {
  constructor(
    private readonly dataSource: DataSource,
    private readonly handler: ConsumerHandler,
    private readonly metrics: MessagingMetrics,
    private readonly retryScheduleMs: readonly number[] = RETRY_SCHEDULE_MS,
  ) {}

  async apply(place: MessagePlace, items: readonly Item[]): Promise<void> {
    const consumer = this.handler.name;
    const good = items.flatMap(({ decoded }): ReceivedEvent[] => (decoded.ok ? [decoded.message] : []));
    const bad = items.flatMap(({ record, decoded }): ParkedMessage[] => (decoded.ok ? [] : [{ record, code: decoded.code, reason: decoded.reason }]));
    const fresh = await this.dataSource.transaction('READ COMMITTED', async (em) => {
      const first = await firstSeen(em, consumer, good);
      if (first.length > 0) await this.handler.handleBatch(em, first);
      await this.finish(em, place, items, bad);
      return first.length;
    });
    this.metrics.consumed.inc({ consumer }, fresh);
    this.metrics.inboxConflicts.inc({ consumer }, good.length - fresh);
  }

  /** Sets aside the one event its handler cannot take; its id stays out of the inbox, so that the retry is a first time. */
  async park(place: MessagePlace, item: Item, error: unknown): Promise<void> {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const code = codeOf(error);
    await this.dataSource.transaction('READ COMMITTED', (em) =>
      this.finish(em, place, [item], [{ record: item.record, code, reason: reason.slice(0, 2_000), retryInMs: this.retryScheduleMs[0] }]),
    );
  }

  private async finish(em: EntityManager, place: MessagePlace, items: readonly Item[], parked: readonly ParkedMessage[]): Promise<void> {
    await parkMessages(em, this.handler.name, place, parked);
    await em.query(MOVE_OFFSET, [this.handler.name, place.topic, place.partition, nextOffset(items)]);
  }
}

/** The stable code of a domain error; everything else is a fault of the handler. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.includes('.') ? code : 'handler.failed';
}
