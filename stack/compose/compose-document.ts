import { SERVICE_NAMES, type ServiceName } from '../../libs/contracts/src/agencies';
import { ADMINISTRATOR, OWN_PASSWORD_FILE } from '../kafka/broker-accounts';
import { protectionOf } from '../kafka/broker-protection';
import { BROKER_PROPERTIES } from '../kafka/server-properties';
import { FIXED_PORTS } from '../ports';
import { ADMIN } from '../postgres/cluster';
import { DATABASE } from '../postgres/embedded-postgres';
import { NODE_FLAGS } from '../supervisor/node-flags';
import {
  baseUrl,
  consoleEnvironment,
  identityEnvironment,
  serviceEnvironment,
  stampedEnvironment,
  tsaEnvironment,
  witnessedEnvironment,
  witnessEnvironment,
  type Surroundings,
} from '../supervisor/environment';
import type { Yaml } from './yaml';

const PASSWORD = '${POSTGRES_PASSWORD:?choose a password for PostgreSQL}';
const BROKER_ADMIN_PASSWORD = '${KAFKA_ADMIN_PASSWORD:?choose a password for Kafka}';
const AROUND: Surroundings = {
  databaseUrl: `postgres://${ADMIN}:${PASSWORD}@postgres:5432/${DATABASE}`,
  broker: { brokers: 'kafka:9092', passwordFileOf: () => `/data/${OWN_PASSWORD_FILE}` },
  issuer: baseUrl(FIXED_PORTS.identity),
  dataDir: '/data',
};
/** In a container everybody listens on all addresses; only the loopback of the host is published. */
const INSIDE = { HOST: '0.0.0.0' };
const AFTER_DATA = { postgres: { condition: 'service_healthy' }, 'broker-accounts': { condition: 'service_completed_successfully' } };

const published = (port: number, inside = port): string[] => [`127.0.0.1:${port}:${inside}`];
const healthOf = (test: string): Yaml => ({ test: ['CMD-SHELL', test], interval: '5s', timeout: '5s', retries: 30 });
const answers = (port: number): Yaml =>
  healthOf(`node -e "fetch('http://127.0.0.1:${port}/health/ready').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"`);

const postgres = (): Yaml => ({
  image: 'postgres:18',
  command: ['postgres', '-c', 'max_connections=200'],
  environment: { POSTGRES_USER: ADMIN, POSTGRES_PASSWORD: PASSWORD, POSTGRES_DB: DATABASE, POSTGRES_INITDB_ARGS: '--encoding=UTF8 --locale=C' },
  ports: published(FIXED_PORTS.postgres, 5432),
  volumes: ['postgres:/var/lib/postgresql'],
  healthcheck: healthOf(`pg_isready -h 127.0.0.1 -U ${ADMIN} -d ${DATABASE}`),
  restart: 'unless-stopped',
});

/** How the image spells the name of a property. */
const brokerVariable = (name: string): string => `KAFKA_${name.replaceAll('_', '__').replaceAll('-', '___').replaceAll('.', '_').toUpperCase()}`;

const kafka = (): Yaml => {
  const properties = {
    ...BROKER_PROPERTIES,
    ...protectionOf({ username: ADMINISTRATOR, password: BROKER_ADMIN_PASSWORD }, { clients: ['SERVICES', 'HOST'], controller: 'CONTROLLER' }),
    'inter.broker.listener.name': 'SERVICES',
    'controller.quorum.voters': '1@kafka:9093',
    listeners: 'SERVICES://:9092,CONTROLLER://:9093,HOST://:9094',
    'advertised.listeners': `SERVICES://kafka:9092,HOST://127.0.0.1:${FIXED_PORTS.kafka}`,
    'log.dirs': '/var/lib/kafka/data',
  };
  const environment = Object.entries(properties).map(([name, value]) => [brokerVariable(name), String(value)]);
  return {
    image: 'apache/kafka:4.3.1',
    environment: Object.fromEntries(environment) as Record<string, string>,
    ports: published(FIXED_PORTS.kafka, 9094),
    volumes: ['kafka:/var/lib/kafka/data'],
    healthcheck: healthOf(`bash -c '</dev/tcp/127.0.0.1/9092'`),
    restart: 'unless-stopped',
  };
};

const IMAGE = 'quanlian:local';
const BUILD = { context: '.', dockerfile: 'stack/Dockerfile' };

interface Program {
  program: string;
  port: number;
  environment: Record<string, string>;
  volumes?: string[];
  after: Yaml;
}

const node = ({ program, port, environment, volumes, after }: Program): Yaml => ({
  image: IMAGE,
  build: BUILD,
  command: ['node', ...NODE_FLAGS, program],
  environment,
  ports: published(port),
  ...(volumes && { volumes }),
  healthcheck: answers(port),
  depends_on: after,
  restart: 'unless-stopped',
});

/** Runs once before the services and ends: each finds the password of its account in its own volume, and sees no other. */
const brokerAccounts = (): Yaml => ({
  image: IMAGE,
  build: BUILD,
  command: ['node', 'dist/stack/kafka/prepare-broker-command.js'],
  environment: {
    NODE_ENV: 'production',
    KAFKA_BROKERS: AROUND.broker.brokers,
    KAFKA_ADMIN_PASSWORD: BROKER_ADMIN_PASSWORD,
    ACCOUNTS_DIR: '/accounts',
  },
  volumes: SERVICE_NAMES.map((name) => `${name}:/accounts/${name}`),
  depends_on: { kafka: { condition: 'service_healthy' } },
  restart: 'no',
});

/** Demo tokens are for callers on the same machine; in a container nobody is. */
const identity = (): Yaml =>
  node({
    program: 'dist/stack/identity/main.js',
    port: FIXED_PORTS.identity,
    environment: {
      ...identityEnvironment(FIXED_PORTS, AROUND, '/data/secrets'),
      ...INSIDE,
      DEMO_TOKENS: 'no',
      CONSOLE_CLIENT_SECRET: '${CONSOLE_CLIENT_SECRET:-}',
    },
    volumes: ['identity:/data'],
    after: { postgres: { condition: 'service_healthy' } },
  });

const keysInside = `http://identity:${FIXED_PORTS.identity}/jwks`;

/** In truth others run the witness and the time stamp authority. Here they share one volume with what each tells the other, and no key. */
const EXCHANGE = { logKey: '/exchange/log.vkey', policy: '/exchange/policy' };
const CERTIFICATE = '/exchange/tsa.pem';

const witness = (): Yaml =>
  node({
    program: 'dist/apps/witness/src/main.js',
    port: FIXED_PORTS.witness,
    environment: { ...witnessEnvironment(FIXED_PORTS, '/data', EXCHANGE), ...INSIDE, PUBLIC_URL: `http://witness:${FIXED_PORTS.witness}` },
    volumes: ['witness:/data', 'exchange:/exchange'],
    after: {},
  });

const tsa = (): Yaml =>
  node({
    program: 'dist/apps/tsa/src/main.js',
    port: FIXED_PORTS.tsa,
    environment: { ...tsaEnvironment(FIXED_PORTS, '/data', CERTIFICATE), ...INSIDE },
    volumes: ['tsa:/data', 'exchange:/exchange'],
    after: {},
  });

const WITNESSED = {
  environment: { ...witnessedEnvironment(EXCHANGE), ...stampedEnvironment(`http://tsa:${FIXED_PORTS.tsa}`, CERTIFICATE) },
  volumes: ['exchange:/exchange'],
  after: { witness: { condition: 'service_healthy' }, tsa: { condition: 'service_healthy' } },
};
const UNWITNESSED = { environment: {}, volumes: [], after: {} };

/** Of the services, the one that keeps the log knows the witness and the authority. */
const byWitness = (name: ServiceName): typeof WITNESSED | typeof UNWITNESSED => (name === 'audit' ? WITNESSED : UNWITNESSED);

const service = (name: ServiceName): Yaml => {
  const { environment, volumes, after } = byWitness(name);
  return node({
    program: `dist/apps/${name}/src/main.js`,
    port: FIXED_PORTS[name],
    environment: { ...serviceEnvironment(name, FIXED_PORTS, AROUND), ...environment, ...INSIDE, OIDC_JWKS_URI: keysInside },
    volumes: [`${name}:/data`, ...volumes],
    after: { ...AFTER_DATA, ...after, identity: { condition: 'service_healthy' } },
  });
};

const consoleApp = (): Yaml => {
  const urls = Object.fromEntries(SERVICE_NAMES.map((name) => [name, `http://${name}:${FIXED_PORTS[name]}`]));
  const secret = '${CONSOLE_CLIENT_SECRET:?choose a secret for the console}';
  return node({
    program: 'dist/apps/console/src/main.js',
    port: FIXED_PORTS.console,
    environment: {
      ...consoleEnvironment(FIXED_PORTS, urls, AROUND.issuer, secret),
      ...INSIDE,
      OIDC_INTERNAL_URL: `http://identity:${FIXED_PORTS.identity}`,
    },
    after: Object.fromEntries(SERVICE_NAMES.map((name) => [name, { condition: 'service_healthy' }])),
  });
};

/** The embedded stack as containers: the same processes, ports and settings. */
export function composeDocument(withConsole: boolean): Yaml {
  const services = SERVICE_NAMES.map((name) => [name, service(name)] as const);
  const volumes = ['postgres', 'kafka', 'identity', 'witness', 'tsa', 'exchange', ...SERVICE_NAMES];
  return {
    name: 'quanlian',
    services: {
      postgres: postgres(),
      kafka: kafka(),
      'broker-accounts': brokerAccounts(),
      identity: identity(),
      witness: witness(),
      tsa: tsa(),
      ...Object.fromEntries(services),
      ...(withConsole && { console: consoleApp() }),
    },
    volumes: Object.fromEntries(volumes.map((name) => [name, {}])),
  };
}
