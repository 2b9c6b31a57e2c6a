import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

let installed = false;

/** From then on require() reads TypeScript and finds our libs by their names, so that generating needs no build. */
function readTypeScript() {
  if (installed) return;
  installed = true;
  const { transformFileSync } = require('@swc/core');
  const config = JSON.parse(readFileSync(path.join(ROOT, '.swcrc'), 'utf8'));
  const { paths: _paths, baseUrl: _baseUrl, ...jsc } = config.jsc;
  const entry = (lib) => path.join(ROOT, 'libs', lib, 'src/index.ts');
  const resolve = Module._resolveFilename;
  Module._resolveFilename = (request, ...rest) =>
    resolve(request.startsWith('@quanlian/') ? entry(request.slice('@quanlian/'.length)) : request, ...rest);
  require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, { swcrc: false, module: config.module, jsc }).code, file);
  require('reflect-metadata');
}

export function loadFile(file) {
  readTypeScript();
  return require(path.join(ROOT, file));
}

export const loadLib = (name) => loadFile(`libs/${name}/src/index.ts`);
