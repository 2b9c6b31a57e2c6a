import { webhookSettingsOf } from './webhook-settings';

describe('the settings of webhooks', () => {
  it('are a day of tries, a week until something is no news, and no network inside', () => {
    const { giveUpMs, quietAfterMs, allowed } = webhookSettingsOf({}, 'key');
    expect({ giveUpMs, quietAfterMs }).toEqual({ giveUpMs: 86_400_000, quietAfterMs: 604_800_000 });
    expect(allowed.check('127.0.0.1', 'ipv4')).toBe(false);
  });

  it('take networks, and another key for secrets', () => {
    const { allowed, key } = webhookSettingsOf({ WEBHOOK_PRIVATE_NETWORKS: '10.1.0.0/16, fd00::/8', WEBHOOK_KEY: 'x' }, 'key');
    expect([allowed.check('10.1.9.9', 'ipv4'), allowed.check('fd12::1', 'ipv6'), allowed.check('10.2.0.1', 'ipv4')]).toEqual([true, true, false]);
    expect(key.equals(webhookSettingsOf({}, 'key').key)).toBe(false);
  });

  it.each([
    { WEBHOOK_PRIVATE_NETWORKS: '10.1.0.0' },
    { WEBHOOK_PRIVATE_NETWORKS: '10.1.0.0/33' },
    { WEBHOOK_PRIVATE_NETWORKS: 'inside' },
    { WEBHOOK_GIVE_UP_HOURS: '0' },
    { WEBHOOK_QUIET_DAYS: 'never' },
    { WEBHOOK_LIFETIME_DAYS: '400' },
    { WEBHOOK_LONGEST_LIFETIME_DAYS: '0' },
  ])('%j is refused', (env) => {
    expect(() => webhookSettingsOf(env, 'key')).toThrow(`${Object.keys(env)[0]}: found`);
  });
});
