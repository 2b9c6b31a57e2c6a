import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { newSm2PrivateKey } from '@quanlian/sm2';
import type { Signer } from '@quanlian/transparency-log';
import { formatSigningKey, parseSigningKey, signerOf } from './signing-key';
import type { SigningKeyType } from './signing-key';
import { formatSm2SigningKey, parseSm2SigningKey, sm2SignerOf } from './sm2-signing-key';

const OWNER_ONLY = 0o600;

/** The file is only its owner's. One that is there already is never replaced: what was signed with it could not be continued. */
async function writeKeyFile(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'wx', OWNER_ONLY);
  try {
    await handle.writeFile(`${text}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const readKeyFile = async (file: string): Promise<string> => (await readFile(file, 'utf8')).trimEnd();

/** Makes an Ed25519 key in a file that only its owner reads; throws EEXIST where there is a file. */
export const createKeyFile = (file: string, name: string, type: SigningKeyType): Promise<void> =>
  writeKeyFile(file, formatSigningKey({ name, type, seed: randomBytes(32) }));

/** Reads a signing key from a file; throws for any other text and never quotes it. */
export async function signerFromFile(file: string): Promise<Signer> {
  return signerOf(parseSigningKey(await readKeyFile(file)));
}

/** Makes an SM2 key in a file that only its owner reads; throws EEXIST where there is a file. */
export const createSm2KeyFile = (file: string, name: string): Promise<void> =>
  writeKeyFile(file, formatSm2SigningKey({ name, secret: newSm2PrivateKey() }));

/** Reads an SM2 key from a file; throws for any other text and never quotes it. */
export async function sm2SignerFromFile(file: string): Promise<Signer> {
  return sm2SignerOf(parseSm2SigningKey(await readKeyFile(file)));
}
