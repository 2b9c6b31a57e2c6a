import type { Mask } from '@quanlian/access';
import { entryWithEvent, type HistoryRowWithBytes } from '../history.row';

/** One line an event: its place, and its content as a JSON value beside the hash of its bytes. */
export async function* exportLines(rows: AsyncIterable<HistoryRowWithBytes>, mask: Mask, limit = Infinity): AsyncGenerator<string> {
  let written = 0;
  for await (const row of rows) {
    if (written >= limit) return;
    written += 1;
    yield `${JSON.stringify(entryWithEvent(row, mask))}\n`;
  }
}
