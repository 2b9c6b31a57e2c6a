import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT, type JWK } from 'jose';
import { API_AUDIENCE, type ApiClaims } from './claims';

const LIFETIME = '12h';

/** The same form and the same key as the tokens that the provider itself issues. */
export async function signToken(issuer: string, keys: readonly JWK[], subject: string, claims: ApiClaims): Promise<string> {
  const key = keys.find((one) => one.alg === 'ES256');
  if (!key) throw new Error('jwks.json holds no ES256 key');
  return new SignJWT({ ...claims, client_id: 'demo' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid })
    .setIssuer(issuer)
    .setSubject(subject)
    .setAudience(API_AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .setJti(randomUUID())
    .sign(await importJWK(key, 'ES256'));
}
