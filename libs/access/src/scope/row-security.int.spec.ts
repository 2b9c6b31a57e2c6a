import { alterScopedReading, createDataSource, grantReadingThrough, grantScopedReading, migrate, UnitOfWork } from '@quanlian/persistence';
import { testDatabase } from '@quanlian/testing';
import fc from 'fast-check';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { RESOURCE_NAMES } from '../policy/resource';
import { actorOf, anyActor, anyRow } from '../testing/any';
import { inScope } from './row-scope';
import { scopeOf } from './scope-of';
import { scopeSettings } from './scope-settings';

class CreateItems1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE item (id uuid PRIMARY KEY, jurisdiction text NOT NULL, agency text NOT NULL)');
    await runner.query('CREATE TABLE part (item uuid NOT NULL, name text NOT NULL)');
    await runner.query('CREATE TABLE plain_item (id uuid PRIMARY KEY, jurisdiction text NOT NULL)');
    await runner.query('CREATE TABLE unsecured (id uuid)');
    const columns = { jurisdiction: 'jurisdiction', agency: 'agency', id: 'id' };
    await runner.query(grantScopedReading('item', columns));
    await runner.query(alterScopedReading('item', { ...columns, disclosed: 'id' }));
    await runner.query(grantScopedReading('plain_item', { jurisdiction: 'jurisdiction' }));
    await runner.query(grantReadingThrough('part', 'item', 'parent.id = part.item'));
  }

  async down(): Promise<void> {}
}

let dataSource: DataSource;
let unitOfWork: UnitOfWork;
const rows = fc.sample(anyRow, { numRuns: 300, seed: 11 });
const ids = rows.slice(0, 20).map(({ id }) => id);

beforeAll(async () => {
  const login = { service: 'cases', databaseUrl: await testDatabase() };
  await migrate({ ...login, migrations: [CreateItems1790000000000] });
  dataSource = await createDataSource(login).initialize();
  unitOfWork = new UnitOfWork(dataSource);
  const columns = [rows.map((row) => row.id), rows.map((row) => row.jurisdiction), rows.map((row) => row.agency)];
  await dataSource.query('INSERT INTO item SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])', columns);
  await dataSource.query('INSERT INTO plain_item SELECT id, jurisdiction FROM item');
  await dataSource.query(`INSERT INTO part SELECT id, 'p' FROM item`);
}, 60_000);
afterAll(() => dataSource?.destroy());

/** No condition of the application's own: what comes back is what PostgreSQL lets through. */
const seen = async (settings: Record<string, string>, table = 'item', column = 'id'): Promise<string[]> => {
  const found = await unitOfWork.readAs(settings, (em) => em.query<{ id: string }[]>(`SELECT ${column} AS id FROM ${table}`));
  return found.map(({ id }) => id).sort();
};

describe('row-level security without any filter of the application', () => {
  it('shows every actor exactly the rows of their scope, and their parts', async () => {
    await fc.assert(
      fc.asyncProperty(anyActor, fc.constantFrom(...RESOURCE_NAMES), fc.subarray(ids, { maxLength: 3 }), async (actor, resource, disclosed) => {
        const scope = scopeOf(actor, resource, disclosed);
        const expected = rows.filter((row) => inScope(scope, row)).map(({ id }) => id);
        expect(await seen(scopeSettings(scope))).toEqual(expected.sort());
        expect(await seen(scopeSettings(scope), 'part', 'item')).toEqual(expected.sort());
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('shows nothing where no actor is set, also after somebody else was served on the same connection', async () => {
    expect(await seen({})).toEqual([]);
    await seen(scopeSettings(scopeOf(actorOf('provincial-lead', { jurisdiction: '000000' }), 'case')));
    expect(await seen({})).toEqual([]);
    expect(await seen({ 'quanlian.areas': '15|16' })).toEqual([]);
  });

  it('closes a table without the column that the scope asks for', async () => {
    expect(await seen({ 'quanlian.areas': '|:', 'quanlian.agency': '*', 'quanlian.sampled': 'false' }, 'plain_item')).toHaveLength(rows.length);
    expect(await seen({ 'quanlian.areas': '|:', 'quanlian.agency': 'energy', 'quanlian.sampled': 'false' }, 'plain_item')).toEqual([]);
    expect(await seen({ 'quanlian.areas': '|:', 'quanlian.agency': '*', 'quanlian.sampled': 'true' }, 'plain_item')).toEqual([]);
  });

  it('shows nothing that was disclosed in a table of which no rows can be', async () => {
    const scope = scopeSettings(scopeOf(actorOf('viewer', { jurisdiction: '510000' }), 'case', ids));
    expect((await seen(scope)).length).toBeGreaterThan((await seen(scope, 'plain_item')).length);
  });

  it('the reader writes nothing and opens no table that nobody thought of', async () => {
    const scope = scopeSettings(scopeOf(actorOf('provincial-lead', { jurisdiction: '000000' }), 'case'));
    for (const sql of [
      `INSERT INTO part VALUES (gen_random_uuid(), 'x')`,
      `UPDATE item SET agency = 'x'`,
      'DELETE FROM part',
      'SELECT FROM unsecured',
    ])
      await expect(unitOfWork.readAs(scope, (em) => em.query(sql))).rejects.toThrow('permission denied');
  });

  it('the service itself still writes and reads all rows', async () => {
    expect(await dataSource.query('SELECT count(*)::int AS n FROM item')).toEqual([{ n: rows.length }]);
  });
});
