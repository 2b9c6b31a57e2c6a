import path from 'node:path';

/** Where the witness listens, what it is called, and where it keeps what must not be lost. */
export interface WitnessSettings {
  host: string;
  port: number;
  /** the name of its key; another name is another witness */
  name: string;
  keyFile: string;
  /** its key as others need it */
  vkeyFile: string;
  /** the heads that it has signed */
  stateFolder: string;
  /** under which logs reach it, for the policy below */
  url: string;
  /** this witness alone as a policy (C2SP tlog-policy): for whoever relies on no other */
  policyFile: string;
  /** the keys of the logs that it signs for, a line each; read again when an unknown log comes */
  logsFile: string;
}

const DEFAULT_NAME = 'witness.quanlian.example/w1';
const DEFAULT_PORT = 7108;

export function witnessSettingsOf(env: Readonly<Record<string, string | undefined>>): WitnessSettings {
  const data = path.resolve(env.DATA_DIR || '.data', 'witness');
  const host = env.HOST || '127.0.0.1';
  const port = Number(env.PORT || DEFAULT_PORT);
  return {
    host,
    port,
    name: env.WITNESS_NAME || DEFAULT_NAME,
    keyFile: env.WITNESS_KEY_FILE || path.join(data, 'witness.key'),
    vkeyFile: path.join(data, 'witness.vkey'),
    url: env.PUBLIC_URL || `http://${host}:${port}`,
    policyFile: env.WITNESS_POLICY_FILE || path.join(data, 'policy'),
    stateFolder: path.join(data, 'heads'),
    logsFile: env.WITNESS_LOGS_FILE || path.join(data, 'logs'),
  };
}
