import { HistoryRepository } from '../../history/history.repository';
import { auditService, LEAD, type AuditService } from '../../history/testing/audit-service';
import { OPERATOR, received } from '../../history/testing/received';
import type { FeedPage } from '../feed.response';

const GRID = { agency: 'energy', organ: 'grid', jurisdiction: '150000', rights: [] };
const EVENTS = [
  received({ n: 1, code: 'load-profile.summarised', agency: 'energy', organ: 'grid', facts: { meanKw: 18_600 } }),
  received({ n: 2, code: 'site.confirmed', facts: { verdict: 'canary' } }),
  received({ n: 3, code: 'site.confirmed', jurisdiction: '510100' }),
];

let audit: AuditService;
beforeAll(async () => {
  audit = await auditService();
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, EVENTS));
}, 60_000);
afterAll(() => audit?.stop(), 30_000);

const page = async (query: string, claims: object = GRID): Promise<FeedPage> =>
  (await (await audit.get(`/v1/feed?${query}`, claims)).json()) as FeedPage;
const forms = ({ items }: FeedPage): string[] => items.map(({ form }) => form);
const told = async (): Promise<Record<string, unknown>[]> => {
  const rows = await audit.dataSource.query<{ bytes: Buffer }[]>('SELECT bytes FROM accepted ORDER BY accepted_at, event_id');
  return rows.map(({ bytes }) => (JSON.parse(bytes.toString('utf8')) as { data: { facts: Record<string, unknown> } }).data.facts);
};

describe('GET /v1/feed', () => {
  it('tells a system the events of its agency with facts, of others in its area that they happened, and nothing of other areas', async () => {
    expect(forms(await page(''))).toEqual(['whole', 'thin']);
    expect(JSON.stringify(await page(''))).not.toContain('canary');
  });

  it('goes on where a page ended, or behind any event', async () => {
    const first = await page('limit=1');
    expect(forms(first)).toEqual(['whole']);
    expect(first.more).toBe(true);
    expect(forms(await page(`after=${first.next}`))).toEqual(['thin']);
    const [byCursor, byNext] = [await page(`after=${first.items[0]!.cursor}`), await page(`after=${first.next}`)];
    expect(byCursor.items).toEqual(byNext.items);
  });

  it('starts now where that is asked for', async () => {
    const { items, more, next } = await page('after=latest');
    expect({ items, more, next }).toEqual({ items: [], more: false, next: expect.stringMatching(/^[\w-]+$/) });
  });

  it('is recorded page by page, with the stretch of the history, the events and the kinds that were opened', async () => {
    const before = (await told()).length;
    await page('limit=2&subject=uscc:' + OPERATOR);
    expect((await told()).slice(before)).toEqual([
      expect.objectContaining({
        kind: 'export',
        resource: 'feed',
        actor: 'energy/grid',
        purpose: 'exchange',
        results: 2,
        opened: expect.arrayContaining(['energy/identity', 'energy/load', 'gov/identity']),
        filter: [expect.stringMatching(/^subject=uscc:~[\w-]{22}$/), 'position=1..2', ...EVENTS.slice(0, 2).map(({ event }) => `event=${event.id}`)],
      }),
    ]);
  });

  it('is not recorded where it tells nothing, or pollers would be most of the history', async () => {
    const before = (await told()).length;
    await page('after=latest');
    expect(await told()).toHaveLength(before);
  });

  it.each([
    ['type', 'site.confirmd'],
    ['region', '1'],
    ['subject', OPERATOR],
    ['obligation', 'N0-0-0'],
    ['after', 'yesterday'],
    ['limit', '501'],
    ['regoin', '15'],
  ])('refuses %s=%s and names it', async (name, value) => {
    const answer = await audit.get(`/v1/feed?${name}=${value}`, GRID);
    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({ code: 'query.parameter-invalid', errors: [expect.objectContaining({ pointer: `/query/${name}` })] }),
    ]);
  });

  it('is not asked by a key that the caller is not shown', async () => {
    const answer = await audit.get('/v1/feed?subject=person-token:pt_1', GRID);
    expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ code: 'access.key-masked' })]);
  });

  it('has no place for the administrator and for viewers', async () => {
    for (const role of ['administrator', 'viewer']) expect((await audit.get('/v1/feed', { ...LEAD, role })).status).toBe(403);
  });
});
