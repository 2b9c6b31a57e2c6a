import writeExcelFile from 'write-excel-file/node';
import type { MeetingTable } from './meeting-tables';

const WIDE = 24;

/** One sheet for each table, the heading fixed. A text stays a text: what begins with an equals sign is calculated by nobody. */
export const meetingWorkbook = (tables: readonly MeetingTable[]): Promise<Buffer> =>
  writeExcelFile(
    tables.map(({ title, columns, rows }) => ({
      sheet: title,
      columns: columns.map(() => ({ width: WIDE })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      data: [
        columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String }))),
      ],
    })),
  ).toBuffer();
