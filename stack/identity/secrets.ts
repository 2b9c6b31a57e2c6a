import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** Made once: with new keys at each start, a restart would sign everybody out. The rename keeps a half-written file from ever being read. */
export async function keptSecret(folder: string, name: string, make: () => string | Promise<string>): Promise<string> {
  const file = path.join(folder, name);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secret = await make();
  writeFileSync(`${file}.new`, secret, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secret;
}

export const randomSecret = (): string => randomBytes(32).toString('base64url');

const newKey = async (alg: 'ES256' | 'RS256'): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg, use: 'sig', kid: `${alg.toLowerCase()}-${randomBytes(4).toString('hex')}` };
};

/** ES256 signs access tokens; RS256 is what OpenID Connect clients expect of an ID token unless told otherwise. */
export const signingKeys = async (folder: string): Promise<JWK[]> => {
  const text = await keptSecret(folder, 'jwks.json', async () => JSON.stringify({ keys: [await newKey('ES256'), await newKey('RS256')] }, null, 2));
  return (JSON.parse(text) as { keys: JWK[] }).keys;
};

/** A client's secret follows from its name, so there is no list of clients to keep. */
export const clientSecret = (rootSecret: string, clientId: string): string =>
  createHmac('sha256', rootSecret).update(`client:${clientId}`).digest('base64url');
