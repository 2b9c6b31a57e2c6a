import { Client } from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { faultKind } from './fault-kind';

/** Services and their database start together, so the first connection is repeated while the database comes up. */
export async function withAdminClient<T>(databaseUrl: string, patienceMs: number, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(databaseUrl, Date.now() + patienceMs);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function connect(databaseUrl: string, deadline: number): Promise<Client> {
  for (;;) {
    const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, application_name: 'migrate' });
    client.on('error', () => undefined); // the query that waits on this connection rejects with the same error
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (faultKind(error) === 'permanent' || Date.now() > deadline) throw error;
      await delay(250);
    }
  }
}
