import { info } from './problem-info';
import type { Problems } from './problem-info';

const NEW_TOKEN = 'Get a new token from the issuer and send the request again.';

/** Who is asking: `libs/access`. */
export const TOKEN_PROBLEMS = {
  'auth.token-missing': info('unauthenticated', 'No access token was sent', 'Send the header Authorization: Bearer <token>.'),
  'auth.token-malformed': info(
    'unauthenticated',
    'The access token is not a signed JWT',
    'Send the access token itself, not an ID token or a reference.',
  ),
  'auth.token-algorithm': info(
    'unauthenticated',
    'The access token is signed with an algorithm that is not accepted',
    'Let the issuer sign with RS256, ES256 or EdDSA.',
  ),
  'auth.token-key-unknown': info(
    'unauthenticated',
    'The access token is signed with a key that the issuer does not publish',
    `${NEW_TOKEN} If it stays so, the issuer does not serve the key under its jwks_uri.`,
  ),
  'auth.token-signature': info('unauthenticated', 'The signature of the access token does not match', NEW_TOKEN),
  'auth.token-expired': info('unauthenticated', 'The access token has expired', NEW_TOKEN),
  'auth.token-not-yet-valid': info('unauthenticated', 'The access token is not valid yet', 'Compare the clocks of issuer and service.'),
  'auth.token-issuer': info(
    'unauthenticated',
    'The access token comes from another issuer',
    'Take the token from the issuer that OIDC_ISSUER names.',
  ),
  'auth.token-audience': info(
    'unauthenticated',
    'The access token is meant for another audience',
    'Ask for a token for the audience that OIDC_AUDIENCE names.',
  ),
  'auth.token-shape': info(
    'unauthenticated',
    'The access token does not say who is asking in the agreed form',
    'Let the issuer add the claims that the README lists; detail names the one that is missing or odd.',
  ),
  'auth.issuer-unavailable': info('unavailable', 'The identity provider cannot be reached', 'Send the same request again later.'),
} as const satisfies Problems;
