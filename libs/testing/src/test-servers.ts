import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedKafka } from '../../../stack/kafka/embedded-kafka';
import { freePorts } from '../../../stack/ports';
import { EmbeddedPostgres } from '../../../stack/postgres/embedded-postgres';
import { LifeLine } from '../../../stack/process/life-line';
import { temporaryFolder } from './temporary-folder';

export interface TestServers {
  postgres: EmbeddedPostgres;
  kafka: EmbeddedKafka;
  stop(): Promise<void>;
}

export async function startTestServers(): Promise<TestServers> {
  const dataDir = temporaryFolder();
  const ports = await freePorts();
  const lifeLine = new LifeLine();
  const password = randomBytes(16).toString('hex');
  const log = (name: string): string => path.join(dataDir, `${name}.log`);
  const [postgres, kafka] = await Promise.all([
    EmbeddedPostgres.start({ dataDir, logFile: log('postgres'), port: ports.postgres, password, durable: false }, lifeLine),
    EmbeddedKafka.start({ dataDir, logFile: log('kafka'), ports: { broker: ports.kafka, controller: ports.kafkaController } }, lifeLine),
  ]);
  const stop = async (): Promise<void> => {
    // Nothing in these folders is kept, so nobody waits for a clean shutdown.
    kafka.process.spec.stopSignal = 'SIGKILL';
    postgres.process.spec.stopSignal = 'SIGQUIT';
    await Promise.all([postgres.stop(), kafka.stop()]);
    lifeLine.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { postgres, kafka, stop };
}
