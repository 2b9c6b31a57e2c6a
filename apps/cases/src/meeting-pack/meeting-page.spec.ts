import { meetingPage } from './meeting-page';

const page = (cell: string) => meetingPage('材料', '本周', [{ title: '重点名单', columns: ['名称'], rows: [[cell]] }]);

it('a page says that it is Chinese and repeats its headings on each sheet of paper', () => {
  expect(page('云图')).toContain('<html lang="zh-CN">');
  expect(page('云图')).toMatch(/<thead><tr><th scope="col">名称<\/th><\/tr><\/thead><tbody>\s*<tr><td>云图<\/td><\/tr>/);
});
it('what agencies wrote is text, whatever it looks like', () => {
  expect(page(`<script>alert("1")</script>&'`)).toContain('<td>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</td>');
});
it('it loads nothing from elsewhere', () => expect(page('x')).not.toMatch(/<script|src=|href=|url\(/));
it('a table without rows says so', () =>
  expect(meetingPage('材料', '', [{ title: '争议事项', columns: ['名称'], rows: [] }])).toContain('<p>无</p>'));
