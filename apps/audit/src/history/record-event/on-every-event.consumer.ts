import { Injectable } from '@nestjs/common';
import { TOPICS } from '@quanlian/contracts';
import type { ConsumerHandler, ReceivedEvent } from '@quanlian/messaging';
import type { EntityManager } from 'typeorm';
import { HistoryRepository } from '../history.repository';

/** Receives every event of every topic and keeps it as it came. */
@Injectable()
export class OnEveryEvent implements ConsumerHandler {
  readonly name = 'history';
  readonly topics = TOPICS;

  constructor(private readonly history: HistoryRepository) {}

  async handleBatch(em: EntityManager, fresh: ReceivedEvent[]): Promise<void> {
    await this.history.append(em, fresh);
  }
}
