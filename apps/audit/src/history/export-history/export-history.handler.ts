import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Masking, refuseMaskedKey, SealedAnswer } from '@quanlian/access';
import { keyString } from '@quanlian/contracts';
import { ScopedReader } from '@quanlian/service-kit';
import { filterShape } from '../filter-shape';
import { HistoryRows } from '../history-rows';
import { allPages } from './all-pages';
import { ExportHistoryQuery } from './export-history.query';
import { exportLines } from './export-lines';

const PAGE_SIZE = 500;

@QueryHandler(ExportHistoryQuery)
export class ExportHistoryHandler implements IQueryHandler<ExportHistoryQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly history: HistoryRows,
    private readonly masking: Masking,
  ) {}

  /** Each page is a transaction of its own, so a slow reader holds no snapshot open. */
  async execute({ filter, reading }: ExportHistoryQuery): Promise<SealedAnswer<AsyncIterable<string>>> {
    const mask = this.masking.for(reading.actor, reading.purpose);
    refuseMaskedKey(filter.subject && keyString(filter.subject), mask);
    const { position } = await this.history.position();
    const rows = allPages(filter, PAGE_SIZE, (page) =>
      this.reader.read(reading, 'history', (readable) => this.history.pageWithBytes(readable, page, PAGE_SIZE, position)),
    );
    const shape = filterShape(filter, (text) => this.masking.standIn(text));
    return SealedAnswer.of(exportLines(rows, mask, filter.limit), { kind: 'export', resource: 'history', filter: shape });
  }
}
