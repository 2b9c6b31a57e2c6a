import { RULES } from '@quanlian/cross-check';
import { OWN_PACKS, PACKS } from '@quanlian/obligations';
import { leafBytes } from '@quanlian/transparency-log';
import { logSettingsOf } from '../log-settings';
import { releaseStatements } from './release-statements';
import { newStatements } from './statement';

const NOW = new Date('2026-03-01T00:00:00Z');
const statements = releaseStatements(logSettingsOf({ LOG_ORIGIN: 'audit.example/log1' }), OWN_PACKS);

test('a release states the name of its log, each of its rules and each of its packs under a name of its own', () => {
  expect(statements).toHaveLength(1 + RULES.length + PACKS.length);
  expect(new Set(statements.map(({ name }) => name)).size).toBe(statements.length);
  expect(statements[0]).toEqual({ kind: 'config', name: 'log', is: { origin: 'audit.example/log1' } });
});

test('what was stated in the same words is not stated again, what differs is', () => {
  const stated = newStatements(statements, [], 1, NOW).map(({ bytes }) => bytes);
  expect(newStatements(statements, stated, 60, NOW)).toEqual([]);
  const [first, ...rest] = statements;
  const changed = newStatements([{ ...first!, is: { origin: 'audit.example/log2' } }, ...rest], stated, 60, NOW);
  expect(changed).toEqual([
    {
      kind: 'config',
      about: 'log@60',
      bytes: leafBytes({ k: 'config', name: 'log', is: { origin: 'audit.example/log2' }, rec: '2026-03-01T00:00:00.000Z' }),
    },
  ]);
});
