import type { ServiceName } from '../../libs/contracts/src/agencies';
import { API_AUDIENCE } from '../identity/claims';
import type { Ports } from '../ports';

/** Where Kafka is, and for each service its account there; an operator's own broker gets what the operator set. */
export interface BrokerAround {
  brokers: string;
  passwordFileOf?: (service: ServiceName) => string;
}

/** Where the parts that everybody uses answer; each may be embedded or brought by the operator. */
export interface Surroundings {
  databaseUrl: string;
  broker: BrokerAround;
  issuer: string;
  /** of tokens of an issuer that the operator brings */
  audience?: string;
  dataDir: string;
}

const HOST = '127.0.0.1';

export const baseUrl = (port: number): string => `http://${HOST}:${port}`;

export const serviceEnvironment = (service: ServiceName, ports: Ports, around: Surroundings): Record<string, string> => ({
  NODE_ENV: 'production',
  SERVICE: service,
  HOST,
  PORT: String(ports[service]),
  PUBLIC_URL: baseUrl(ports[service]),
  AUDIT_URL: baseUrl(ports.audit),
  DATABASE_URL: around.databaseUrl,
  KAFKA_BROKERS: around.broker.brokers,
  ...accountEnvironment(service, around.broker),
  OIDC_ISSUER: around.issuer,
  OIDC_AUDIENCE: around.audience ?? API_AUDIENCE,
  DATA_DIR: around.dataDir,
});

/** What an operator set for another broker must not reach ours, so every setting is said. */
const accountEnvironment = (service: ServiceName, { passwordFileOf }: BrokerAround): Record<string, string> =>
  passwordFileOf
    ? {
        KAFKA_SASL_MECHANISM: 'scram-sha-512',
        KAFKA_SASL_USERNAME: service,
        KAFKA_SASL_PASSWORD: '',
        KAFKA_SASL_PASSWORD_FILE: passwordFileOf(service),
        KAFKA_TLS: 'no',
      }
    : {};

/** What log and witness know of each other, and only that: public keys and an address. */
export interface Exchange {
  logKey: string;
  policy: string;
}

export const exchangeIn = (dataDir: string): Exchange => ({ logKey: `${dataDir}/audit/log.vkey`, policy: `${dataDir}/witness/policy` });

/** Settings of the witness; all else that it has lies in a folder of its own, as if it ran at another agency. */
export const witnessEnvironment = (ports: Ports, dataDir: string, exchange: Exchange): Record<string, string> => ({
  NODE_ENV: 'production',
  HOST,
  PORT: String(ports.witness),
  PUBLIC_URL: baseUrl(ports.witness),
  DATA_DIR: dataDir,
  WITNESS_LOGS_FILE: exchange.logKey,
  WITNESS_POLICY_FILE: exchange.policy,
});

/** For the writer of the log: a checkpoint waits for the witness. */
export const witnessedEnvironment = ({ logKey, policy }: Exchange): Record<string, string> => ({ LOG_VKEY_FILE: logKey, LOG_POLICY_FILE: policy });

/** Where the time stamp authority lays its certificate for others, and nothing else. */
export const certificateIn = (dataDir: string): string => `${dataDir}/tsa/tsa.pem`;

/** Settings of the time stamp authority, which lies in a folder of its own, as if it were somebody else's. */
export const tsaEnvironment = (ports: Ports, dataDir: string, certificate: string): Record<string, string> => ({
  NODE_ENV: 'production',
  HOST,
  PORT: String(ports.tsa),
  DATA_DIR: dataDir,
  TSA_CERT_FILE: certificate,
});

/** For the writer of the log: who stamps its heads. */
export const stampedEnvironment = (url: string, certificate: string): Record<string, string> => ({
  LOG_TSA_URL: url,
  LOG_TSA_CERT_FILE: certificate,
});

export const identityEnvironment = (ports: Ports, around: Surroundings, secretsDir: string): Record<string, string> => ({
  NODE_ENV: 'production',
  HOST,
  PORT: String(ports.identity),
  DATABASE_URL: around.databaseUrl,
  OIDC_ISSUER: around.issuer,
  SECRETS_DIR: secretsDir,
  CONSOLE_URLS: [baseUrl(ports.console), `http://localhost:${ports.console}`].join(','),
  DEMO_TOKENS: 'yes',
});

export const consoleEnvironment = (
  ports: Ports,
  services: Readonly<Record<string, string>>,
  issuer: string,
  clientSecret: string,
): Record<string, string> => ({
  NODE_ENV: 'production',
  HOST,
  PORT: String(ports.console),
  PUBLIC_URL: baseUrl(ports.console),
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: 'console',
  OIDC_CLIENT_SECRET: clientSecret,
  SERVICE_URLS: JSON.stringify(services),
});
