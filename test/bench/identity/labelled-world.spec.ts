import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkUscc } from '@quanlian/contracts';
import { labelledWorld } from './labelled-world';
import { measureIdentity } from './measure-identity';

const world = labelledWorld({ seed: 1, rounds: 60 });

it('there are two thousand pairs and more, and as many of each class', () => {
  expect(world.pairs.length).toBeGreaterThanOrEqual(2_000);
  const counts = new Map<string, number>();
  for (const pair of world.pairs) counts.set(pair.class, (counts.get(pair.class) ?? 0) + 1);
  expect(new Set(counts.values())).toEqual(new Set([60]));
});

it('a seed names one world', () => {
  expect(labelledWorld({ seed: 1, rounds: 2 })).toEqual(labelledWorld({ seed: 1, rounds: 2 }));
  expect(labelledWorld({ seed: 2, rounds: 2 })).not.toEqual(labelledWorld({ seed: 1, rounds: 2 }));
});

it('every code holds by both check digits, and every name says that it is invented', () => {
  const records = world.pairs.flatMap(({ left, right }) => [left, right]);
  const codes = records.flatMap(({ keys }) => keys.filter(({ kind }) => kind === 'uscc').map(({ value }) => value));
  expect(codes.filter((code) => JSON.stringify(checkUscc(code)) !== JSON.stringify({ ok: true, verified: true }))).toEqual([]);
  const names = records.flatMap((record) => record.names);
  expect(names.filter((name) => !/示\s*例/.test(name))).toEqual([]);
});

it('what generates the pairs knows nothing of what reads them', () => {
  const generating = ['invented-firm.ts', 'misspellings.ts', 'same-firm.ts', 'other-firm.ts', 'labelled-world.ts', 'labelled-pair.ts'];
  expect(readdirSync(__dirname)).toEqual(expect.arrayContaining(generating));
  for (const file of generating) {
    const text = readFileSync(path.join(__dirname, file), 'utf8');
    expect(text.match(/^import (?!type).*entity-resolution/gm)).toBeNull();
  }
});

it('no two firms are held to be one, and none of the codes is missed', () => {
  const { wrongMerges, byKey, overall } = measureIdentity({ rounds: 4 });
  expect(wrongMerges).toEqual([]);
  expect(overall.merge.precision).toBe(1);
  expect(byKey.find(({ key }) => key === 'organisation-code')).toMatchObject({ precision: 1, recall: 1 });
});
