import { entryOf, type HistoryRowWithBytes } from '../history.row';

/** One line an event: its place, and its content as a JSON value beside the hash of its bytes. */
export async function* exportLines(rows: AsyncIterable<HistoryRowWithBytes>, limit = Infinity): AsyncGenerator<string> {
  let written = 0;
  for await (const row of rows) {
    if (written >= limit) return;
    written += 1;
    yield `${JSON.stringify({ ...entryOf(row), event: JSON.parse(row.bytes.toString('utf8')) as unknown })}\n`;
  }
}
