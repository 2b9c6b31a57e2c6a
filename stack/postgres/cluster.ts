import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StackError } from '../stack-error';
import type { Binaries } from './binaries';
import type { UnprivilegedUser } from './unprivileged-user';

export const ADMIN = 'quanlian';

/** A folder without PG_VERSION is what an interrupted initdb left behind; it holds nothing yet. */
export function createCluster(folder: string, password: string, binaries: Binaries, user: UnprivilegedUser | undefined): void {
  if (existsSync(path.join(folder, 'PG_VERSION'))) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) [folder, passwordFile].forEach((file) => chownSync(file, user.uid, user.gid));
  const args = [
    '-D',
    folder,
    '-U',
    ADMIN,
    '--pwfile',
    passwordFile,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
    '--no-instructions',
  ];
  try {
    execFileSync(binaries.initdb, args, { cwd: path.dirname(folder), env: { PATH: process.env.PATH, LC_ALL: 'C' }, stdio: 'pipe', ...user });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new StackError(`PostgreSQL could not create its data folder ${folder}: ${String((error as { stderr?: Buffer }).stderr ?? error).trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
