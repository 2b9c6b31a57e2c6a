import { createServer, type Server } from 'node:http';
import { Provider, type Context } from 'oidc-provider';
import type { Pool } from 'pg';
import { configuration, type IdentityOptions } from './configuration';
import { demoToken } from './demo-token';
import { createIdentitySchema } from './postgres-adapter';
import { signIn } from './sign-in';

const health =
  (pool: Pool) =>
  async (ctx: Context, next: () => Promise<void>): Promise<void> => {
    if (ctx.path !== '/health/live' && ctx.path !== '/health/ready') return next();
    const able =
      ctx.path === '/health/live' ||
      (await pool.query('SELECT').then(
        () => true,
        () => false,
      ));
    ctx.status = able ? 200 : 503;
    ctx.body = { status: able ? 'ok' : 'the database does not answer' };
  };

/** Answers /.well-known/openid-configuration, /jwks, /token and /auth; /demo/token only when asked for. */
export async function createIdentityProvider(options: IdentityOptions): Promise<Server> {
  await createIdentitySchema(options.pool);
  const provider = new Provider(options.issuer, configuration(options));
  provider.use(health(options.pool));
  if (options.demo) provider.use(demoToken(options.issuer, options.keys));
  provider.use(signIn(provider));
  const answer = provider.callback();
  return createServer((request, response) => void answer(request, response));
}
