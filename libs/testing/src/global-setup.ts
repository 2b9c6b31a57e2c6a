import { removeAbandoned } from './temporary-folder';
import { startTestServers, type TestServers } from './test-servers';
import type { TestAddresses } from './test-addresses';

/** One PostgreSQL and one Kafka for each worker of the run; the specs find theirs through the environment. */
export default async function globalSetup({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  removeAbandoned();
  const all: TestServers[] = [];
  (globalThis as { quanlianTestServers?: TestServers[] }).quanlianTestServers = all;
  // One after the other: none is given a port that another has been given and does not hold yet.
  while (all.length < maxWorkers) all.push(await startTestServers());
  const addresses = all.map(({ postgres, kafka }): TestAddresses => ({ databaseUrl: postgres.url, brokers: kafka.brokers }));
  process.env.QUANLIAN_TEST_SERVERS = JSON.stringify(addresses);
}
