import type { JWK } from 'jose';
import type { Context, Grant } from 'oidc-provider';
import type { Pool } from 'pg';
import { API_AUDIENCE, claimsOfOfficer, claimsOfOrgan, parseOrgan, type ApiClaims } from './claims';
import { consoleClient } from './clients';
import { findOfficer } from './officers';
import { PostgresAdapter } from './postgres-adapter';

export interface IdentityOptions {
  issuer: string;
  pool: Pool;
  keys: readonly JWK[];
  rootSecret: string;
  /** Base URLs under which the console may be opened. */
  consoleUrls: readonly string[];
  /** Where it is not to follow from the root secret. */
  consoleSecret?: string;
  /** Offers POST /demo/token. */
  demo: boolean;
}

const SCOPE = 'api';
const PROFILE = ['name', 'officer', 'role', 'agency', 'organ', 'jurisdiction'];

const claimsFor = (accountId: string | undefined, clientId: string | undefined): ApiClaims | undefined => {
  const officer = accountId === undefined ? undefined : findOfficer(accountId);
  if (officer) return claimsOfOfficer(officer);
  const organ = clientId === undefined ? undefined : parseOrgan(clientId);
  return organ && claimsOfOrgan(organ);
};

/** Console and provider belong to the same house, so nobody is asked to agree to what the console needs. */
async function houseGrant({ oidc }: Context): Promise<Grant | undefined> {
  const clientId = oidc?.client?.clientId;
  const accountId = oidc?.session?.accountId;
  if (!oidc || clientId === undefined || accountId === undefined) return undefined;
  const known = oidc.result?.consent?.grantId ?? oidc.session?.grantIdFor(clientId);
  if (known) return oidc.provider.Grant.find(known);
  const grant = new oidc.provider.Grant({ clientId, accountId });
  grant.addOIDCScope('openid profile offline_access');
  grant.addOIDCClaims(PROFILE);
  grant.addResourceScope(API_AUDIENCE, SCOPE);
  await grant.save();
  return grant;
}

const findAccount = (_ctx: Context, accountId: string): unknown => {
  const officer = findOfficer(accountId);
  return officer && { accountId, claims: () => ({ sub: accountId, ...officer }) };
};

const apiResource = {
  enabled: true,
  defaultResource: () => API_AUDIENCE,
  useGrantedResource: () => true,
  getResourceServerInfo: () => ({
    scope: SCOPE,
    audience: API_AUDIENCE,
    accessTokenFormat: 'jwt',
    accessTokenTTL: 3600,
    jwt: { sign: { alg: 'ES256' } },
  }),
};

export const configuration = ({ pool, keys, rootSecret, consoleUrls, consoleSecret }: IdentityOptions): Record<string, unknown> => ({
  adapter: (model: string) => new PostgresAdapter(pool, model, rootSecret),
  clients: [consoleClient(rootSecret, consoleUrls, consoleSecret)],
  jwks: { keys },
  cookies: { keys: [rootSecret], names: { session: 'quanlian_session', interaction: 'quanlian_interaction', resume: 'quanlian_resume' } },
  claims: { openid: ['sub'], profile: PROFILE },
  scopes: ['openid', 'profile', 'offline_access', SCOPE],
  conformIdTokenClaims: false,
  findAccount,
  loadExistingGrant: houseGrant,
  extraTokenClaims: (_ctx: Context, token: { accountId?: string; clientId?: string }) => claimsFor(token.accountId, token.clientId),
  interactions: { url: (_ctx: Context, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    rpInitiatedLogout: { enabled: true },
    resourceIndicators: apiResource,
  },
  ttl: {
    AccessToken: 3600,
    Session: 14 * 24 * 3600,
    Grant: 14 * 24 * 3600,
    Interaction: 3600,
    IdToken: 3600,
    ClientCredentials: 3600,
    RefreshToken: 14 * 24 * 3600,
  },
});
