import { Client } from 'pg';
import { brokerSecurityOf } from '../../libs/messaging/src/bus/broker-security';
import { brokerAnswers } from '../kafka/topics';
import { StackError } from '../stack-error';
import type { Brought } from './stack-plan';

const WITHIN_MS = 5_000;

/** A URL as it may be shown: without the password. */
const shown = (text: string): string => {
  const url = new URL(text);
  return `${url.host}${url.pathname}`;
};

const reasonOf = (error: unknown): string => {
  const { code, message, cause } = error as { code?: string; message?: string; cause?: unknown };
  return cause === undefined ? message || code || String(error) : reasonOf(cause);
};

async function databaseAnswers(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: WITHIN_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function issuerAnswers(issuer: string): Promise<void> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(WITHIN_MS) });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`its configuration answers ${response.status}`);
}

const brokersAnswer = async (brokers: string): Promise<unknown> => brokerAnswers({ brokers: brokers.split(','), ...brokerSecurityOf(process.env) });

const complain = (variable: string, what: string) => (error: unknown) => {
  throw new StackError(
    `${variable}: ${what} does not answer (${reasonOf(error)}). Start it or mend ${variable}; without the variable npm start brings its own.`,
  );
};

/** What the operator brings must be there before anything is started on it: a service would wait for it, and say so only in its log. */
export async function reachBrought({ databaseUrl, brokers, issuer }: Brought): Promise<void> {
  if (databaseUrl) await databaseAnswers(databaseUrl).catch(complain('DATABASE_URL', `PostgreSQL at ${shown(databaseUrl)}`));
  if (brokers) await brokersAnswer(brokers).catch(complain('KAFKA_BROKERS', `Kafka at ${brokers}`));
  if (issuer) await issuerAnswers(issuer).catch(complain('OIDC_ISSUER', `the identity provider at ${issuer}`));
}
