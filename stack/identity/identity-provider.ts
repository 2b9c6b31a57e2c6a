import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';
import { configuration, type IdentityOptions } from './configuration';
import { demoToken } from './demo-token';
import { createIdentitySchema } from './postgres-adapter';
import { signIn } from './sign-in';

/** Answers /.well-known/openid-configuration, /jwks, /token and /auth; /demo/token only when asked for. */
export async function createIdentityProvider(options: IdentityOptions): Promise<Server> {
  await createIdentitySchema(options.pool);
  const provider = new Provider(options.issuer, configuration(options));
  provider.use(async (ctx, next) => {
    if (ctx.path !== '/health/live' && ctx.path !== '/health/ready') return next();
    await options.pool.query('SELECT');
    ctx.status = 200;
    ctx.body = { status: 'ok' };
  });
  if (options.demo) provider.use(demoToken(options.issuer, options.keys));
  provider.use(signIn(provider));
  const answer = provider.callback();
  return createServer((request, response) => void answer(request, response));
}
