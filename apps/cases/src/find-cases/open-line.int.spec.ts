import { maskFor, purposeFor } from '@quanlian/access';
import type { Mask } from '@quanlian/access';
import { KEY_KINDS } from '@quanlian/contracts';
import { testDatabase } from '@quanlian/testing';
import { Client } from 'pg';
import { hasOpenLine, openLines, openLineTest } from './open-line';

const ROLES = ['viewer', 'county-liaison', 'finance-officer', 'telecom-officer', 'provincial-lead', 'evaluator'];
const LINES = [
  'ql-150622-2021-00001',
  ' 示例云图大数据有限公司',
  ' park:示例园区管理公司',
  'no-kind',
  ':',
  ...KEY_KINDS.map((kind) => `${kind}:示例1`),
];

const maskOf = (role: string): Mask => {
  const actor = { subject: 's', rights: [], officer: 'of-0001', role, agency: 'ndrc', organ: 'lead', jurisdiction: '000000' };
  return maskFor(actor, purposeFor(actor)!, { pseudonymKey: 'k' });
};

let client: Client;
beforeAll(async () => {
  client = new Client({ connectionString: await testDatabase() });
  await client.connect();
});
afterAll(() => client?.end());

async function finds(mask: Mask, content: string, pattern: string): Promise<boolean> {
  const sql = `select coalesce((select true from (select $1::text as content) t where ${hasOpenLine(['$2', '$3', '$4'])}), false) as found`;
  return (await client.query<{ found: boolean }>(sql, [content, pattern, ...openLines(mask)])).rows[0]!.found;
}

describe('the lines that a search finds by', () => {
  it.each(ROLES)('are for a %s the same in the database and in memory', async (role) => {
    const mask = maskOf(role);
    const isOpen = openLineTest(mask);
    for (const line of LINES) expect({ line, open: await finds(mask, line, '%') }).toEqual({ line, open: isOpen(line) });
  });

  it('do not open a hidden line beside them', async () => {
    const content = 'ql-150622-2021-00001\nbank-token:bt_7\n 示例云图';
    expect(await finds(maskOf('county-liaison'), content, '%bt_7%')).toBe(false);
    expect(await finds(maskOf('finance-officer'), content, '%bt_7%')).toBe(true);
    expect(await finds(maskOf('evaluator'), content, '%云图%')).toBe(false);
    expect(await finds(maskOf('evaluator'), content, '%ql-150622%')).toBe(true);
  });

  it('are numbers for everybody, and a name that looks like a key is still a name', () => {
    const evaluator = openLineTest(maskOf('evaluator'));
    expect([evaluator('ql-150622-2021-00001'), evaluator('park:示例'), evaluator(' park:示例园区管理公司')]).toEqual([true, true, false]);
  });
});
