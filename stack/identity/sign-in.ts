import type { Context, Provider } from 'oidc-provider';
import { loginPage } from './login-page';
import { findOfficer } from './officers';
import { readBody } from './read-body';

const PATH = /^\/interaction\/([\w-]+)$/;

/** GET shows the officers, POST signs one in. The provider's own cookie ties both to the request that was interrupted. */
export const signIn =
  (provider: Provider) =>
  async (ctx: Context, next: () => Promise<void>): Promise<void> => {
    if (!PATH.test(ctx.path)) return next();
    const { uid } = await provider.interactionDetails(ctx.req, ctx.res);
    const officer = ctx.method === 'POST' ? findOfficer(new URLSearchParams(await readBody(ctx.req)).get('officer') ?? '') : undefined;
    if (!officer) {
      ctx.status = 200;
      ctx.type = 'html';
      ctx.set('cache-control', 'no-store');
      ctx.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
      ctx.body = loginPage(uid);
      return;
    }
    const location = await provider.interactionResult(ctx.req, ctx.res, { login: { accountId: officer.officer } });
    ctx.status = 303;
    ctx.set('location', location);
    ctx.body = '';
  };
