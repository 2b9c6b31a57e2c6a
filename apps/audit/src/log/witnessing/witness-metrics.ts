import { Counter, Gauge, register } from 'prom-client';

const labelNames = ['witness'] as const;
const gauge = (name: string, help: string): Gauge<'witness'> =>
  (register.getSingleMetric(name) as Gauge<'witness'> | undefined) ?? new Gauge({ name, help, labelNames });

export const hasCosigned = gauge('quanlian_log_witness_cosigned', '1 = the witness signed the newest head; of the process that writes the log');
export const behindEntries = gauge('quanlian_log_witness_behind_entries', 'entries of the newest head that the witness has not signed for');

const REFUSALS = 'quanlian_log_witness_refusals_total';
export const refusals =
  (register.getSingleMetric(REFUSALS) as Counter<'witness' | 'code'> | undefined) ??
  new Counter({
    name: REFUSALS,
    help: 'heads that a witness did not sign; a code that begins with log means that it holds another history',
    labelNames: ['witness', 'code'],
  });
