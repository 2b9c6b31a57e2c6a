import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { load, readDataset } from './operating/load-reference.mjs';
import { launch, PlainFailure } from './preparation/plain-failure.mjs';
import { prepare } from './preparation/prepare.mjs';
import { dataDir, inProject } from './preparation/project.mjs';

const USAGE = `npm run reference -- check <file or dataset> …
npm run reference -- load <file or dataset> … [--door <url of the publisher's service>]

Datasets that come with Quanlian: divisions, parks, registration-agents, carrier-networks. QUANLIAN_TOKEN holds the publisher's token; the embedded
stack issues one by itself.`;

const require = createRequire(import.meta.url);

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options: { door: { type: 'string' } }, allowPositionals: true });
    const [command, ...names] = positionals;
    if ((command === 'check' || command === 'load') && names.length > 0) return { command, names, ...values };
  } catch {
    // an unknown option: the usage says which there are
  }
  throw new PlainFailure(`Usage:\n${USAGE}`);
}

function startedStack() {
  const addresses = path.join(dataDir, 'stack.json');
  if (!existsSync(addresses)) throw new PlainFailure('Quanlian has not been started yet: run npm start first, or name --door and QUANLIAN_TOKEN.');
  return JSON.parse(readFileSync(addresses, 'utf8'));
}

await launch(async () => {
  const { command, names, door } = readArguments();
  const { requestToken } = await prepare();
  const reference = require(inProject('dist/libs/reference/src/index.js'));
  const tokenOf = ({ agency, organ }) =>
    process.env.QUANLIAN_TOKEN ?? requestToken(startedStack().identityProvider, { agency, organ, jurisdiction: '000000', rights: ['publish'] });
  // Every file is read and checked before the first event leaves.
  const datasets = names.map((name) => readDataset(name, reference));
  for (const dataset of datasets) {
    const summary = `${dataset.dataset} ${dataset.version}: ${dataset.rows.length} row(s)`;
    if (command === 'check') {
      process.stdout.write(`${summary}, sound\n`);
      continue;
    }
    const publication = reference.publicationOf(dataset);
    const outcomes = await load(publication, door ?? startedStack().services[publication.service], await tokenOf(publication));
    process.stdout.write(`${summary}, ${outcomes.length} event(s): ${[...new Set(outcomes)].join(', ')}\n`);
  }
});
