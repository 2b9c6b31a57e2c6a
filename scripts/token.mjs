import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch, PlainFailure } from './preparation/plain-failure.mjs';
import { prepare } from './preparation/prepare.mjs';
import { dataDir } from './preparation/project.mjs';

const USAGE = `npm run token -- <agency>/<organ> | <officer> [--jurisdiction 150622] [--rights publish,backfill] [--client-secret]`;

function readArguments() {
  try {
    const options = { jurisdiction: { type: 'string' }, rights: { type: 'string' }, 'client-secret': { type: 'boolean' } };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length === 1) return { holder: positionals[0], ...values };
  } catch {
    // an unknown option: the usage says which there are
  }
  throw new PlainFailure(`Usage: ${USAGE}`);
}

const holderOf = ({ holder, jurisdiction, rights }) => {
  const [agency, organ] = holder.split('/');
  const who = organ === undefined ? { officer: holder } : { agency, organ };
  return { ...who, ...(jurisdiction && { jurisdiction }), ...(rights !== undefined && { rights: rights.split(',').filter(Boolean) }) };
};

await launch(async () => {
  const asked = readArguments();
  const { clientSecret, requestToken } = await prepare({ beside: true });
  const addresses = path.join(dataDir, 'stack.json');
  if (!existsSync(addresses)) throw new PlainFailure('Quanlian has not been started yet: run npm start first.');
  if (asked['client-secret']) {
    process.stdout.write(`${clientSecret(readFileSync(path.join(dataDir, 'secrets/identity-root'), 'utf8'), asked.holder)}\n`);
    return;
  }
  process.stdout.write(`${await requestToken(JSON.parse(readFileSync(addresses, 'utf8')).identityProvider, holderOf(asked))}\n`);
});
