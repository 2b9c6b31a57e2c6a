import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { covers } from '@quanlian/access';
import { DataSource } from 'typeorm';
import { AcceptedRepository, type StoredEvent } from './accepted.repository';
import { EventRefused } from './door.errors';
import { ReadEventQuery } from './read-event.query';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@QueryHandler(ReadEventQuery)
export class ReadEventHandler implements IQueryHandler<ReadEventQuery> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accepted: AcceptedRepository,
  ) {}

  /** Somebody else's event and no event are the same answer: otherwise ids could be probed. */
  async execute({ eventId, actor }: ReadEventQuery): Promise<StoredEvent> {
    const stored = UUID.test(eventId) ? await this.accepted.find(this.dataSource.manager, eventId) : undefined;
    if (stored && stored.agency === actor.agency && covers(actor.jurisdiction, stored.jurisdiction)) return stored;
    throw new EventRefused('event.not-found', 'Found no event of your agency and jurisdiction with this id.');
  }
}
