import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { AccessRecorder, Masking, refuseMaskedKey, SealedAnswer, type AccessNote, type Reading } from '@quanlian/access';
import { keyString } from '@quanlian/contracts';
import { ScopedReader } from '@quanlian/service-kit';
import { filterShape } from '../filter-shape';
import { HistoryRows } from '../history-rows';
import { allPages } from './all-pages';
import { ExportHistoryQuery } from './export-history.query';
import { openedOf } from '../opened-of';
import { entryWithEvent, type HistoryRowWithBytes } from '../history.row';
import type { HistoryFilter } from '../history-filter';
import { exportLines } from './export-lines';

const PAGE_SIZE = 500;

@QueryHandler(ExportHistoryQuery)
export class ExportHistoryHandler implements IQueryHandler<ExportHistoryQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly history: HistoryRows,
    private readonly masking: Masking,
    private readonly recorder: AccessRecorder,
  ) {}

  /** The first page is read before the answer is sealed, so its record stands in the note; each further page is recorded before it is given. */
  async execute({ filter, reading }: ExportHistoryQuery): Promise<SealedAnswer<AsyncIterable<string>>> {
    const mask = this.masking.for(reading.actor, reading.purpose);
    refuseMaskedKey(filter.subject && keyString(filter.subject), mask);
    const shape = filterShape(filter, (text) => this.masking.standIn(text));
    const noteOf = (page: readonly HistoryRowWithBytes[]): AccessNote => ({
      kind: 'export',
      resource: 'history',
      filter: shape,
      events: page.map(({ event_id }) => event_id),
      opened: openedOf(page, mask, entryWithEvent),
    });
    const pages = this.pages({ ...filter, until: filter.until ?? (await this.history.last()) }, reading);
    const first = ((await pages.next()).value ?? []) as HistoryRowWithBytes[];
    return SealedAnswer.of(exportLines(this.recorded(first, pages, reading, noteOf), mask), noteOf(first));
  }

  /** Each page is a transaction of its own, so a slow reader holds no snapshot open. */
  private pages(filter: HistoryFilter, reading: Reading): AsyncGenerator<HistoryRowWithBytes[]> {
    return allPages(filter, PAGE_SIZE, (page, count) =>
      this.reader.read(reading, 'history', (readable) => this.history.pageWithBytes(readable, page, count)),
    );
  }

  private async *recorded(
    first: HistoryRowWithBytes[],
    others: AsyncIterable<HistoryRowWithBytes[]>,
    reading: Reading,
    noteOf: (page: readonly HistoryRowWithBytes[]) => AccessNote,
  ): AsyncGenerator<HistoryRowWithBytes[]> {
    yield first;
    for await (const page of others) {
      if (page.length > 0) await this.recorder.record(reading, noteOf(page));
      yield page;
    }
  }
}
