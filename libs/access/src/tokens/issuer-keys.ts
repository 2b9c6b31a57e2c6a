import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { IssuerUnavailable } from './token.errors';

const TIMEOUT_MS = 5_000;
/** Tokens with invented key ids make the issuer be asked at most once in this time. */
const COOLDOWN_MS = 5_000;

/** The issuer's public keys: found once by OpenID discovery (or at a given address), cached, and fetched again when an unknown key shows up. */
export class IssuerKeys {
  private found: Promise<JWTVerifyGetKey> | undefined;

  constructor(
    private readonly issuer: string,
    private readonly jwksUri?: string,
    private readonly cooldownMs = COOLDOWN_MS,
  ) {}

  /** The key for a token's header, or `IssuerUnavailable`; `JWKSNoMatchingKey` rises as it is, because then the token is at fault. */
  readonly get: JWTVerifyGetKey = async (header, token) => {
    try {
      const keys = await this.keySet();
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof IssuerUnavailable) throw error;
      throw new IssuerUnavailable(`The keys of ${this.issuer} could not be read; send the request again later.`);
    }
  };

  private keySet(): Promise<JWTVerifyGetKey> {
    this.found ??= this.locate().then((uri) => createRemoteJWKSet(uri, { timeoutDuration: TIMEOUT_MS, cooldownDuration: this.cooldownMs }));
    this.found.catch(() => (this.found = undefined));
    return this.found;
  }

  private async locate(): Promise<URL> {
    if (this.jwksUri) return new URL(this.jwksUri);
    const response = await fetch(`${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (!response.ok || document.issuer !== this.issuer || typeof document.jwks_uri !== 'string') {
      throw new IssuerUnavailable(`The discovery document of ${this.issuer} does not name this issuer and its keys.`);
    }
    return new URL(document.jwks_uri);
  }
}
