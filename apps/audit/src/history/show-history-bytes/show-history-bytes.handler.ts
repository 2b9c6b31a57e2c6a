import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SealedAnswer, watchMask } from '@quanlian/access';
import { ScopedReader } from '@quanlian/service-kit';
import { HistoryRows } from '../history-rows';
import { HistoryBytesMasked, HistoryEventErased } from '../history.errors';
import { isWhollyShown } from '../history.row';
import { ShowHistoryBytesQuery, type SignedBytes } from './show-history-bytes.query';

@QueryHandler(ShowHistoryBytesQuery)
export class ShowHistoryBytesHandler implements IQueryHandler<ShowHistoryBytesQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly history: HistoryRows,
  ) {}

  /** Bytes cannot be masked, so they are for those from whom nothing in them is. */
  execute({ eventId, reading }: ShowHistoryBytesQuery): Promise<SealedAnswer<SignedBytes>> {
    return this.reader.read(reading, 'history', async (readable) => {
      const row = await this.history.byId(readable, eventId);
      if (row.erased_at) throw new HistoryEventErased(eventId);
      const { mask, shown } = watchMask(readable.mask);
      if (!isWhollyShown(row, mask)) throw new HistoryBytesMasked(eventId);
      const opened = [{ supplier: row.agency, kinds: shown() }];
      return SealedAnswer.of({ bytes: row.bytes, jws: row.jws }, { kind: 'read', resource: 'history-bytes', opened, events: [row.event_id] });
    });
  }
}
