import { statSync } from 'node:fs';
import path from 'node:path';
import type { UnprivilegedUser } from './unprivileged-user';

const mayEnter = (folder: string, user: UnprivilegedUser): boolean => {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
};

/** Whether the user may walk down to the folder: a checkout under /root is closed to everybody but root. */
export const isReachable = (folder: string, user: UnprivilegedUser | undefined): boolean => {
  if (!user) return true;
  const parent = path.dirname(folder);
  return mayEnter(folder, user) && (parent === folder || isReachable(parent, user));
};
