import { readFile } from 'node:fs/promises';
import { parsePolicy, type Policy } from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import type { LogSettings } from '../log-settings';

/** Whose signatures a checkpoint needs before it is published, and the text that says so; `undefined` where nobody's. */
export async function readPolicy({ policyFile, isPolicyNamed }: LogSettings): Promise<{ policy: Policy; text: string } | undefined> {
  try {
    const bytes = await readFile(policyFile);
    return { policy: parsePolicy(nodeCrypto.sha256, bytes), text: bytes.toString('utf8') };
  } catch (error) {
    // A policy that was named and is not there must not mean: none.
    if (!isPolicyNamed && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
