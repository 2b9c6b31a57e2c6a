import { startTestServers, type TestServers } from './test-servers';
import { removeAbandoned } from './temporary-folder';
import { testVariable } from './test-variables';

/** One PostgreSQL and one Kafka for each worker of the run; the specs find theirs through the environment. */
export default async function globalSetup({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  removeAbandoned();
  const all: TestServers[] = [];
  (globalThis as { quanlianTestServers?: TestServers[] }).quanlianTestServers = all;
  // One after the other: none is given a port that another has been given and does not hold yet.
  for (let worker = 1; worker <= maxWorkers; worker += 1) {
    const servers = await startTestServers();
    all.push(servers);
    process.env[testVariable('DATABASE_URL', worker)] = servers.postgres.url;
    process.env[testVariable('BROKERS', worker)] = servers.kafka.brokers;
  }
}
