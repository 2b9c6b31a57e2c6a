export type TestServer = 'DATABASE_URL' | 'BROKERS';

/** Each worker of a run has servers of its own, so that a spec file hears nothing of what another one does at the same time. */
export const testVariable = (server: TestServer, worker: number): string => `QUANLIAN_TEST_${server}_${worker}`;

/** Jest counts its workers from 1; a run in one process has the first. */
const ownWorker = (): number => Number(process.env['JEST_WORKER_ID'] ?? 1);

export const addressOf = (server: TestServer): string => {
  const name = testVariable(server, ownWorker());
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: only *.int.spec.ts files get PostgreSQL and Kafka, through the global set-up of the integration project`);
  return value;
};
