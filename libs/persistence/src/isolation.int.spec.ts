import { testDatabase } from '@quanlian/testing';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import { migrate } from './migrate';
import { UnitOfWork } from './unit-of-work';

let dataSource: DataSource;
let unitOfWork: UnitOfWork;

/** In a database whose own default is another. */
beforeAll(async () => {
  const databaseUrl = await testDatabase();
  const admin = new Client({ connectionString: databaseUrl });
  await admin.connect();
  await admin.query(`ALTER DATABASE ${new URL(databaseUrl).pathname.slice(1)} SET default_transaction_isolation = 'serializable'`);
  await admin.end();
  await migrate({ service: 'isolated', databaseUrl, migrations: [] });
  dataSource = await createDataSource({ service: 'isolated', databaseUrl }).initialize();
  unitOfWork = new UnitOfWork(dataSource);
}, 60_000);
afterAll(() => dataSource?.destroy());

const ASK = 'SHOW transaction_isolation';

it('reads what was committed, whatever the database does by default', async () => {
  expect(await unitOfWork.run((em) => em.query(ASK))).toEqual([{ transaction_isolation: 'read committed' }]);
});

it('reads one state of the database where that is asked for', async () => {
  const isolation = 'REPEATABLE READ';
  expect(await unitOfWork.run((em) => em.query(ASK), { isolation })).toEqual([{ transaction_isolation: 'repeatable read' }]);
});
