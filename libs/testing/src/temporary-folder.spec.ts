import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { removeAbandoned, temporaryFolder } from './temporary-folder';

const parent = mkdtempSync(path.join(os.tmpdir(), 'abandoned-'));
afterAll(() => rmSync(parent, { recursive: true }));

test('the folder of a run that is gone is removed, the folder of a living run stays', () => {
  const mine = temporaryFolder(parent);
  const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
  const abandoned = path.join(parent, `quanlian-test-${gone}-x`);
  mkdirSync(abandoned);

  removeAbandoned(parent);

  expect([existsSync(mine), existsSync(abandoned)]).toEqual([true, false]);
});
