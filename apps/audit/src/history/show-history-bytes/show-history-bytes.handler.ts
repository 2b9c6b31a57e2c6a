import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ScopedReader } from '@quanlian/service-kit';
import { HistoryRows } from '../history-rows';
import { HistoryBytesMasked } from '../history.errors';
import { isWhollyShown } from '../history.row';
import { ShowHistoryBytesQuery } from './show-history-bytes.query';

@QueryHandler(ShowHistoryBytesQuery)
export class ShowHistoryBytesHandler implements IQueryHandler<ShowHistoryBytesQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly history: HistoryRows,
  ) {}

  /** Bytes cannot be masked, so they are for those from whom nothing in them is. */
  execute({ eventId, reading }: ShowHistoryBytesQuery): Promise<Buffer> {
    return this.reader.read(reading, 'history', async (readable) => {
      const row = await this.history.byId(readable, eventId);
      if (!isWhollyShown(row, readable.mask)) throw new HistoryBytesMasked(eventId);
      return row.bytes;
    });
  }
}
