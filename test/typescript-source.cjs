/** Lets what follows require() the TypeScript sources, so that a program of this folder runs on a fresh checkout without a build of its own. */
const Module = require('node:module');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { transformFileSync } = require('@swc/core');

const root = path.join(__dirname, '..');
const config = JSON.parse(readFileSync(path.join(root, '.swcrc'), 'utf8'));
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  resolve(request.startsWith('@quanlian/') ? path.join(root, 'libs', request.slice('@quanlian/'.length), 'src/index.ts') : request, ...rest);
// A name without its ending is tried in this order, and some sources have data of the same name beside them.
const { '.json': json } = require.extensions;
delete require.extensions['.json'];
const { paths: _, baseUrl: __, ...jsc } = config.jsc;
/** Who loads a file anew does not wait for it again. */
const compiled = new Map();
require.extensions['.ts'] = (module, file) => {
  if (!compiled.has(file)) compiled.set(file, transformFileSync(file, { swcrc: false, module: config.module, sourceMaps: 'inline', jsc }).code);
  module._compile(compiled.get(file), file);
};

require.extensions['.json'] = json;

process.setSourceMapsEnabled(true);
require('reflect-metadata');
