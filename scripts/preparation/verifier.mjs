import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';

const web = (file) => inProject('apps/verifier/web', file);
const compiled = (file) => inProject('dist/apps/verifier/src', file);

const COMMON = { bundle: true, write: false, charset: 'utf8', legalComments: 'eof', logLevel: 'silent', absWorkingDir: inProject() };

/** One file for Node: what is CommonJS in it asks for modules of Node by require. */
async function command(esbuild) {
  const banner = "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);";
  const { outputFiles } = await esbuild.build({
    ...COMMON,
    entryPoints: [compiled('main.js')],
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: banner },
  });
  return outputFiles[0].text;
}

const cspHash = (text) => createHash('sha256').update(text).digest('base64');

/** One file for browsers. Script and style stand in it under their hashes, so that it may run nothing else and reach nobody. */
async function page(esbuild) {
  const { outputFiles } = await esbuild.build({
    ...COMMON,
    entryPoints: [web('page.mjs')],
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    alias: {
      '@quanlian/verifier-in-page': compiled('in-page.js'),
      'node:crypto': compiled('in-browser/node-crypto.js'),
      'node:net': compiled('in-browser/node-net.js'),
    },
  });
  // The end of a script must not stand in the script.
  const js = outputFiles[0].text.replaceAll('</script', '<\\/script');
  const css = readFileSync(web('page.css'), 'utf8');
  const parts = { js, css, script: cspHash(js), style: cspHash(css) };
  // Script and style are hashed with nothing around them, so the spaces and the comment signs of the template go, too.
  return readFileSync(web('page.html'), 'utf8').replace(/\s*\/\* \{\{(\w+)\}\} \*\/\s*|\{\{(\w+)\}\}/g, (_, bare, inText) => parts[bare ?? inText]);
}

/** Bundles what checks sealed packs elsewhere: a file for Node and a page, each of which needs nothing beside it. */
export async function bundleVerifier() {
  const { default: esbuild } = await import('esbuild');
  mkdirSync(inProject('dist/verifier'), { recursive: true });
  writeFileSync(inProject('dist/verifier/quanlian-verify.mjs'), await command(esbuild));
  writeFileSync(inProject('dist/verifier/quanlian-verify.html'), await page(esbuild));
}
