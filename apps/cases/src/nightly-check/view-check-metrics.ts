import { Gauge, register } from 'prom-client';
import type { LastCheck } from './night.repository';

const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]): Gauge<L> =>
  (register.getSingleMetric(name) as Gauge<L> | undefined) ?? new Gauge({ name, help, labelNames });

const differing = gauge('quanlian_view_check_differing', 'what differed from a rebuild at the last nightly check: cases, tables', 'what');
const waiting = gauge('quanlian_view_check_waiting_operators', 'operators that the last nightly check could not compare: they were being folded');
const time = gauge('quanlian_view_check_timestamp_seconds', 'when the stored views were last compared with a rebuild');

export function showCheck(check: LastCheck): void {
  differing.set({ what: 'cases' }, check.differing);
  differing.set({ what: 'tables' }, check.differingTables);
  waiting.set(check.waiting);
  time.set(check.checkedAt / 1_000);
}
