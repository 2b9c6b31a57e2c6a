import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ScopedReader } from '@quanlian/service-kit';
import { HistoryEvent } from '../history.response';
import { HistoryRows } from '../history-rows';
import { entryWithEvent } from '../history.row';
import { ShowHistoryEventQuery } from './show-history-event.query';

@QueryHandler(ShowHistoryEventQuery)
export class ShowHistoryEventHandler implements IQueryHandler<ShowHistoryEventQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly history: HistoryRows,
  ) {}

  execute({ eventId, reading }: ShowHistoryEventQuery): Promise<HistoryEvent> {
    return this.reader.read(reading, 'history', async (readable) => entryWithEvent(await this.history.byId(readable, eventId), readable.mask));
  }
}
