import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../preparation/plain-failure.mjs';
import { dataDir } from '../preparation/project.mjs';

/** As the services take it: from the variable, or from the file that <name>_FILE names. */
export function secretOf(name, env = process.env) {
  const file = env[`${name}_FILE`];
  return env[name] || (file ? readFileSync(file, 'utf8').trim() : undefined);
}

/** The operator's own database, or the embedded one of the started stack; its address and its password lie apart. */
export function databaseUrl() {
  const given = secretOf('DATABASE_URL');
  if (given) return given;
  const addresses = path.join(dataDir, 'stack.json');
  if (!existsSync(addresses)) throw new PlainFailure('Quanlian has not been started yet: run npm start first, or set DATABASE_URL.');
  const { database } = JSON.parse(readFileSync(addresses, 'utf8'));
  if (!database) throw new PlainFailure('This stack uses a database of your own: set DATABASE_URL as for npm start.');
  const url = new URL(database);
  url.password = readFileSync(path.join(dataDir, 'secrets/postgres-password'), 'utf8');
  return url.href;
}
