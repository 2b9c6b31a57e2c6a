import { strFromU8, unzipSync } from 'fflate';
import { meetingWorkbook } from './meeting-workbook';

it('has a sheet for each table, numbers as numbers and texts as texts', async () => {
  const tables = [
    { title: '重点名单', columns: ['名称', '未办结'], rows: [['=1+1 云图', 3]] },
    { title: '争议事项', columns: ['名称'], rows: [] },
  ];
  const files = unzipSync(new Uint8Array(await meetingWorkbook(tables)));
  const text = (name: string): string => strFromU8(files[name]!);
  expect(text('xl/workbook.xml')).toMatch(/重点名单.*争议事项/s);
  expect(text('xl/sharedStrings.xml')).toContain('=1+1 云图');
  expect(text('xl/worksheets/sheet1.xml')).toContain('<v>3</v>');
  expect(text('xl/worksheets/sheet1.xml')).not.toContain('<f>');
});
