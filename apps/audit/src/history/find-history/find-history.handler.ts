import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Masking, refuseMaskedKey, SealedAnswer } from '@quanlian/access';
import { keyString } from '@quanlian/contracts';
import { ScopedReader } from '@quanlian/service-kit';
import { filterShape } from '../filter-shape';
import { HistoryRows } from '../history-rows';
import { entryOf } from '../history.row';
import { FindHistoryQuery } from './find-history.query';
import { writeCursor } from '../history-cursor';
import { openedOf } from '../opened-of';
import { HistoryPage } from '../history.response';

const DEFAULT_LIMIT = 100;

@QueryHandler(FindHistoryQuery)
export class FindHistoryHandler implements IQueryHandler<FindHistoryQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly history: HistoryRows,
    private readonly masking: Masking,
  ) {}

  /** A walk ends where the history stood at its first page: each page is recorded in the history, and a walk that followed that would never end. */
  async execute({ filter, reading }: FindHistoryQuery): Promise<SealedAnswer<HistoryPage>> {
    const until = filter.until ?? (await this.history.last());
    const limit = filter.limit ?? DEFAULT_LIMIT;
    return this.reader.read(reading, 'history', async (readable) => {
      refuseMaskedKey(filter.subject && keyString(filter.subject), readable.mask);
      const rows = await this.history.page(readable, { ...filter, until }, limit + 1);
      const shown = rows.slice(0, limit);
      const items = shown.map((row) => entryOf(row, readable.mask));
      const next = rows.length > limit ? writeCursor({ after: Number(rows[limit - 1]!.position), until }) : null;
      const answer = { items, next, later: writeCursor({ after: until }) };
      const shape = filterShape(filter, (text) => this.masking.standIn(text));
      const events = shown.map(({ event_id }) => event_id);
      const opened = openedOf(shown, readable.mask, entryOf);
      return SealedAnswer.of(answer, { kind: 'search', resource: 'history', filter: shape, events, opened, results: items.length });
    });
  }
}
