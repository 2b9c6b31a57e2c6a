import { existsSync } from 'node:fs';
import { inProject } from './project.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { runQuietly } from './run.mjs';

const NEEDS = 'npm run test:outside needs Go 1.24 or newer (go) and Python 3.10 or newer with venv (python3)';
const goFolder = inProject('test/outside/go-reader');
const venv = inProject('.cache/outside/venv');

async function must(what, command, args) {
  const { code, output } = await runQuietly(command, args);
  if (code !== 0) throw new PlainFailure(`${what}\n${output}`);
  return output;
}

async function requireVersion(command, args, pattern, [major, minor]) {
  const { code, output } = await runQuietly(command, args);
  const [, found = '0', foundMinor = '0'] = pattern.exec(output) ?? [];
  const isEnough = code === 0 && (Number(found) > major || (Number(found) === major && Number(foundMinor) >= minor));
  if (!isEnough) throw new PlainFailure(`${NEEDS}: found ${code === 0 ? output : `no ${command}`}.`);
}

/** Builds the readers that are not ours into .cache/outside, from what go.sum and requirements.txt pin. */
export async function outsideReaders() {
  await requireVersion('go', ['version'], /go(\d+)\.(\d+)/, [1, 24]);
  await requireVersion('python3', ['--version'], /(\d+)\.(\d+)/, [3, 10]);
  await must('The Go reader does not build:', 'go', ['-C', goFolder, 'build', '-mod=readonly', '-o', inProject('.cache/outside/go-reader'), '.']);
  if (!existsSync(`${venv}/bin/pip`)) await must(`${NEEDS}: venv failed.`, 'python3', ['-m', 'venv', venv]);
  const requirements = inProject('test/outside/python-reader/requirements.txt');
  await must('The packages of the Python reader cannot be installed:', `${venv}/bin/pip`, ['install', '-q', '--require-hashes', '-r', requirements]);
}
