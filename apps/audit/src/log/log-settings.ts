import path from 'node:path';

/** Where the log lies and what it is called. */
export class LogSettings {
  /** the name under which readers know the log and its key; another name is another log */
  readonly origin!: string;
  readonly folder!: string;
  readonly keyFile!: string;
  readonly vkeyFile!: string;
  /** which witnesses must sign a checkpoint before it is published (C2SP tlog-policy) */
  readonly policyFile!: string;
  /** somebody relies on that file: without it the log stands still */
  readonly isPolicyNamed!: boolean;
}

const DEFAULT_ORIGIN = 'audit.quanlian.example/log1';

export function logSettingsOf(env: Readonly<Record<string, string | undefined>>): LogSettings {
  const data = path.resolve(env.DATA_DIR || '.data');
  return Object.assign(new LogSettings(), {
    origin: env.LOG_ORIGIN || DEFAULT_ORIGIN,
    folder: path.join(data, 'audit/log'),
    keyFile: env.LOG_KEY_FILE || path.join(data, 'secrets/audit-log.key'),
    vkeyFile: env.LOG_VKEY_FILE || path.join(data, 'audit/log.vkey'),
    policyFile: env.LOG_POLICY_FILE || path.join(data, 'audit/log.policy'),
    isPolicyNamed: Boolean(env.LOG_POLICY_FILE),
  });
}
