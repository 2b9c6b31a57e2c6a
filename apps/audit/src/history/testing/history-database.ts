import { MESSAGING_MIGRATIONS } from '@quanlian/messaging';
import { createDataSource, migrate } from '@quanlian/persistence';
import { testDatabase } from '@quanlian/testing';
import type { DataSource } from 'typeorm';
import { AUDIT_MIGRATIONS } from '../../../migrations';

/** For specs: the tables of this service in a database of their own, opened as the running service opens them. */
export async function historyDatabase(): Promise<DataSource> {
  const login = { service: 'audit', databaseUrl: await testDatabase() };
  await migrate({ ...login, migrations: [...MESSAGING_MIGRATIONS, ...AUDIT_MIGRATIONS] });
  return createDataSource(login).initialize();
}
