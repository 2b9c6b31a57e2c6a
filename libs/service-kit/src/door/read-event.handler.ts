import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { covers } from '@quanlian/access';
import type { ServiceName } from '@quanlian/contracts';
import { DataSource } from 'typeorm';
import { DOOR_SERVICE } from './accept-events';
import { AcceptedRepository } from './accepted.repository';
import { EventRefused } from './door.errors';
import { ReadEventQuery, type SubmittedEvent } from './read-event.query';
import { keptReceipt } from './receipt-of';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@QueryHandler(ReadEventQuery)
export class ReadEventHandler implements IQueryHandler<ReadEventQuery> {
  constructor(
    @Inject(DOOR_SERVICE) private readonly service: ServiceName,
    private readonly dataSource: DataSource,
    private readonly accepted: AcceptedRepository,
  ) {}

  /** Somebody else's event and no event are the same answer: otherwise ids could be probed. */
  async execute({ eventId, actor }: ReadEventQuery): Promise<SubmittedEvent> {
    const stored = UUID.test(eventId) ? await this.accepted.find(this.dataSource.manager, eventId) : undefined;
    if (!stored || stored.agency !== actor.agency || !covers(actor.jurisdiction, stored.jurisdiction)) {
      throw new EventRefused('event.not-found', 'Found no event of your agency and jurisdiction with this id.');
    }
    return { bytes: stored.bytes, jws: stored.jws, receipt: keptReceipt(this.service, stored) };
  }
}
