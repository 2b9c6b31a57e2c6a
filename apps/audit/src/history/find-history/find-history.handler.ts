import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Masking, refuseMaskedKey, SealedAnswer } from '@quanlian/access';
import { keyString } from '@quanlian/contracts';
import { ScopedReader } from '@quanlian/service-kit';
import { filterShape } from '../filter-shape';
import { HistoryRows } from '../history-rows';
import { entryOf } from '../history.row';
import { FindHistoryQuery } from './find-history.query';
import { cursorOf } from '../history-cursor';
import { HistoryPage } from '../history.response';

const DEFAULT_LIMIT = 100;

@QueryHandler(FindHistoryQuery)
export class FindHistoryHandler implements IQueryHandler<FindHistoryQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly history: HistoryRows,
    private readonly masking: Masking,
  ) {}

  execute({ filter, reading }: FindHistoryQuery): Promise<SealedAnswer<HistoryPage>> {
    const limit = filter.limit ?? DEFAULT_LIMIT;
    return this.reader.read(reading, 'history', async (readable) => {
      refuseMaskedKey(filter.subject && keyString(filter.subject), readable.mask);
      const rows = await this.history.page(readable, filter, limit + 1);
      const items = rows.slice(0, limit).map((row) => entryOf(row, readable.mask));
      const answer = { items, next: rows.length > limit ? cursorOf(Number(rows[limit - 1]!.position)) : null };
      const shape = filterShape(filter, (text) => this.masking.standIn(text));
      return SealedAnswer.of(answer, { kind: 'search', resource: 'history', filter: shape, results: items.length });
    });
  }
}
