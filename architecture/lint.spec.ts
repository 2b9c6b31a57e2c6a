import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import files from './violations/lint/files.json';

type Found = Record<string, { rule: string | null; message: string }[]>;

describe('the lint rules of our own', () => {
  let found: Found;

  beforeAll(() => {
    found = JSON.parse(execFileSync(process.execPath, [path.join(__dirname, 'lint-violations.mjs')], { encoding: 'utf8' })) as Found;
  }, 240_000);

  it.each(files)('$file fails', ({ file, rule, says }) => {
    expect(found[file]).toContainEqual({ rule, message: expect.stringContaining(says) as string });
  });

  it('are each seen to fail: no violation file is left out', () => {
    const present = readdirSync(path.join(__dirname, 'violations/lint')).filter((name) => name.endsWith('.ts'));
    expect(present.map((name) => path.basename(name, '.ts')).sort()).toEqual(files.map(({ file }) => file).sort());
  });
});
