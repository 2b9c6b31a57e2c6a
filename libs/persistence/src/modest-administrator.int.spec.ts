import { randomBytes } from 'node:crypto';
import { testDatabase } from '@quanlian/testing';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createDataSource } from './data-source';
import { migrate } from './migrate';

class CreateNote1770000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE note (id integer PRIMARY KEY)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note');
  }
}

/** A login that may create roles and owns its database, and is nothing more: what a managed PostgreSQL hands out. */
async function modestAdministrator(name: string): Promise<string> {
  const url = new URL(await testDatabase());
  const superuser = new Client({ connectionString: url.href });
  await superuser.connect();
  await superuser.query(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'example'`);
  await superuser.query(`ALTER DATABASE ${url.pathname.slice(1)} OWNER TO ${name}`);
  await superuser.end();
  return Object.assign(url, { username: name, password: 'example' }).href;
}

test('an administrator who is no superuser prepares a service, twice, and the service runs on it', async () => {
  const suffix = randomBytes(4).toString('hex');
  const login = { service: `modest_${suffix}`, databaseUrl: await modestAdministrator(`administrator_${suffix}`) };
  const given = { ...login, migrations: [CreateNote1770000000000], extensions: ['pg_trgm'] };

  expect(await migrate(given)).toEqual(['CreateNote1770000000000']);
  expect(await migrate(given)).toEqual([]);

  const service = await createDataSource(login).initialize();
  await service.query('INSERT INTO note VALUES (1)');
  expect(await service.query('SELECT id FROM note')).toEqual([{ id: 1 }]);
  await service.destroy();
});
