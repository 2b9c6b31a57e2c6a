import path from 'node:path';

/** Where the log lies and what it is called. */
export class LogSettings {
  /** the name under which readers know the log and its key; another name is another log */
  readonly origin!: string;
  readonly folder!: string;
  readonly keyFile!: string;
  readonly vkeyFile!: string;
}

const DEFAULT_ORIGIN = 'audit.quanlian.example/log1';

export function logSettingsOf(env: Readonly<Record<string, string | undefined>>): LogSettings {
  const data = path.resolve(env.DATA_DIR || '.data');
  return Object.assign(new LogSettings(), {
    origin: env.LOG_ORIGIN || DEFAULT_ORIGIN,
    folder: path.join(data, 'audit/log'),
    keyFile: env.LOG_KEY_FILE || path.join(data, 'secrets/audit-log.key'),
    vkeyFile: path.join(data, 'audit/log.vkey'),
  });
}
