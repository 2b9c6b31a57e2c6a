import type { HistoryFilter } from '../history-filter';
import type { HistoryRow } from '../history.row';

/** Every event of the filter up to the newest one at the start, page by page: memory holds one page, however long the answer. */
export async function* allPages<Row extends HistoryRow>(
  filter: HistoryFilter,
  pageSize: number,
  read: (page: HistoryFilter) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let after = filter.after;
  for (;;) {
    const rows = await read({ ...filter, after });
    yield* rows;
    if (rows.length < pageSize) return;
    after = Number(rows.at(-1)!.position);
  }
}
