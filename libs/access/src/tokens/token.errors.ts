import { DomainError } from '@quanlian/contracts';

/** Every reason for which a token is refused; the codes are stable. */
export const TOKEN_REFUSALS = {
  'auth.token-missing': 'No access token was sent',
  'auth.token-malformed': 'The access token is not a signed JWT',
  'auth.token-algorithm': 'The access token is signed with an algorithm that is not accepted',
  'auth.token-key-unknown': 'The access token is signed with a key that the issuer does not publish',
  'auth.token-signature': 'The signature of the access token does not match',
  'auth.token-expired': 'The access token has expired',
  'auth.token-not-yet-valid': 'The access token is not valid yet',
  'auth.token-issuer': 'The access token comes from another issuer',
  'auth.token-audience': 'The access token is meant for another audience',
  'auth.token-shape': 'The access token does not say who is asking in the agreed form',
} as const;
export type TokenRefusal = keyof typeof TOKEN_REFUSALS;

/** No token, or one that cannot be believed; which of them the code says. */
export class TokenRefused extends DomainError {
  constructor(code: TokenRefusal, detail: string) {
    super(code, 'unauthenticated', TOKEN_REFUSALS[code], detail);
  }
}

/** The issuer cannot be asked for its keys: nobody's fault in the request, so the same request is worth repeating. */
export class IssuerUnavailable extends DomainError {
  constructor(detail: string) {
    super('auth.issuer-unavailable', 'unavailable', 'The identity provider cannot be reached', detail);
  }
}
