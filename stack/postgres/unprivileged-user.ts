import { readFileSync } from 'node:fs';
import { StackError } from '../stack-error';

export interface UnprivilegedUser {
  uid: number;
  gid: number;
}

const CANDIDATES = ['postgres', 'nobody'];

/** PostgreSQL refuses to run as root; then an account that every system has runs it. Undefined when we are not root. */
export function unprivilegedUser(uid = process.getuid?.(), passwd = readFileSync('/etc/passwd', 'utf8')): UnprivilegedUser | undefined {
  if (uid !== 0) return undefined;
  const accounts = new Map(passwd.split('\n').map((line) => [line.split(':')[0] ?? '', line.split(':')]));
  for (const name of CANDIDATES) {
    const [, , userId, groupId] = accounts.get(name) ?? [];
    if (Number(userId) > 0 && Number(groupId) > 0) return { uid: Number(userId), gid: Number(groupId) };
  }
  throw new StackError('PostgreSQL does not run as root and there is no account "postgres" or "nobody": run as another user, or set DATABASE_URL.');
}
