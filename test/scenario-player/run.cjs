/** Runs the player from its TypeScript source, so that a story can be played on a fresh checkout without a build. */
const Module = require('node:module');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { transformFileSync } = require('@swc/core');

const root = path.join(__dirname, '..', '..');
const config = JSON.parse(readFileSync(path.join(root, '.swcrc'), 'utf8'));
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  resolve(request.startsWith('@quanlian/') ? path.join(root, 'libs', request.slice('@quanlian/'.length), 'src/index.ts') : request, ...rest);
require.extensions['.ts'] = (module, file) => {
  const { paths: _, baseUrl: __, ...jsc } = config.jsc;
  module._compile(transformFileSync(file, { swcrc: false, module: config.module, sourceMaps: 'inline', jsc }).code, file);
};

process.setSourceMapsEnabled(true);
require('reflect-metadata');
require('./main.ts');
