import { Counter, Gauge, register } from 'prom-client';

const gauge = (name: string, help: string): Gauge => (register.getSingleMetric(name) as Gauge | undefined) ?? new Gauge({ name, help });

export const stampTime = gauge('quanlian_log_time_stamp_timestamp_seconds', 'what the newest time stamp of a head of the transparency log says');
export const unstampedAge = gauge(
  'quanlian_log_unstamped_age_seconds',
  'since when a head of the transparency log has something that no time stamp covers; 0 without any; of the process that writes the log',
);

const FAILURES = 'quanlian_log_time_stamp_failures_total';
export const stampFailures =
  (register.getSingleMetric(FAILURES) as Counter<'code'> | undefined) ??
  new Counter({ name: FAILURES, help: 'time stamps that were asked for and not given, by the code of the reason', labelNames: ['code'] });
