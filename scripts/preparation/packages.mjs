import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { PlainFailure } from './plain-failure.mjs';
import { inProject } from './project.mjs';
import { runQuietly } from './run.mjs';

const lock = inProject('package-lock.json');
const installed = inProject('node_modules/.package-lock.json');
const stamp = inProject('node_modules/.installed-lock');

const lockHash = () => createHash('sha256').update(readFileSync(lock)).digest('hex');

/** A checkout gives the lock a new time without changing it; the stamp then still says that it is the same. */
function isInstalled() {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lockHash();
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

const npm = (args) => {
  const self = process.env.npm_execpath;
  return self?.endsWith('.js') ? runQuietly(process.execPath, [self, ...args]) : runQuietly('npm', args);
};

export async function installPackages(say) {
  if (isInstalled()) return;
  say('Installing the packages of package-lock.json …');
  const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) throw new PlainFailure(`npm ci failed: check the network and the registry npm is set to.\n${output}`);
  writeFileSync(stamp, lockHash());
}
