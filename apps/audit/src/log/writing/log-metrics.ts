import { Gauge, Histogram, register } from 'prom-client';

const gauge = (name: string, help: string): Gauge => (register.getSingleMetric(name) as Gauge | undefined) ?? new Gauge({ name, help });

export const logSize = gauge('quanlian_log_entries', 'entries of the transparency log in its newest checkpoint; of the process that writes it');
export const isLogWriter = gauge('quanlian_log_writer', '1 = this process writes the transparency log');
export const checkpointTime = gauge('quanlian_log_checkpoint_timestamp_seconds', 'when the newest checkpoint of the transparency log was published');

const DELAY = 'quanlian_log_checkpoint_delay_seconds';
export const checkpointDelay =
  (register.getSingleMetric(DELAY) as Histogram | undefined) ??
  new Histogram({
    name: DELAY,
    help: 'from the oldest leaf of a checkpoint to its publication; one observation for each checkpoint',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10],
  });
export const unloggedEvents = gauge('quanlian_log_unlogged_events', 'events of the history that no checkpoint covers yet');
export const unloggedAge = gauge('quanlian_log_unlogged_age_seconds', 'how long ago the oldest of them was accepted; 0 without any');
