import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { Actor } from '../actors/actor';
import { actorFromClaims } from '../actors/actor-from-claims';
import { mapClaims, OWN_CLAIMS, type ClaimsMapping } from '../actors/claims-mapping';
import { IssuerUnavailable, TokenRefused, type TokenRefusal } from './token.errors';
import { IssuerKeys } from './issuer-keys';
import { RecentlyVerified } from './recently-verified';
import { sessionOf } from './session-of';

/** Signatures with public keys only: an HMAC or `none` token could be made by anyone who knows the public key. */
export const TOKEN_ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
const CLOCK_TOLERANCE_S = 5;

/** Whose tokens are believed; without `jwksUri` the issuer's discovery document names its keys. */
export interface TokenVerifierOptions {
  issuer: string;
  audience: string;
  jwksUri?: string;
  /** where the provider writes what we need to know; our own names unless given */
  claims?: ClaimsMapping;
  /** how long the issuer is left alone after it was asked for its keys */
  keysCooldownMs?: number;
}

const CLAIM_REFUSALS: Record<string, TokenRefusal> = {
  iss: 'auth.token-issuer',
  aud: 'auth.token-audience',
  nbf: 'auth.token-not-yet-valid',
};

function refusalOf(error: unknown): TokenRefused | undefined {
  if (error instanceof errors.JWTExpired) return new TokenRefused('auth.token-expired', 'Ask the issuer for a new token.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return new TokenRefused(CLAIM_REFUSALS[error.claim] ?? 'auth.token-shape', `Claim ${error.claim} is missing or not as expected.`);
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return new TokenRefused('auth.token-algorithm', `Expected one of ${TOKEN_ALGORITHMS.join(', ')}.`);
  if (error instanceof errors.JWKSNoMatchingKey) return new TokenRefused('auth.token-key-unknown', 'Ask the issuer for a new token.');
  if (error instanceof errors.JWSSignatureVerificationFailed) return new TokenRefused('auth.token-signature', 'Ask the issuer for a new token.');
  if (error instanceof errors.JOSEError || error instanceof TypeError) {
    return new TokenRefused('auth.token-malformed', 'Expected a signed JWT in compact form.');
  }
  return undefined;
}

/** Turns a bearer token into an actor, or refuses it with a stable code. */
export class TokenVerifier {
  private readonly keys: IssuerKeys;
  private readonly verified = new RecentlyVerified();

  constructor(private readonly options: TokenVerifierOptions) {
    this.keys = new IssuerKeys(options.issuer, options.jwksUri, options.keysCooldownMs);
  }

  async verify(token: string): Promise<Actor> {
    const known = this.verified.of(token);
    if (known) return known;
    const claims = await this.claimsOf(token);
    const actor = { ...actorFromClaims(mapClaims(claims, this.options.claims ?? OWN_CLAIMS)), session: sessionOf(claims, token) };
    this.verified.add(token, actor, claims.exp! * 1_000);
    return actor;
  }

  private async claimsOf(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, this.keys.get, {
        issuer: this.options.issuer,
        audience: this.options.audience,
        algorithms: TOKEN_ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: CLOCK_TOLERANCE_S,
      });
      return payload;
    } catch (error) {
      if (error instanceof IssuerUnavailable) throw error;
      throw refusalOf(error) ?? error;
    }
  }
}
