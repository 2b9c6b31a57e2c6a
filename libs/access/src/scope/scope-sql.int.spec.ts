import fc from 'fast-check';
import { testDatabase } from '@quanlian/testing';
import { Client } from 'pg';
import { RESOURCE_NAMES } from '../policy/resource';
import { anyActor, anyRow } from '../testing/any';
import { inScope } from './row-scope';
import { scopeOf } from './scope-of';
import { scopeSql } from './scope-sql';

let client: Client;
const rows = fc.sample(anyRow, { numRuns: 400, seed: 7 });
const ids = rows.slice(0, 20).map(({ id }) => id);

beforeAll(async () => {
  client = new Client({ connectionString: await testDatabase() });
  await client.connect();
  await client.query('CREATE TABLE item (jurisdiction text, agency text, id uuid)');
  await client.query('INSERT INTO item SELECT * FROM unnest($1::text[], $2::text[], $3::uuid[])', [
    rows.map((row) => row.jurisdiction),
    rows.map((row) => row.agency),
    rows.map((row) => row.id),
  ]);
}, 60_000);
afterAll(() => client?.end());

it('PostgreSQL and the check in memory see the same rows, whoever asks for whatever', async () => {
  await fc.assert(
    fc.asyncProperty(anyActor, fc.constantFrom(...RESOURCE_NAMES), fc.subarray(ids, { maxLength: 3 }), async (actor, resource, disclosed) => {
      const scope = scopeOf(actor, resource, disclosed);
      const { sql, values } = scopeSql(scope, { jurisdiction: 'i.jurisdiction', agency: 'i.agency', id: 'i.id' }, 2);
      const found = await client.query<{ id: string }>(`SELECT id FROM item i WHERE $1::boolean AND ${sql} ORDER BY id`, [true, ...values]);
      const expected = rows.filter((row) => inScope(scope, row)).map(({ id }) => id);
      expect(found.rows.map(({ id }) => id)).toEqual(expected.sort());
    }),
    { numRuns: 300 },
  );
}, 60_000);

it('a column that the resource does not have closes the rows that would need it', async () => {
  const { sql, values } = scopeSql({ divisions: [''], agency: 'energy', sampled: false }, { jurisdiction: 'jurisdiction' });
  expect((await client.query(`SELECT FROM item WHERE ${sql}`, [...values])).rowCount).toBe(0);
});
