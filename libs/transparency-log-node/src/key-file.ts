import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Signer } from '@quanlian/transparency-log';
import { formatSigningKey, parseSigningKey, signerOf } from './signing-key';
import type { SigningKeyType } from './signing-key';

const OWNER_ONLY = 0o600;

/** Makes a key in a file that only its owner reads. A file that is there already is never replaced: its log could not be continued. */
export async function createKeyFile(file: string, name: string, type: SigningKeyType): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'wx', OWNER_ONLY);
  try {
    await handle.writeFile(`${formatSigningKey({ name, type, seed: randomBytes(32) })}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Reads a signing key from a file; throws for any other text and never quotes it. */
export async function signerFromFile(file: string): Promise<Signer> {
  return signerOf(parseSigningKey((await readFile(file, 'utf8')).trimEnd()));
}
