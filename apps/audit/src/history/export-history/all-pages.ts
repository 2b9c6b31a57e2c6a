import type { HistoryFilter } from '../history-filter';
import type { HistoryRow } from '../history.row';

/** Every event of the filter, page by page: memory holds one page, however long the answer. A page that nothing follows may be empty. */
export async function* allPages<Row extends HistoryRow>(
  filter: HistoryFilter,
  pageSize: number,
  read: (page: HistoryFilter, count: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let { after } = filter;
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  for (;;) {
    const count = Math.min(pageSize, left);
    const rows = await read({ ...filter, after }, count);
    yield rows;
    left -= rows.length;
    if (rows.length < pageSize || left === 0) return;
    after = Number(rows.at(-1)!.position);
  }
}
