import { HistoryRepository } from './history.repository';
import { auditService, LEAD, type AuditService } from './testing/audit-service';
import { OPERATOR, received } from './testing/received';

const GRID = { agency: 'energy', organ: 'grid', jurisdiction: '150000', rights: [] };
const LOAD = received({ n: 1, code: 'load-profile.summarised', agency: 'energy', organ: 'grid', facts: { meanKw: 18_600 } });
const ID = LOAD.event.id;

let audit: AuditService;
beforeAll(async () => {
  audit = await auditService();
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, [LOAD]));
}, 60_000);
afterAll(() => audit?.stop(), 30_000);

type Facts = Record<string, unknown>;
let known = 0;
/** What was published about accesses since the last call. */
const told = async (): Promise<Facts[]> => {
  const rows = await audit.dataSource.query<{ bytes: Buffer }[]>('SELECT bytes FROM accepted ORDER BY accepted_at, event_id');
  const fresh = rows.slice(known);
  known = rows.length;
  return fresh.map(({ bytes }) => (JSON.parse(bytes.toString('utf8')) as { data: { facts: Facts } }).data.facts);
};
beforeEach(told);

describe('whoever reads the history is recorded', () => {
  it.each<[string, string, Facts]>([
    ['a search', `?subject=uscc:${OPERATOR}&type=load-profile.summarised`, { kind: 'search', resource: 'history', results: 1 }],
    [
      'an export',
      '/export.jsonl?type=load-profile.summarised',
      {
        kind: 'export',
        resource: 'history',
        filter: ['type=load-profile.summarised', `event=${ID}`],
        opened: ['energy/identity', 'energy/load', 'energy/plain'],
      },
    ],
    ['one event', `/${ID}`, { kind: 'read', resource: 'history-event', filter: [`event=${ID}`] }],
    ['its bytes', `/${ID}/bytes`, { kind: 'read', resource: 'history-bytes', filter: [`event=${ID}`] }],
  ])('%s', async (_what, path, facts) => {
    expect((await audit.get(`/v1/history${path}`, LEAD)).status).toBe(200);
    expect(await told()).toEqual([expect.objectContaining({ ...facts, actor: 'of-0001', role: 'provincial-lead', purpose: 'case-handling' })]);
  });

  it('with the kinds of values that were shown, and whose they are', async () => {
    await audit.get(`/v1/history/${ID}`, LEAD);
    await audit.get(`/v1/history/${ID}`);
    const [lead, evaluator] = await told();
    expect(lead!['opened']).toEqual(['energy/identity', 'energy/load']);
    expect(evaluator).toMatchObject({ actor: 'evaluator/third-party-01', role: 'evaluation-system', opened: ['energy/identity', 'energy/load'] });
  });

  it('a key that was searched by stands there as a stand-in', async () => {
    await audit.get(`/v1/history?subject=uscc:${OPERATOR}`, LEAD);
    const [facts] = await told();
    const [asked, ...shown] = facts!['filter'] as string[];
    expect(asked).toMatch(/^subject=uscc:~[\w-]{22}$/);
    expect(shown).toEqual([`event=${ID}`]);
    expect(JSON.stringify(facts)).not.toContain(OPERATOR);
  });

  it('unless nothing was given', async () => {
    await audit.get('/v1/history/00000000-0000-7000-8000-000000000000', LEAD);
    await audit.get('/v1/history?clock=moon', LEAD);
    await audit.get('/v1/history/position', LEAD);
    await audit.get(`/v1/history/${ID}`, { ...GRID, jurisdiction: '510000' });
    expect(await told()).toEqual([]);
  });
});
