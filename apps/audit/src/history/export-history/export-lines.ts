import type { Mask } from '@quanlian/access';
import { entryWithEvent, type HistoryRowWithBytes } from '../history.row';

/** One line an event: its place, and its content as a JSON value beside the hash of its bytes. */
export async function* exportLines(pages: AsyncIterable<readonly HistoryRowWithBytes[]>, mask: Mask): AsyncGenerator<string> {
  for await (const page of pages) for (const row of page) yield `${JSON.stringify(entryWithEvent(row, mask))}\n`;
}
