import type { JWK } from 'jose';
import type { Context } from 'oidc-provider';
import { readBody } from './read-body';
import { readTokenRequest } from './token-request';
import { signToken } from './token-signer';

const isLoopback = (address: string | undefined): boolean => address !== undefined && /^(::ffff:)?127\.|^::1$/.test(address);
const namesLoopback = (host: string | undefined): boolean => host !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * POST /demo/token hands a token to anybody on this machine. The Host check keeps a web page out that had its name resolved to the loopback address.
 */
export const demoToken =
  (issuer: string, keys: readonly JWK[]) =>
  async (ctx: Context, next: () => Promise<void>): Promise<void> => {
    if (ctx.path !== '/demo/token' || ctx.method !== 'POST') return next();
    if (!isLoopback(ctx.req.socket.remoteAddress) || !namesLoopback(ctx.req.headers.host)) {
      ctx.status = 403;
      ctx.body = { error: 'access_denied', error_description: 'demo tokens are given to callers on the same machine only' };
      return;
    }
    const request = readTokenRequest(parse(await readBody(ctx.req)));
    if (!request.ok) {
      ctx.status = 400;
      ctx.body = { error: 'invalid_request', error_description: request.detail };
      return;
    }
    ctx.set('cache-control', 'no-store');
    ctx.status = 200;
    ctx.body = { access_token: await signToken(issuer, keys, request.subject, request.claims), token_type: 'Bearer', expires_in: 12 * 3600 };
  };
