import { cutTo, padTo, textWidth } from './text-width';

const MAX_COLUMN = 48;

/** A table whose columns stay aligned under mixed Chinese and Latin text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => head.map((_, column) => cutTo(row[column] ?? '', MAX_COLUMN)));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => textWidth(row[column]!))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => padTo(cell, widths[column]!))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  return [line(cells[0]!), rule, ...cells.slice(1).map(line)].join('\n');
}
