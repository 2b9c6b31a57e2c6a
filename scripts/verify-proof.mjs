import { createRequire } from 'node:module';
import path from 'node:path';
import { launch, PlainFailure } from './preparation/plain-failure.mjs';
import { prepare } from './preparation/prepare.mjs';
import { dataDir, inProject } from './preparation/project.mjs';

const require = createRequire(import.meta.url);

/** A file that cannot be read, a key or policy that is none: a sentence and no stack. */
const plain = (error) => {
  throw error.code ? new PlainFailure(error.message) : error;
};

await launch(async () => {
  await prepare({ beside: true });
  const { verifyProofCommand, VERIFY_PROOF_USAGE } = require(inProject('dist/libs/transparency-log-node/src/index.js'));
  const report = await verifyProofCommand(process.argv.slice(2), path.join(dataDir, 'audit/log.vkey')).catch(plain);
  if (report === undefined) throw new PlainFailure(`Usage: ${VERIFY_PROOF_USAGE}`);
  process.stdout.write(`${report.text}\n`);
  return report.holds ? 0 : 1;
});
