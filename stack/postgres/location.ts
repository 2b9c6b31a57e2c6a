import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { StackError } from '../stack-error';
import { isReachable } from './reach';
import type { UnprivilegedUser } from './unprivileged-user';

const outside = (dataDir: string): string => `/var/tmp/quanlian-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;

/** Everybody may write to /var/tmp: a folder of that name which somebody else made first is a trap. */
function assertOurs(home: string): void {
  const found = lstatSync(home);
  if (found.isDirectory() && found.uid === process.getuid?.()) return;
  throw new StackError(`${home} belongs to somebody else: remove it, or keep the checkout where other accounts may enter.`);
}

/** Where the cluster lives: in the data folder, or in a folder of its own under /var/tmp when PostgreSQL's account cannot get there. */
export function postgresFolder(dataDir: string, user: UnprivilegedUser | undefined): string {
  mkdirSync(dataDir, { recursive: true });
  if (user) chmodSync(dataDir, 0o711);
  const home = isReachable(path.resolve(dataDir), user) ? dataDir : outside(dataDir);
  mkdirSync(home, { recursive: true, mode: 0o711 });
  if (home !== dataDir) assertOurs(home);
  return path.join(home, 'postgres');
}

export const removeOutside = (dataDir: string): void => rmSync(outside(dataDir), { recursive: true, force: true });
