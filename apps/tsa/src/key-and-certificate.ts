import { randomBytes, webcrypto } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { certificatesIn, ownCertificate, pemOf, type TimeStampSigner } from '@quanlian/time-stamps';
import type { TsaSettings } from './tsa-settings';

const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const OWNER_ONLY = 0o600;
const EVERYBODY = 0o644;
const TWENTY_YEARS_MS = 20 * 365.25 * 86_400_000;
/** Its clock was a little behind, perhaps, when it was made. */
const AN_HOUR_MS = 3_600_000;
/** Under this policy it stamps whatever comes, by the clock of its machine; an OID for examples (RFC 5612). */
const POLICY = '1.3.6.1.4.1.32473.1';
const ACCURACY_SECONDS = 1;

/** A file that is there already is never replaced: what was stamped with its key could not be checked any more. */
async function create(file: string, content: string, mode: number): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
const textOf = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });

/** The key first: a certificate without its key would be of no use, and is not replaced either. */
async function make({ name, keyFile, certificateFile }: TsaSettings): Promise<void> {
  const pair = await webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey)).toString('base64');
  const now = Date.now();
  const certificate = await ownCertificate(pair, { name, serial: randomBytes(16), from: now - AN_HOUR_MS, to: now + TWENTY_YEARS_MS });
  await create(keyFile, `${key}\n`, OWNER_ONLY);
  await create(certificateFile, pemOf(certificate), EVERYBODY);
}

/** Key and certificate of the authority, made at its first start: both are there, or neither. */
export async function openSigner(settings: TsaSettings): Promise<TimeStampSigner> {
  const { keyFile, certificateFile } = settings;
  if ((await textOf(keyFile)) === undefined && (await textOf(certificateFile)) === undefined) await make(settings);
  const key = await webcrypto.subtle.importKey('pkcs8', Buffer.from(await readFile(keyFile, 'utf8'), 'base64'), EC, false, ['sign']);
  const [certificate] = certificatesIn(await readFile(certificateFile, 'utf8'));
  return { key, certificate: certificate!, policy: POLICY, accuracySeconds: ACCURACY_SECONDS };
}
