import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { ownAddresses } from './test-addresses';

/** The URL of a new, empty database on the shared server. It goes with the server at the end of the run. */
export async function testDatabase(): Promise<string> {
  const { databaseUrl: server } = ownAddresses();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} STRATEGY = wal_log`);
  } finally {
    await client.end();
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}
