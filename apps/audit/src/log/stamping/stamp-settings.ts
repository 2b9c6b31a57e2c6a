import path from 'node:path';
import { SettingsReader, type Env } from '@quanlian/service-kit';

/** Who stamps heads of the log, and how often. */
export class StampSettings {
  /** where the time stamp authority answers (RFC 3161 over HTTP); without one, heads are not stamped */
  readonly url?: string;
  /** PEM of the certificates whose time stamps count */
  readonly certificateFile!: string;
  /** how long what is new may wait for its time stamp */
  readonly everyMs!: number;
}

export function stampSettingsOf(env: Env): StampSettings {
  const read = new SettingsReader(env);
  const [url, certificateFile] = [read.text('LOG_TSA_URL'), read.text('LOG_TSA_CERT_FILE')];
  const settings = Object.assign(new StampSettings(), {
    ...(url && { url }),
    certificateFile: certificateFile ?? path.resolve(read.text('DATA_DIR') ?? '.data', 'audit/tsa.pem'),
    everyMs: read.count('LOG_TSA_MINUTES', 10, 1_440) * 60_000,
  });
  if (read.problems.length > 0) throw new Error(read.problems.join('\n'));
  return settings;
}
