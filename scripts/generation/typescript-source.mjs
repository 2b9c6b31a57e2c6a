import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

/** Reads the TypeScript sources and finds our libs by their names, so that generating needs no build. */
export function loadFile(file) {
  require('../../test/typescript-source.cjs');
  return require(path.join(ROOT, file));
}

export const loadLib = (name) => loadFile(`libs/${name}/src/index.ts`);
