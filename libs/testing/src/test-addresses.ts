/** Where the servers of one worker are. */
export interface TestAddresses {
  databaseUrl: string;
  brokers: string;
}

/** Each worker of a run has servers of its own, so that a spec file hears nothing of what another one does at the same time. */
export function ownAddresses(): TestAddresses {
  const all = JSON.parse(process.env.QUANLIAN_TEST_SERVERS ?? '[]') as TestAddresses[];
  // Jest counts its workers from 1; a run in one process has the first.
  const own = all[Number(process.env.JEST_WORKER_ID ?? 1) - 1];
  if (!own) throw new Error('No servers: only *.int.spec.ts files get PostgreSQL and Kafka, through the global set-up of the integration project');
  return own;
}
