import { parseType, type QuanlianEvent } from '@quanlian/contracts';

export const KEY_REGISTERED = 'key.registered';
export const KEY_REVOKED = 'key.revoked';

/** What an organ says of a key of its own; its contract has been checked. */
export type KeyEvent =
  | { code: typeof KEY_REGISTERED; facts: { keyId: string; algorithm: string; publicKey: string; validFrom: string; validTo?: string } }
  | { code: typeof KEY_REVOKED; facts: { keyId: string; revokedAt: string } };

export function keyEventOf(event: QuanlianEvent): KeyEvent | undefined {
  if (!event.type.startsWith('cn.quanlian.key.')) return undefined;
  const code = parseType(event.type)?.code;
  return code === KEY_REGISTERED || code === KEY_REVOKED ? ({ code, facts: event.data.facts } as unknown as KeyEvent) : undefined;
}
