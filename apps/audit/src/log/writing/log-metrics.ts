import { Gauge, register } from 'prom-client';

const gauge = (name: string, help: string): Gauge => (register.getSingleMetric(name) as Gauge | undefined) ?? new Gauge({ name, help });

export const logSize = gauge('quanlian_log_entries', 'entries of the transparency log in its newest checkpoint; of the process that writes it');
export const isLogWriter = gauge('quanlian_log_writer', '1 = this process writes the transparency log');
export const checkpointTime = gauge('quanlian_log_checkpoint_timestamp_seconds', 'when the newest checkpoint of the transparency log was published');
