import path from 'node:path';

/** Where the log lies and what it is called. */
export class LogSettings {
  /** the name under which readers know the log and its key; another name is another log */
  readonly origin!: string;
  readonly folder!: string;
  readonly keyFile!: string;
  readonly vkeyFile!: string;
  /** checkpoints get a line with SM2, too */
  readonly isSm2!: boolean;
  /** beside the other key and under its name, with -sm2 */
  readonly sm2KeyFile!: string;
  readonly sm2VkeyFile!: string;
  /** which witnesses must sign a checkpoint before it is published (C2SP tlog-policy) */
  readonly policyFile!: string;
  /** somebody relies on that file: without it the log stands still */
  readonly isPolicyNamed!: boolean;
}

/** `audit-log.key` has `audit-log-sm2.key` beside it. */
const withSm2 = (file: string): string => path.join(path.dirname(file), `${path.parse(file).name}-sm2${path.extname(file)}`);

const DEFAULT_ORIGIN = 'audit.quanlian.example/log1';

export function logSettingsOf(env: Readonly<Record<string, string | undefined>>): LogSettings {
  const data = path.resolve(env.DATA_DIR || '.data');
  const keyFile = env.LOG_KEY_FILE || path.join(data, 'secrets/audit-log.key');
  const vkeyFile = env.LOG_VKEY_FILE || path.join(data, 'audit/log.vkey');
  const sm2 = env.LOG_SM2 || 'off';
  if (sm2 !== 'on' && sm2 !== 'off') throw new Error(`LOG_SM2: found ${sm2}, expected on or off`);
  return Object.assign(new LogSettings(), {
    origin: env.LOG_ORIGIN || DEFAULT_ORIGIN,
    folder: path.join(data, 'audit/log'),
    keyFile,
    vkeyFile,
    isSm2: sm2 === 'on',
    sm2KeyFile: withSm2(keyFile),
    sm2VkeyFile: withSm2(vkeyFile),
    policyFile: env.LOG_POLICY_FILE || path.join(data, 'audit/log.policy'),
    isPolicyNamed: Boolean(env.LOG_POLICY_FILE),
  });
}
