import { parseOrgan } from './claims';
import { clientSecret } from './secrets';

export const CONSOLE_CLIENT = 'console';

/** Any organ of a known agency is a client of its own: outside the embedded stack, each would be registered by its agency. */
export const organClient = (rootSecret: string, clientId: string): Record<string, unknown> | undefined =>
  parseOrgan(clientId) && {
    client_id: clientId,
    client_secret: clientSecret(rootSecret, clientId),
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: 'client_secret_basic',
  };

export const consoleClient = (rootSecret: string, consoleUrls: readonly string[], secret?: string): Record<string, unknown> => ({
  client_id: CONSOLE_CLIENT,
  client_secret: secret ?? clientSecret(rootSecret, CONSOLE_CLIENT),
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: consoleUrls.map((url) => `${url}/auth/callback`),
  post_logout_redirect_uris: consoleUrls.map((url) => `${url}/`),
  token_endpoint_auth_method: 'client_secret_basic',
});
