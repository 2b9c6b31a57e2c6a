import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SealedAnswer, watchMask } from '@quanlian/access';
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

  execute({ eventId, reading }: ShowHistoryEventQuery): Promise<SealedAnswer<HistoryEvent>> {
    return this.reader.read(reading, 'history', async (readable) => {
      const row = await this.history.byId(readable, eventId);
      const { mask, shown } = watchMask(readable.mask);
      const answer = entryWithEvent(row, mask);
      const opened = [{ supplier: row.agency, kinds: shown() }];
      return SealedAnswer.of(answer, { kind: 'read', resource: 'history-event', opened, events: [row.event_id] });
    });
  }
}
