import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { EmbeddedKafka } from '../../../stack/kafka/embedded-kafka';
import { freePorts } from '../../../stack/ports';
import { EmbeddedPostgres } from '../../../stack/postgres/embedded-postgres';
import { LifeLine } from '../../../stack/process/life-line';
import { removeAbandoned, temporaryFolder } from './temporary-folder';
import { TEST_BROKERS_VARIABLE, TEST_DATABASE_VARIABLE } from './test-variables';

export interface TestServers {
  postgres: EmbeddedPostgres;
  kafka: EmbeddedKafka;
  lifeLine: LifeLine;
  dataDir: string;
}

/** One PostgreSQL and one Kafka for the whole run; workers find them through the environment. */
export default async function globalSetup(): Promise<void> {
  removeAbandoned();
  const dataDir = temporaryFolder();
  const ports = await freePorts();
  const lifeLine = new LifeLine();
  const password = randomBytes(16).toString('hex');
  const log = (name: string): string => path.join(dataDir, `${name}.log`);
  const [postgres, kafka] = await Promise.all([
    EmbeddedPostgres.start({ dataDir, logFile: log('postgres'), port: ports.postgres, password, durable: false }, lifeLine),
    EmbeddedKafka.start({ dataDir, logFile: log('kafka'), ports: { broker: ports.kafka, controller: ports.kafkaController } }, lifeLine),
  ]);
  process.env[TEST_DATABASE_VARIABLE] = postgres.url;
  process.env[TEST_BROKERS_VARIABLE] = kafka.brokers;
  (globalThis as { quanlianTestServers?: TestServers }).quanlianTestServers = { postgres, kafka, lifeLine, dataDir };
}
