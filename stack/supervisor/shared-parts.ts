import { identityProgram, type Layout } from './layout';
import { baseUrl, identityEnvironment, type Surroundings } from './environment';
import { RunningProgram } from './node-program';
import type { Brought } from './stack-plan';
import { keptSecret, randomSecret } from '../identity/secrets';
import { brokersAt, EmbeddedKafka } from '../kafka/embedded-kafka';
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

async function broker({ layout, ports, lifeLine, watcher, brought, running }: PartsContext): Promise<void> {
  if (brought.brokers) return;
  const options = { dataDir: layout.dataDir, logFile: layout.log('kafka'), ports: { broker: ports.kafka, controller: ports.kafkaController } };
  const kafka = await EmbeddedKafka.start(options, lifeLine, watcher);
  running(kafka.process);
}

async function identity(context: PartsContext, databaseUrl: string): Promise<string> {
  const { layout, ports, lifeLine, watcher, brought, running } = context;
  if (brought.issuer) return brought.issuer;
  const issuer = baseUrl(ports.identity);
  const env = identityEnvironment(ports, { databaseUrl, issuer, brokers: '', dataDir: layout.dataDir }, layout.secrets);
  const program = new RunningProgram(
    { name: 'identity', program: identityProgram, env, logFile: layout.log('identity'), url: issuer },
    lifeLine,
    watcher,
  );
  running(program.process);
  await program.start();
  return issuer;
}

export interface SharedParts {
  around: Surroundings;
  /** Settles once the broker answers and has its topics, or cannot. */
  brokerReady: Promise<unknown>;
}

/** Kafka takes longest, so PostgreSQL, the identity provider and then the services start beside it: their address is known before it answers. */
export async function startSharedParts(context: PartsContext): Promise<SharedParts> {
  const brokerReady = broker(context);
  const brokerOver = brokerReady.catch(() => undefined);
  try {
    const databaseUrl = await database(context);
    const issuer = await identity(context, databaseUrl);
    const brokers = context.brought.brokers ?? brokersAt(context.ports.kafka);
    const around = { databaseUrl, issuer, brokers, audience: context.brought.audience, dataDir: context.layout.dataDir };
    return { around, brokerReady };
  } catch (error) {
    // Until it is known to run, nobody could stop it.
    await brokerOver;
    throw error;
  }
}
