import { StackError } from './stack-error';
import type { TokenHolder } from './supervisor/stack-options';

/** Asks the embedded identity provider; one of an operator's own has no such door. */
export async function requestToken(issuer: string, holder: TokenHolder): Promise<string> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(holder) };
  const response = await fetch(`${issuer}/demo/token`, request).catch(() => {
    throw new StackError(`The identity provider at ${issuer} does not answer: start Quanlian first with npm start.`);
  });
  const body = (await response.json().catch(() => ({}))) as { access_token?: string; error_description?: string };
  if (body.access_token) return body.access_token;
  throw new StackError(
    `No token: ${body.error_description ?? `the identity provider at ${issuer} answered ${response.status} and offers no demo tokens`}.`,
  );
}
