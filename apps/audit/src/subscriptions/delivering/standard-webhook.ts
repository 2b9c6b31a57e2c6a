import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** A secret as Standard Webhooks writes it: 32 random bytes behind a prefix. */
export const secretText = (random: Uint8Array): string => `${PREFIX}${Buffer.from(random).toString('base64')}`;

/** Headers of one message (Standard Webhooks 1.0): what is signed is id, time and body; one signature for each secret that is valid. */
export function signedHeaders(secrets: readonly string[], id: string, timestampS: number, body: string): Record<string, string> {
  const signature = (secret: string): string =>
    `v1,${createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
      .update(`${id}.${timestampS}.${body}`)
      .digest('base64')}`;
  return { 'webhook-id': id, 'webhook-timestamp': String(timestampS), 'webhook-signature': secrets.map(signature).join(' ') };
}
