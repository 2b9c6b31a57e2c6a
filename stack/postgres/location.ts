import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isReachable } from './reach';
import type { UnprivilegedUser } from './unprivileged-user';

const outside = (dataDir: string): string => `/var/tmp/quanlian-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;

/** Where the cluster lives: in the data folder, or in a folder of its own under /var/tmp when PostgreSQL's account cannot get there. */
export function postgresFolder(dataDir: string, user: UnprivilegedUser | undefined): string {
  mkdirSync(dataDir, { recursive: true });
  if (user) chmodSync(dataDir, 0o711);
  const home = isReachable(path.resolve(dataDir), user) ? dataDir : outside(dataDir);
  mkdirSync(home, { recursive: true, mode: 0o711 });
  return path.join(home, 'postgres');
}

export const removeOutside = (dataDir: string): void => rmSync(outside(dataDir), { recursive: true, force: true });
