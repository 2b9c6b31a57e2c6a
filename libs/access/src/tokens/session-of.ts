import { createHash } from 'node:crypto';

/**
 * What was said once holds for a session: the provider's (`sid`), or the token's (`jti`) where it names none. It ends with the last token of its kind.
 * Kept as a hash, since whoever reads the record has no business with identifiers of tokens.
 */
export function sessionOf(claims: Readonly<Record<string, unknown>>, token: string): string {
  const { iss, sub, sid, jti } = claims;
  const [kind, name] = typeof sid === 'string' ? ['sid', sid] : typeof jti === 'string' ? ['jti', jti] : ['token', token];
  return createHash('sha256')
    .update(JSON.stringify([iss, sub, kind, name]))
    .digest('base64url');
}
