import type { QuanlianEvent } from '@quanlian/contracts';
import type { EntityManager } from 'typeorm';

/** A message whose content passed every check. */
export interface ReceivedEvent {
  topic: string;
  partition: number;
  offset: string;
  key: string;
  /** the publisher's bytes, as they were accepted */
  bytes: Buffer;
  headers: Record<string, string>;
  event: QuanlianEvent;
  /** catalogue code of the type, e.g. `site.reported` */
  code: string;
  acceptedAt: number;
  recordedAt: number;
}

/** A Nest provider; `<service>.<name>` is its consumer group, so the name is never changed. */
export interface ConsumerHandler {
  readonly name: string;
  readonly topics: readonly string[];
  /**
   * Applies events seen for the first time, those of each partition in their order, inside the transaction that also records them as seen.
   * An error that is not about the connection makes the runtime look for the guilty event and park it alone.
   */
  handleBatch(em: EntityManager, fresh: ReceivedEvent[]): Promise<void>;
}
