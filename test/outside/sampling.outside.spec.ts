import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { frameLine, SampleDraw } from '@quanlian/evaluation';

const TYPES = ['load-profile.summarised', 'power-supply.cut', 'site.confirmed'];
const frame = Array.from({ length: 1_000 }, (_, n) => ({
  id: `0179826c-0000-7000-8000-${n}`,
  stratum: `${TYPES[(n * n) % 3]}|${150_000 + (n % 4) * 100}`,
}));
const readme = readFileSync(path.join(__dirname, '../../libs/evaluation/README.md'), 'utf8');
const program = /```python\n([\s\S]*?)```/.exec(readme)![1]!;

it.each<[string, number, number]>([
  ['log:17:mkXtPA==', 20, 1],
  ['log:18:mkXtPA==', 200, 0],
  ['a seed', 3, 2],
  ['a seed', 5_000, 1],
])('the program of the README draws with seed %s, size %i and minimum %i what we draw', (seed, size, least) => {
  const drawing = new SampleDraw({ seed, size, least });
  for (const entry of frame) drawing.add(entry);
  const { frameSha256, strata } = drawing.end();
  const drawn = strata.flatMap(({ stratum, ids }) => ids.map((id) => frameLine({ stratum, id })));
  const input = frame.map(frameLine).join('');
  expect(program.trim().split('\n').length).toBeLessThanOrEqual(20);
  expect(execFileSync('python3', ['-c', program, seed, String(size), String(least)], { input, encoding: 'utf8' })).toBe(
    `${frameSha256}\n${drawn.join('')}`,
  );
});
