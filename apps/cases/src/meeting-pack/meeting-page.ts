import type { MeetingTable } from './meeting-tables';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string | number): string => String(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

const STYLE = `@page{size:A4 landscape;margin:12mm}body{font:10.5pt/1.5 "Noto Serif CJK SC","SimSun",serif;margin:12mm}h1{font-size:18pt;text-align:center}
h2{font-size:13pt;break-after:avoid}table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:2px 5px;text-align:left;vertical-align:top}
th{background:#eee}thead{display:table-header-group}tr{break-inside:avoid}@media print{body{margin:0}}`;

const table = ({ title, columns, rows }: MeetingTable): string => {
  const head = columns.map((one) => `<th scope="col">${escaped(one)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n');
  if (rows.length === 0) return `<h2>${escaped(title)}</h2>\n<p>无</p>`;
  return `<h2>${escaped(title)}</h2>\n<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
};

/** A page to be printed: no script, nothing loaded from elsewhere; whatever agencies wrote is text. */
export const meetingPage = (heading: string, period: string, tables: readonly MeetingTable[]): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(heading)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(heading)}</h1>
<p>${escaped(period)}</p>
${tables.map(table).join('\n')}
</body></html>
`;
