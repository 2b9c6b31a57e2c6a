import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from './plain-failure.mjs';
import { inProject, root } from './project.mjs';
import { runQuietly } from './run.mjs';
import { bundleVerifier } from './verifier.mjs';

const SOURCES = ['apps', 'libs', 'stack'];
const SETTINGS = ['nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', '.swcrc', 'package-lock.json'];
const SKIPPED_FOLDERS = new Set(['node_modules']);
const stamp = inProject('dist/.sources');

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : filesBelow(file);
      return [file];
    });

const isSource = (file) => /\.(ts|mjs|css|json|html|sql)$/.test(file) && !file.endsWith('.spec.ts');
const isAsset = (file) => /\.(json|html|sql)$/.test(file);

const sources = () =>
  SOURCES.map((folder) => inProject(folder))
    .flatMap(filesBelow)
    .filter(isSource);

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [...SETTINGS.map((name) => inProject(name)), ...sources()]) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** The compiler takes TypeScript only; data files go along by hand. */
function copyAssets() {
  for (const file of sources().filter(isAsset)) {
    const target = inProject('dist', path.relative(root, file));
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(file, target);
  }
}

/** Compiles apps, libs and stack into dist/ in one run of nest build. */
export async function build() {
  const sourcesNow = fingerprint();
  const { code, output } = await runQuietly(process.execPath, [inProject('node_modules/@nestjs/cli/bin/nest.js'), 'build']);
  if (code !== 0) throw new PlainFailure(`The build failed:\n${output}`);
  copyAssets();
  await bundleVerifier();
  writeFileSync(stamp, sourcesNow);
}

export async function buildWhenStale(say) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return;
  say('Building …');
  await build();
}
