import { readFileSync } from 'node:fs';

/** How a client proves who it is. */
export interface BrokerLogin {
  mechanism: 'scram-sha-512' | 'scram-sha-256' | 'plain';
  username: string;
  password: string;
}

/** Certificates as PEM text; without `ca` those that Node trusts anyway. */
export interface BrokerTls {
  ca?: string;
  cert?: string;
  key?: string;
}

/** What a client needs to be let in by the brokers, beside their addresses; nothing for an open broker. */
export interface BrokerSecurity {
  sasl?: BrokerLogin;
  ssl?: BrokerTls;
}

type Env = Readonly<Record<string, string | undefined>>;

const MECHANISMS = ['scram-sha-512', 'scram-sha-256', 'plain'] as const;

/** KAFKA_SASL_* and KAFKA_TLS_*, with all that is wrong with them. No problem ever repeats a password. */
export function readBrokerSecurity(env: Env): { security: BrokerSecurity; problems: readonly string[] } {
  const problems: string[] = [];
  const ssl = tlsOf(env, problems);
  const sasl = loginOf(env, problems);
  if (sasl?.mechanism === 'plain' && !ssl)
    problems.push('KAFKA_SASL_MECHANISM: plain sends the password readable: set KAFKA_TLS to yes, or use scram-sha-512');
  return { security: { ...(sasl && { sasl }), ...(ssl && { ssl }) }, problems };
}

/** The same for whoever cannot go on with wrong settings. */
export function brokerSecurityOf(env: Env): BrokerSecurity {
  const { security, problems } = readBrokerSecurity(env);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return security;
}

function loginOf(env: Env, problems: string[]): BrokerLogin | undefined {
  const username = env.KAFKA_SASL_USERNAME?.trim();
  const named = env.KAFKA_SASL_MECHANISM?.trim().toLowerCase();
  const password = passwordOf(env, problems);
  if (!username && !named && !password) return undefined;
  const mechanism = MECHANISMS.find((one) => one === (named || 'scram-sha-512'));
  if (!mechanism) problems.push(`KAFKA_SASL_MECHANISM: found ${named}, expected one of ${MECHANISMS.join(', ')}`);
  if (!username) problems.push('KAFKA_SASL_USERNAME: found nothing, expected the account of this service at the broker');
  if (!password)
    problems.push('KAFKA_SASL_PASSWORD: found nothing, expected the password of KAFKA_SASL_USERNAME, or its file in KAFKA_SASL_PASSWORD_FILE');
  return mechanism && username && password ? { mechanism, username, password } : undefined;
}

const passwordOf = (env: Env, problems: string[]): string | undefined =>
  env.KAFKA_SASL_PASSWORD?.trim() || contentOf('KAFKA_SASL_PASSWORD_FILE', env.KAFKA_SASL_PASSWORD_FILE, problems);

function tlsOf(env: Env, problems: string[]): BrokerTls | undefined {
  const wanted = env.KAFKA_TLS?.trim() || 'no';
  if (wanted !== 'yes') {
    if (wanted !== 'no') problems.push(`KAFKA_TLS: found ${wanted}, expected yes or no`);
    return undefined;
  }
  const ca = contentOf('KAFKA_TLS_CA_FILE', env.KAFKA_TLS_CA_FILE, problems);
  const cert = contentOf('KAFKA_TLS_CERT_FILE', env.KAFKA_TLS_CERT_FILE, problems);
  const key = contentOf('KAFKA_TLS_KEY_FILE', env.KAFKA_TLS_KEY_FILE, problems);
  if (!cert !== !key) problems.push('KAFKA_TLS_CERT_FILE: a certificate and its key (KAFKA_TLS_KEY_FILE) come together');
  return { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) };
}

function contentOf(name: string, path: string | undefined, problems: string[]): string | undefined {
  if (!path?.trim()) return undefined;
  try {
    return readFileSync(path.trim(), 'utf8').trim() || undefined;
  } catch (error) {
    problems.push(`${name}: ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
    return undefined;
  }
}
