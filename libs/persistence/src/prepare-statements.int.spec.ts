import { testDatabase } from '@quanlian/testing';
import { Client } from 'pg';
import { prepareStatements } from './prepare-statements';

let client: Client;
beforeEach(async () => {
  client = new Client({ connectionString: await testDatabase() });
  await client.connect();
  prepareStatements(client);
}, 60_000);
afterEach(() => client.end());

const prepared = async (): Promise<string[]> => {
  const { rows } = await client.query<{ statement: string }>('SELECT statement FROM pg_prepared_statements ORDER BY prepare_time');
  return rows.map(({ statement }) => statement);
};

it('prepares a statement with parameters once, and answers with the values of each call', async () => {
  const answers = [];
  for (const value of [1, 2, 3]) answers.push((await client.query('SELECT $1::int AS value', [value])).rows);
  expect(answers).toEqual([[{ value: 1 }], [{ value: 2 }], [{ value: 3 }]]);
  expect(await prepared()).toEqual(['SELECT $1::int AS value']);
});

it('leaves statements without parameters as they are', async () => {
  await client.query('SELECT 1');
  expect(await prepared()).toEqual([]);
});

it('prepares no more than a server can keep for each connection, and answers all', async () => {
  const columns = Array.from({ length: 310 }, (_, place) => `column_${place}`);
  for (const column of columns) expect((await client.query(`SELECT $1::int AS ${column}`, [7])).rows).toEqual([{ [column]: 7 }]);
  expect(await prepared()).toHaveLength(300);
});

it('says which statement failed, and goes on', async () => {
  await expect(client.query('SELECT 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
  await expect(client.query('SELECT 1 / $1::int AS value', [1])).resolves.toMatchObject({ rows: [{ value: 1 }] });
});
