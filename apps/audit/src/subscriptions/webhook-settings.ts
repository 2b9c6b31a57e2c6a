import { createHmac } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { SettingsReader, type Env } from '@quanlian/service-kit';

const HOUR = 3_600_000;
export const DAY_MS = 24 * HOUR;

/** To whom webhooks may go, how long is tried, and what is no news any more. */
export class WebhookSettings {
  /** networks inside to which they may go all the same */
  readonly allowed!: BlockList;
  /** without success for so long, a subscription is stopped */
  readonly giveUpMs!: number;
  /** what was recorded so long before it was accepted is loaded history and no news */
  readonly quietAfterMs!: number;
  /** a subscription that says nothing of it lasts so long, and none longer than the longest */
  readonly lifetimeDays!: number;
  readonly longestLifetimeDays!: number;
  /** encrypts the secrets of subscriptions */
  readonly key!: Buffer;
}

/** Settings of this process; throws one error that names everything wrong with them. */
export function webhookSettingsOf(env: Env, pseudonymKey: string): WebhookSettings {
  const read = new SettingsReader(env);
  const longestLifetimeDays = read.count('WEBHOOK_LONGEST_LIFETIME_DAYS', 366, 3_660);
  const settings = Object.assign(new WebhookSettings(), {
    allowed: networksOf(read),
    giveUpMs: read.count('WEBHOOK_GIVE_UP_HOURS', 24, 720) * HOUR,
    quietAfterMs: read.count('WEBHOOK_QUIET_DAYS', 7, 3_650) * DAY_MS,
    lifetimeDays: read.count('WEBHOOK_LIFETIME_DAYS', Math.min(90, longestLifetimeDays), longestLifetimeDays),
    longestLifetimeDays,
    key: createHmac('sha256', 'quanlian:webhook-secrets')
      .update(read.secret('WEBHOOK_KEY') ?? pseudonymKey)
      .digest(),
  });
  if (read.problems.length > 0) throw new Error(read.problems.join('\n'));
  return settings;
}

function networksOf(read: SettingsReader): BlockList {
  const networks = new BlockList();
  for (const text of (read.text('WEBHOOK_PRIVATE_NETWORKS') ?? '').split(',').filter(Boolean)) {
    const [address = '', bits = ''] = text.trim().split('/');
    const family = isIP(address);
    if (family === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128))
      read.problems.push(`WEBHOOK_PRIVATE_NETWORKS: found ${JSON.stringify(text)}, expected networks such as 10.1.0.0/16`);
    else networks.addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  }
  return networks;
}
