import path from 'node:path';

/** Where the authority listens, what it is called, and where its key lies. */
export interface TsaSettings {
  host: string;
  port: number;
  /** the name in its certificate, made with its key; another name is another authority */
  name: string;
  keyFile: string;
  /** its certificate as others need it */
  certificateFile: string;
}

const DEFAULT_NAME = 'tsa.quanlian.example';
const DEFAULT_PORT = 7109;

export function tsaSettingsOf(env: Readonly<Record<string, string | undefined>>): TsaSettings {
  const data = path.resolve(env.DATA_DIR || '.data', 'tsa');
  return {
    host: env.HOST || '127.0.0.1',
    port: Number(env.PORT || DEFAULT_PORT),
    name: env.TSA_NAME || DEFAULT_NAME,
    keyFile: env.TSA_KEY_FILE || path.join(data, 'tsa.key'),
    certificateFile: env.TSA_CERT_FILE || path.join(data, 'tsa.pem'),
  };
}
