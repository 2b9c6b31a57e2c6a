import { eventually } from '@quanlian/testing';
import { positionOfCursor } from '../history/history-cursor';
import { HistoryRepository } from '../history/history.repository';
import { auditService, LEAD, type AuditService } from '../history/testing/audit-service';
import { OPERATOR, received, type Example } from '../history/testing/received';
import type { SubscriptionResponse, SubscriptionWithSecret } from './subscription.response';
import { WatchSubscriptions } from './delivering/watch-subscriptions';
import { Listener } from './testing/listener';

const ADMIN = { officer: 'of-0901', role: 'administrator', agency: 'system', organ: 'administration', jurisdiction: '000000', rights: [] };
const DAY = 86_400_000;

let audit: AuditService;
let listener: Listener;
/** Each test has a province of its own, so that nobody hears of what another one does. */
let grid: { agency: string; organ: string; jurisdiction: string; rights: string[] };
let county: string;
let nth = 0;

beforeAll(async () => {
  process.env.WEBHOOK_PRIVATE_NETWORKS = '127.0.0.1/32';
  audit = await auditService();
}, 60_000);
afterAll(() => audit?.stop(), 30_000);
beforeEach(async () => {
  const province = [
    '11',
    '12',
    '13',
    '14',
    '21',
    '22',
    '23',
    '31',
    '32',
    '33',
    '34',
    '35',
    '36',
    '37',
    '41',
    '42',
    '43',
    '44',
    '45',
    '46',
    '50',
    '51',
  ][nth++]!;
  grid = { agency: 'energy', organ: 'grid', jurisdiction: `${province}0000`, rights: [] };
  county = `${province}0101`;
  listener = await Listener.open();
});
afterEach(() => listener.close());

let told = 0;
const happens = async (...examples: Omit<Example, 'n' | 'jurisdiction'>[]): Promise<string[]> => {
  const events = examples.map((example) => received({ ...example, n: ++told, jurisdiction: county }));
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, events));
  return events.map(({ event }) => event.id);
};
const CUT: Omit<Example, 'n' | 'jurisdiction'> = { code: 'power-supply.cut', agency: 'energy', organ: 'grid', facts: { meanKw: 18_600 } };
const CONFIRMED: Omit<Example, 'n' | 'jurisdiction'> = { code: 'site.confirmed', facts: { reason: 'canary-fact' } };

const json = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T;
async function subscribe(request: object = {}): Promise<SubscriptionWithSecret> {
  const made = await json<SubscriptionWithSecret>(audit.send('POST', '/v1/subscriptions', grid, { url: listener.url, ...request }));
  await listener.believe(made.secret);
  return made;
}
const show = (id: string, claims: object = grid): Promise<SubscriptionResponse> => json(audit.get(`/v1/subscriptions/${id}`, claims));
const act = (id: string, what: string, body?: object, claims: object = grid): Promise<Response> =>
  audit.send('POST', `/v1/subscriptions/${id}/${what}`, claims, body);
const ids = (): string[] => listener.taken.map(({ event }) => event.id);
const arrived = (expected: readonly string[]): Promise<unknown> =>
  eventually(() => Promise.resolve(ids().length >= expected.length || undefined), `${expected.length} messages were taken`);
/** What waits for its time is due now. */
const hurry = (id: string): Promise<unknown> => audit.dataSource.query('UPDATE subscription SET due_at = now() WHERE id = $1', [id]);
const until = (id: string, isSo: (row: SubscriptionResponse) => boolean, sentence: string): Promise<SubscriptionResponse> =>
  eventually(async () => {
    await hurry(id);
    const row = await show(id);
    return isSo(row) ? row : undefined;
  }, sentence);
const published = async (code: string): Promise<Record<string, unknown>[]> => {
  const rows = await audit.dataSource.query<{ bytes: Buffer }[]>('SELECT bytes FROM accepted WHERE type LIKE $1 ORDER BY accepted_at, event_id', [
    `%${code}%`,
  ]);
  return rows.map(({ bytes }) => (JSON.parse(bytes.toString('utf8')) as { data: { facts: Record<string, unknown> } }).data.facts);
};
const changes = async (id: string): Promise<unknown[]> =>
  (await published('subscription.changed')).filter(({ subscriptionId }) => subscriptionId === id).map(({ change }) => change);

describe('a subscription', () => {
  it('is told in order what the feed would tell, signed and numbered without a gap', async () => {
    const { subscription } = await subscribe();
    const events = await happens(CUT, CONFIRMED, { code: 'fund-flow.flagged', agency: 'finance' }, CUT);
    const expected = [events[0]!, events[1]!, events[3]!];
    await arrived(expected);
    expect(listener.taken.map(({ sequence, form, event }) => [sequence, form, event.id])).toEqual([
      [1, 'whole', expected[0]],
      [2, 'thin', expected[1]],
      [3, 'whole', expected[2]],
    ]);
    const feed = await json<{ items: { cursor: string; event: object }[] }>(audit.get(`/v1/feed?after=${subscription.cursor}`, grid));
    expect(listener.taken.map(({ cursor, event }) => ({ cursor, event }))).toEqual(feed.items.map(({ cursor, event }) => ({ cursor, event })));
    expect(JSON.stringify(listener.heard)).not.toContain('canary');
    expect(JSON.stringify(listener.heard)).not.toContain('18600.5');
  });

  it('is recorded page by page before anything leaves, and its making is an event', async () => {
    const { subscription } = await subscribe({ subject: `uscc:${OPERATOR}` });
    const events = await happens(CUT, CONFIRMED);
    await arrived(events);
    const mine = (await published('access.recorded')).filter(({ filter }) => String(filter).includes(subscription.id));
    expect(mine).toEqual([
      expect.objectContaining({ kind: 'export', resource: 'webhook', actor: 'energy/grid', role: 'organ-system', purpose: 'exchange', results: 2 }),
    ]);
    expect(mine[0]!['filter']).toEqual(expect.arrayContaining(events.map((id) => `event=${id}`)));
    const [made] = (await published('subscription.changed')).filter(({ subscriptionId }) => subscriptionId === subscription.id);
    expect(made).toMatchObject({ change: 'created', by: 'energy/grid', filter: [expect.stringMatching(/^subject=uscc:~/)] });
  });

  it('has the rights of the system of the organ, whoever made it', async () => {
    const officer = { ...LEAD, agency: 'energy', organ: 'grid', jurisdiction: grid.jurisdiction };
    const made = await json<SubscriptionWithSecret>(audit.send('POST', '/v1/subscriptions', officer, { url: listener.url }));
    await listener.believe(made.secret);
    await arrived(await happens(CONFIRMED));
    expect(listener.taken[0]!.form).toBe('thin');
  });

  it('a replay of a message is refused, and so is one that was changed or kept back', async () => {
    await subscribe();
    await arrived(await happens(CUT));
    const [heard] = listener.heard;
    expect(await listener.repeat(heard!)).toBe(409);
    expect(await listener.repeat({ ...heard!, body: heard!.body.replace('"sequence":1', '"sequence":2') })).toBe(401);
    expect(await listener.repeat({ ...heard!, headers: { ...heard!.headers, 'webhook-timestamp': '1600000000' } })).toBe(401);
    expect(listener.taken).toHaveLength(1);
  });
});

describe('what is not taken', () => {
  it('is sent again under the same id, and nothing overtakes it', async () => {
    const { subscription } = await subscribe();
    listener.instead = (count) => (count === 2 || count === 3 ? { status: 500 } : undefined);
    const events = await happens(CUT, CUT, CUT);
    await until(subscription.id, ({ sequence }) => sequence === 3, 'all three were taken');
    expect(ids()).toEqual(events);
    const tries = listener.heard.map(({ headers }) => headers['webhook-id']);
    expect(new Set(tries).size).toBe(3);
    expect(tries.slice(1, 4)).toEqual([tries[1], tries[1], tries[1]]);
    expect(await show(subscription.id)).toMatchObject({ state: 'active', failures: 0, failingSince: null, problem: null, gap: null });
    expect((await published('access.recorded')).filter(({ filter }) => String(filter).includes(subscription.id))).toHaveLength(1);
  });

  it('is known again by the receiver if only our note of it was lost', async () => {
    const { subscription } = await subscribe();
    const events = await happens(CUT);
    await arrived(events);
    const first = listener.heard[0]!.headers;
    await audit.dataSource.query('UPDATE subscription SET position = $2, sequence = 0, lease = NULL, leased_until = NULL WHERE id = $1', [
      subscription.id,
      positionOfCursor(subscription.cursor),
    ]);
    await until(subscription.id, () => listener.heard.length === 2, 'it was sent again');
    expect(listener.heard.at(-1)!.headers['webhook-id']).toBe(first['webhook-id']);
    expect(ids()).toEqual(events);
  });

  it('stops the subscription after the stated time, with an event; resumed, it goes on where it stopped', async () => {
    const { subscription } = await subscribe();
    listener.instead = () => ({ status: 503 });
    const events = await happens(CUT, CUT);
    await until(subscription.id, ({ failures }) => failures > 0, 'a try failed');
    await audit.dataSource.query(`UPDATE subscription SET failing_since = now() - interval '25 hours' WHERE id = $1`, [subscription.id]);
    expect(await until(subscription.id, ({ state }) => state === 'stopped', 'it was stopped')).toMatchObject({
      reason: 'receiver-failing',
      problem: 'answered 503',
    });
    listener.instead = () => undefined;
    expect((await act(subscription.id, 'resumption', {})).status).toBe(201);
    await arrived(events);
    expect(ids()).toEqual(events);
    expect(listener.taken.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(await changes(subscription.id)).toEqual(['created', 'stopped', 'resumed']);
  });

  it('is not sent on to where a redirect leads; a receiver that is gone ends it at once', async () => {
    const { subscription } = await subscribe();
    listener.instead = () => ({ status: 307, headers: { location: listener.url } });
    await happens(CUT);
    await until(subscription.id, ({ problem }) => problem === 'answered 307', 'the redirect was a failure');
    expect(listener.taken).toEqual([]);
    listener.instead = () => ({ status: 410 });
    expect(await until(subscription.id, ({ state }) => state === 'stopped', 'it was stopped')).toMatchObject({ reason: 'receiver-gone' });
  });

  it('a receiver that misses messages is seen on the subscription, and told again from a cursor', async () => {
    const { subscription } = await subscribe();
    listener.instead = (count) => (count <= 3 ? { status: 204, headers: { 'ql-last-sequence': '1' } } : undefined);
    const events = await happens(CUT, CUT, CUT);
    expect(await until(subscription.id, ({ sequence }) => sequence === 3, 'all were sent')).toMatchObject({ gap: { from: 2, to: 3 } });
    await act(subscription.id, 'resumption', { after: subscription.cursor });
    await arrived(events);
    expect(ids()).toEqual(events);
    expect(await until(subscription.id, ({ sequence }) => sequence === 6, 'numbers go on')).toMatchObject({ gap: null });
  });
});

describe('whoever has a subscription', () => {
  it('pauses it without loss', async () => {
    const { subscription } = await subscribe();
    expect(await json(act(subscription.id, 'pause'))).toMatchObject({ state: 'paused' });
    const events = await happens(CUT);
    expect(await json(act(subscription.id, 'pause'))).toMatchObject({ state: 'paused', sequence: 0 });
    expect(listener.heard).toEqual([]);
    await act(subscription.id, 'resumption', {});
    await arrived(events);
    expect(await changes(subscription.id)).toEqual(['created', 'paused', 'resumed']);
  });

  it('renews its secret, and for a day both sign', async () => {
    const { subscription, secret } = await subscribe();
    const renewed = await json<SubscriptionWithSecret>(act(subscription.id, 'secret'));
    expect(renewed.secret).not.toBe(secret);
    await arrived(await happens(CUT));
    await listener.believe(renewed.secret);
    await happens(CUT);
    await until(subscription.id, ({ sequence }) => sequence === 2, 'the new secret is believed');
    await audit.dataSource.query('UPDATE subscription_secret SET valid_until = now() WHERE subscription_id = $1 AND valid_until IS NOT NULL', [
      subscription.id,
    ]);
    await happens(CUT);
    await until(subscription.id, ({ sequence }) => sequence === 3, 'the new secret alone is believed');
    expect(String(listener.heard.at(-1)!.headers['webhook-signature']).split(' ')).toHaveLength(1);
  });

  it('sees the secret once: it is in no answer after that, and not in the clear in the database', async () => {
    const { subscription, secret } = await subscribe();
    const answers = [await audit.get('/v1/subscriptions', grid), await audit.get(`/v1/subscriptions/${subscription.id}`, grid)];
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    const stored = await audit.dataSource.query<{ sealed: Buffer }[]>('SELECT sealed FROM subscription_secret');
    for (const text of [...texts, ...stored.map(({ sealed }) => sealed.toString('latin1')), ...stored.map(({ sealed }) => sealed.toString('base64'))])
      for (const part of [secret, secret.slice(6)]) expect(text).not.toContain(part);
    expect(texts[1]).toContain(subscription.id);
  });

  it('renews it before it expires; expired, nothing is sent, and renewed it goes on where it stopped', async () => {
    const { subscription } = await subscribe({ days: 2 });
    const daysLeft = ({ expiresAt }: SubscriptionResponse): number => Math.round((Date.parse(expiresAt) - Date.now()) / DAY);
    expect(daysLeft(subscription)).toBe(2);
    expect(daysLeft(await json(act(subscription.id, 'renewal', {})))).toBe(90);
    await audit.dataSource.query('UPDATE subscription SET expires_at = now() WHERE id = $1', [subscription.id]);
    const events = await happens(CUT);
    await audit.settings(WatchSubscriptions).tick();
    expect(await show(subscription.id)).toMatchObject({ state: 'expired', reason: 'not-renewed', sequence: 0 });
    const refused = await act(subscription.id, 'resumption', {});
    expect([refused.status, await refused.json()]).toEqual([409, expect.objectContaining({ code: 'subscription.expired' })]);
    expect(await json(act(subscription.id, 'pause'))).toMatchObject({ state: 'expired' });
    expect((await act(subscription.id, 'renewal', {}, ADMIN)).status).toBe(403);
    expect(listener.heard).toEqual([]);
    expect(await json(act(subscription.id, 'renewal', { days: 366 }))).toMatchObject({ state: 'active', reason: null });
    await arrived(events);
    await audit.settings(WatchSubscriptions).tick();
    expect(await changes(subscription.id)).toEqual(['created', 'resumed', 'stopped', 'resumed']);
  });

  it('sends nothing after its time is over, also before anybody notices that it is', async () => {
    const { subscription } = await subscribe();
    await audit.dataSource.query('UPDATE subscription SET expires_at = now() WHERE id = $1', [subscription.id]);
    const other = await subscribe();
    await happens(CUT);
    await until(other.subscription.id, ({ sequence }) => sequence === 1, 'the other one was told');
    expect(await show(subscription.id)).toMatchObject({ state: 'active', sequence: 0 });
  });

  it.each([0, 1.5, 367, '30'])('is refused %s days', async (days) => {
    const answer = await audit.send('POST', '/v1/subscriptions', grid, { url: listener.url, days });
    expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/days' })] })]);
  });

  it('is the agency in its area; an administrator may end it and sees no secret; nobody else finds it', async () => {
    const { subscription } = await subscribe();
    for (const stranger of [
      { ...grid, agency: 'finance' },
      { ...grid, jurisdiction: '510000' },
    ]) {
      expect((await audit.get(`/v1/subscriptions/${subscription.id}`, stranger)).status).toBe(404);
      const answer = await act(subscription.id, 'pause', undefined, stranger);
      expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ code: 'subscription.not-found' })]);
    }
    expect((await act(subscription.id, 'secret', undefined, ADMIN)).status).toBe(403);
    expect((await audit.send('POST', '/v1/subscriptions', ADMIN, { url: listener.url })).status).toBe(403);
    expect(await json(act(subscription.id, 'pause', undefined, ADMIN))).toMatchObject({ state: 'paused' });
    expect((await audit.send('DELETE', `/v1/subscriptions/${subscription.id}`, ADMIN)).status).toBe(204);
    expect((await audit.get(`/v1/subscriptions/${subscription.id}`, grid)).status).toBe(404);
    expect(await changes(subscription.id)).toEqual(['created', 'paused', 'deleted']);
  });
});

it('history that is loaded late sends nothing, and stands in the feed', async () => {
  const { subscription } = await subscribe();
  const late = received({ ...CUT, n: ++told, jurisdiction: county });
  const news = received({ ...CUT, n: ++told, jurisdiction: county });
  await audit.dataSource.transaction((em) =>
    new HistoryRepository().append(em, [
      { ...late, acceptedAt: late.recordedAt + 8 * DAY },
      { ...news, acceptedAt: news.recordedAt + 6 * DAY },
    ]),
  );
  await arrived([news.event.id]);
  expect(listener.taken.map(({ sequence, event }) => [sequence, event.id])).toEqual([[1, news.event.id]]);
  const feed = await json<{ items: { event: { id: string } }[] }>(audit.get(`/v1/feed?after=${subscription.cursor}`, grid));
  expect(feed.items.map(({ event }) => event.id)).toEqual([late.event.id, news.event.id]);
});

it('an address inside is refused where it is named', async () => {
  for (const url of ['https://169.254.169.254/', 'http://receiver.example/', 'https://10.0.0.1/']) {
    const answer = await audit.send('POST', '/v1/subscriptions', grid, { url });
    expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/url' })] })]);
  }
});

it('an officer without an organ has no system that could be told', async () => {
  const answer = await audit.send('POST', '/v1/subscriptions', { officer: 'of-1', role: 'county-liaison' }, { url: listener.url });
  expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ code: 'subscription.organ-missing' })]);
});
