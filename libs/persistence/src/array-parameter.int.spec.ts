import { testDatabase } from '@quanlian/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { byteaArray, jsonArray } from './array-parameter';

let client: Client;
beforeAll(async () => {
  client = new Client({ connectionString: await testDatabase() });
  await client.connect();
}, 60_000);
afterAll(() => client.end());

async function rowsOf<T>(sql: string, parameter: Buffer): Promise<T[]> {
  const { rows } = await client.query<{ value: T }>(sql, [parameter]);
  return rows.map(({ value }) => value);
}

const sendBytes = (values: readonly (Uint8Array | null)[]) =>
  rowsOf<Buffer | null>('SELECT value FROM unnest($1::bytea[]) WITH ORDINALITY AS sent(value, place) ORDER BY place', byteaArray(values));
const sendJson = (values: readonly object[]) =>
  rowsOf<object>('SELECT value FROM unnest($1::json[]) WITH ORDINALITY AS sent(value, place) ORDER BY place', jsonArray(values));

test('bytes and nulls arrive as they were, in their order, however many', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.option(fc.uint8Array())), async (values) => {
      expect(await sendBytes(values)).toEqual(values.map((value) => value && Buffer.from(value)));
    }),
  ));

test('JSON arrives as it was: quotes, escapes and characters of every length', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue())), async (values) => {
      const asJson = values.map((value): unknown => JSON.parse(JSON.stringify(value)));
      expect(await sendJson(values)).toEqual(asJson);
    }),
  ));
