import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { secretText } from './delivering/standard-webhook';
import { WebhookSettings } from './webhook-settings';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** So long the secret before the last one signs, too. */
const OVERLAP = `interval '24 hours'`;

/** The secrets of subscriptions: told once when they are made, kept encrypted, and bound to their subscription. */
@Injectable()
export class WebhookSecrets {
  constructor(private readonly settings: WebhookSettings) {}

  /** A new secret; those before it go on signing for a day, so that the receiver can change over. */
  async renew(em: EntityManager, subscriptionId: string): Promise<string> {
    const secret = secretText(randomBytes(32));
    await em.query('DELETE FROM subscription_secret WHERE subscription_id = $1 AND valid_until IS NOT NULL', [subscriptionId]);
    await em.query(`UPDATE subscription_secret SET valid_until = now() + ${OVERLAP} WHERE subscription_id = $1`, [subscriptionId]);
    await em.query('INSERT INTO subscription_secret (subscription_id, sealed) VALUES ($1, $2)', [subscriptionId, this.seal(secret, subscriptionId)]);
    return secret;
  }

  /** Those that sign now, the newest first. */
  async valid(em: EntityManager, subscriptionId: string): Promise<string[]> {
    const rows = await em.query<{ sealed: Buffer }[]>(
      `SELECT sealed FROM subscription_secret WHERE subscription_id = $1 AND (valid_until IS NULL OR valid_until > now()) ORDER BY created_at DESC`,
      [subscriptionId],
    );
    return rows.map(({ sealed }) => this.open(sealed, subscriptionId));
  }

  private seal(secret: string, subscriptionId: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.settings.key, nonce).setAAD(Buffer.from(subscriptionId));
    return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  private open(sealed: Buffer, subscriptionId: string): string {
    const decipher = createDecipheriv(ALGORITHM, this.settings.key, sealed.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(subscriptionId)).setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  }
}
