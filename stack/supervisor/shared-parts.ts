import path from 'node:path';
import { brokerSecurityOf } from '../../libs/messaging/src/bus/broker-security';
import { identityProgram, type Layout } from './layout';
import { baseUrl, identityEnvironment, type BrokerAround, type Surroundings } from './environment';
import { RunningProgram } from './node-program';
import type { Brought } from './stack-plan';
import { keptSecret, randomSecret } from '../identity/secrets';
import { keptAccounts, loginAs, passwordFile, type BrokerAccounts } from '../kafka/broker-accounts';
import { brokersAt, EmbeddedKafka } from '../kafka/embedded-kafka';
import type { Broker } from '../kafka/topics';
import type { Ports } from '../ports';
import { EmbeddedPostgres } from '../postgres/embedded-postgres';
import type { LifeLine } from '../process/life-line';
import type { ProcessWatcher, SupervisedProcess } from '../process/supervised-process';

export interface PartsContext {
  layout: Layout;
  ports: Ports;
  durable: boolean;
  lifeLine: LifeLine;
  watcher: ProcessWatcher;
  brought: Brought;
  /** Told of each part as soon as it runs, so that it can be stopped even when another one fails to start. */
  running: (part: SupervisedProcess) => void;
}

async function database({ layout, ports, durable, lifeLine, watcher, brought, running }: PartsContext): Promise<string> {
  if (brought.databaseUrl) return brought.databaseUrl;
  const password = await keptSecret(layout.secrets, 'postgres-password', randomSecret);
  const options = { dataDir: layout.dataDir, logFile: layout.log('postgres'), port: ports.postgres, password, durable };
  const postgres = await EmbeddedPostgres.start(options, lifeLine, watcher);
  running(postgres.process);
  return postgres.url;
}

async function broker({ layout, ports, lifeLine, watcher, running }: PartsContext, accounts?: BrokerAccounts): Promise<void> {
  if (!accounts) return;
  const kafkaPorts = { broker: ports.kafka, controller: ports.kafkaController };
  const options = { dataDir: layout.dataDir, logFile: layout.log('kafka'), ports: kafkaPorts, accounts };
  const kafka = await EmbeddedKafka.start(options, lifeLine, watcher);
  running(kafka.process);
}

async function identity(context: PartsContext, databaseUrl: string): Promise<string> {
  const { layout, ports, lifeLine, watcher, brought, running } = context;
  if (brought.issuer) return brought.issuer;
  const issuer = baseUrl(ports.identity);
  const env = identityEnvironment(ports, { databaseUrl, issuer, broker: { brokers: '' }, dataDir: layout.dataDir }, layout.secrets);
  const program = new RunningProgram(
    { name: 'identity', program: identityProgram, env, logFile: layout.log('identity'), url: issuer },
    lifeLine,
    watcher,
  );
  running(program.process);
  await program.start();
  return issuer;
}

const brokerAround = ({ brought, ports, layout }: PartsContext): BrokerAround =>
  brought.brokers
    ? { brokers: brought.brokers }
    : { brokers: brokersAt(ports.kafka), passwordFileOf: (service) => path.join(layout.secrets, passwordFile(service)) };

/** For tests and the bench, who look behind the services. */
const asAdministrator = ({ brokers }: BrokerAround, accounts?: BrokerAccounts): Broker => ({
  brokers: brokers.split(','),
  ...(accounts ? { sasl: loginAs(accounts.administrator) } : brokerSecurityOf(process.env)),
});

export interface SharedParts {
  around: Surroundings;
  /** the broker, as an administrator reaches it */
  broker: Broker;
  /** Settles once the broker answers and has its topics, or cannot. */
  brokerReady: Promise<unknown>;
}

/** Kafka takes longest, so PostgreSQL, the identity provider and then the services start beside it: their address is known before it answers. */
export async function startSharedParts(context: PartsContext): Promise<SharedParts> {
  // Before anybody starts: a service reads its password at once.
  const accounts = context.brought.brokers ? undefined : await keptAccounts(context.layout.secrets);
  const brokerReady = broker(context, accounts);
  const brokerOver = brokerReady.catch(() => undefined);
  try {
    const databaseUrl = await database(context);
    const issuer = await identity(context, databaseUrl);
    const around = { databaseUrl, issuer, broker: brokerAround(context), audience: context.brought.audience, dataDir: context.layout.dataDir };
    return { around, broker: asAdministrator(around.broker, accounts), brokerReady };
  } catch (error) {
    // Until it is known to run, nobody could stop it.
    await brokerOver;
    throw error;
  }
}
