import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { launch, PlainFailure } from './preparation/plain-failure.mjs';
import { prepare } from './preparation/prepare.mjs';
import { dataDir } from './preparation/project.mjs';

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

await launch(async () => {
  const pids = path.join(dataDir, 'pids.json');
  const running = existsSync(pids) && Object.entries(JSON.parse(readFileSync(pids, 'utf8')).processes).find(([, pid]) => isAlive(pid));
  if (running) throw new PlainFailure(`Quanlian runs (${running[0]} is process ${running[1]}): stop it before its data are deleted.`);
  if (process.getuid?.() === 0) (await prepare()).removeOutside(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
  process.stdout.write(`Deleted ${dataDir}.\n`);
});
