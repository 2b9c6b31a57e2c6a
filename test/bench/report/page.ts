import type { Figures } from './figures';
import { whole } from './number-text';
import { reportRows } from './report-rows';

/** docs/reference/performance.md: the same figures give the same bytes. */
export function performancePage(figures: Figures): string {
  const { cores, memoryGb, node, load } = figures.machine;
  const rows = reportRows(figures).map(({ what, figure, must = '', aim = '' }) => `| ${what} | ${figure} | ${must} | ${aim} |`);
  return `# Performance 性能

Written by \`npm run bench -- --write\`; figures of one run on one machine. PostgreSQL, Kafka, the identity provider, all services and the
clients that send the load share it, and data survive a power cut.

- machine: ${cores} cores, ${memoryGb} GB of memory, Node ${node}; load average at the start ${load.toFixed(1)}
- workload: seed ${figures.seed}, ${whole(20_000)} enterprises, ${whole(2_000)} of them with an open case; 60 % load summaries (half of them of open
  cases), 20 % pool traffic and attributions, 15 % measures, bills and records, 5 % corrections and duplicates; no case above 200 events; batches of
  500 over HTTP from five clients
- throughput: from the first accept until the last event is visible in the cases' view and in the audit history
- identity: pairs of enterprises that do not exist, one of each class a round; written by a generator that shares nothing with what reads them; a row of
  the table is right where what it speaks for (one legal entity, one site, one controller) is true, and a hint is none of these
- sealed pack: of a period, checked by the built command and page; its log lies in memory
- bare pipeline: batch insert → relay → Kafka with acks=all → two idempotent batch inserts, without product logic, on the same broker and database

| what | figure | must | aim |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
