import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../stack/project-root';
import { threatsIn } from './threats';

const HAND_OVERS = [
  'Agency system → door',
  'Door → PostgreSQL',
  'Outbox → Kafka',
  'Kafka → cases, audit',
  'Audit → witness',
  'Officer → API',
  'Outside reader → log',
  'Audit → outside systems',
  'Evaluator → whoever gets a sealed pack',
];
const page = readFileSync(join(projectRoot, 'SECURITY.md'), 'utf8');
const threats = threatsIn(page);

test.each(HAND_OVERS)('%s is looked at from all six sides', (handOver) => {
  const kinds = threats.filter((threat) => threat.handOver === handOver).map(({ kind }) => kind);
  expect([...new Set(kinds)].sort()).toEqual([...'DEIRST']);
});

test('every threat names the test that shows its mitigation, or says that it stays open', () => {
  const rows = page.split('\n').filter((line) => /^\| [STRIDE] \|/.test(line));
  const untold = rows.filter((row) => !/`[\w./-]+\.spec\.ts`/.test(row.split('|').at(-2) ?? '') && !/\*\*open\*\*/.test(row));
  expect(untold).toEqual([]);
});

test('every test that the threat model names is there', () => {
  const named = [...new Set(threats.flatMap(({ tests }) => tests))];
  expect(named.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
  expect(named.length).toBeGreaterThan(20);
});

test('a test that is gone would be noticed', () => {
  const [threat] = threatsIn('## Threat model\n\n### Here → there\n\n| S | x | y | `libs/gone/src/gone.spec.ts` |\n');
  expect(threat).toEqual({ handOver: 'Here → there', kind: 'S', tests: ['libs/gone/src/gone.spec.ts'] });
});
