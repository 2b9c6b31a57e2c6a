import { eventually, testDatabase } from '@quanlian/testing';
import { DataSource } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantAppendOnly } from './append-only';
import { createDataSource } from './data-source';
import { migrate } from './migrate';
import { UnitOfWork } from './unit-of-work';

class CreateRecords1770000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE record (id integer PRIMARY KEY); CREATE TABLE draft (id integer PRIMARY KEY)');
    await runner.query(grantAppendOnly('record'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record, draft');
  }
}

const migrations = [CreateRecords1770000000000];
const SERVICES = ['energy', 'telecom', 'finance', 'tax', 'lead', 'cases', 'audit'];
const open: DataSource[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((dataSource) => dataSource.destroy()));
});

async function connect(service: string, databaseUrl: string, statementTimeoutMs?: number): Promise<DataSource> {
  const dataSource = await createDataSource({ service, databaseUrl, statementTimeoutMs }).initialize();
  open.push(dataSource);
  return dataSource;
}

test('seven services, two instances of each, start at once on an empty database: each migration is applied once', async () => {
  const databaseUrl = await testDatabase();
  const applied = await Promise.all([...SERVICES, ...SERVICES].map((service) => migrate({ service, databaseUrl, migrations })));
  expect(applied.flat()).toEqual(SERVICES.map(() => 'CreateRecords1770000000000'));
}, 60_000);

test('two databases of one server can be prepared at the same time, though they share the roles', async () => {
  const urls = await Promise.all(Array.from({ length: 6 }, () => testDatabase()));
  const applied = await Promise.all(urls.map((databaseUrl) => migrate({ service: 'shared', databaseUrl, migrations })));
  expect(applied.map((names) => names.length)).toEqual([1, 1, 1, 1, 1, 1]);
}, 60_000);

test('the running service adds to history and cannot change or remove it, nor change its tables', async () => {
  const databaseUrl = await testDatabase();
  await migrate({ service: 'energy', databaseUrl, migrations });
  const energy = await connect('energy', databaseUrl);

  await energy.query('INSERT INTO record VALUES (1) ON CONFLICT (id) DO NOTHING');
  await energy.query('INSERT INTO draft VALUES (1)');
  await energy.query('UPDATE draft SET id = 2');

  for (const forbidden of ['UPDATE record SET id = 2', 'DELETE FROM record', 'TRUNCATE record', 'DELETE FROM migrations']) {
    await expect(energy.query(forbidden)).rejects.toThrow('permission denied');
  }
  await expect(energy.query('DROP TABLE draft')).rejects.toThrow('must be owner');
});

test('a service cannot read the tables of another', async () => {
  const databaseUrl = await testDatabase();
  await migrate({ service: 'energy', databaseUrl, migrations });
  await migrate({ service: 'tax', databaseUrl, migrations });
  const tax = await connect('tax', databaseUrl);
  await expect(tax.query('SELECT * FROM energy.record')).rejects.toThrow('permission denied');
});

test('a changed password of the service takes effect with the next migration', async () => {
  const databaseUrl = await testDatabase();
  await migrate({ service: 'renamed', databaseUrl, migrations });
  await migrate({ service: 'renamed', databaseUrl, migrations, appPassword: "another one: 'quoted'" });
  const dataSource = await createDataSource({ service: 'renamed', databaseUrl, appPassword: "another one: 'quoted'" }).initialize();
  open.push(dataSource);
  expect(await dataSource.query('SELECT current_user::text AS who')).toEqual([{ who: 'renamed_app' }]);
});

test('a step that fails leaves nothing behind, and settings of a step end with it', async () => {
  const databaseUrl = await testDatabase();
  await migrate({ service: 'energy', databaseUrl, migrations });
  const dataSource = await connect('energy', databaseUrl);
  const unit = new UnitOfWork(dataSource);
  const scope = `SELECT current_setting('quanlian.scope', true) AS scope`;

  const failed = unit.run(async (em) => {
    await em.query('INSERT INTO record VALUES (7)');
    throw new Error('no');
  });

  await expect(failed).rejects.toThrow('no');
  expect(await dataSource.query('SELECT * FROM record')).toEqual([]);
  expect(await unit.run((em) => em.query(scope), { settings: { 'quanlian.scope': '51' } })).toEqual([{ scope: '51' }]);
  expect(await unit.run((em) => em.query(scope))).toEqual([{ scope: '' }]);
});

test('a statement that runs too long is cancelled', async () => {
  const databaseUrl = await testDatabase();
  await migrate({ service: 'energy', databaseUrl, migrations });
  const dataSource = await connect('energy', databaseUrl, 100);
  await expect(dataSource.query('SELECT pg_sleep(5)')).rejects.toThrow('statement timeout');
  await eventually(() => dataSource.query('SELECT 1'), 'the pool still serves');
});
