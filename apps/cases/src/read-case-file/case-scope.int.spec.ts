import { inSample, NOTHING, scopeOf, scopeSettings } from '@quanlian/access';
import type { EventKey } from '@quanlian/contracts';
import { aSite, usccOf } from '../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';

const CANARY = { bank: 'bt_canary1', person: 'pt_canary1', reporter: 'pt_canary2', ip: '203.0.113.77' };
const KEYS: EventKey[] = [
  { kind: 'bank-token', value: CANARY.bank, role: 'receiver' },
  { kind: 'person-token', value: CANARY.person, role: 'legal-person' },
  { kind: 'person-token', value: CANARY.reporter, role: 'reporter' },
  { kind: 'ip', value: CANARY.ip, role: 'source' },
];
const NAME = '鄂尔多斯市示例云图大数据有限公司';

const EVALUATOR = { officer: 'of-0701', role: 'evaluator', agency: 'evaluator', organ: 'centre', jurisdiction: '000000', rights: [] };
const as = (role: string, jurisdiction: string) => ({ ...LIAISON, role, jurisdiction });

let cases: CasesService;
let caseId: string;
beforeAll(async () => {
  cases = await CasesService.start();
  const site = aSite({ n: 1, name: NAME, jurisdiction: '150622' });
  await cases.tell({ ...site, data: { ...site.data, keys: [...site.data.keys, ...KEYS] } }, aSite({ n: 2, jurisdiction: '513300' }));
  caseId = (await cases.get(`/v1/cases?subject=uscc:${usccOf(1)}`)).body.cases[0].caseId;
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const numbers = async (claims: object, query = ''): Promise<number> => (await cases.get(`/v1/cases?${query}`, claims)).body.cases.length;

describe('cases are seen by division', () => {
  it.each([
    ['the own county', '150622', 1],
    ['its city', '150600', 1],
    ['its province', '150000', 1],
    ['the nation', '000000', 2],
    ['another county', '150623', 0],
    ['another province', '510000', 1],
  ])('list, search and filter from %s', async (_where, jurisdiction, expected) => {
    expect(await numbers(as('county-liaison', jurisdiction))).toBe(expected);
    expect(await numbers(as('county-liaison', jurisdiction), 'q=QL-')).toBe(expected);
    expect(await numbers(as('county-liaison', jurisdiction), 'jurisdiction=000000')).toBe(expected);
    expect(await numbers(as('county-liaison', jurisdiction), `subject=uscc:${usccOf(1)}`)).toBe(
      jurisdiction === '510000' ? 0 : Math.min(expected, 1),
    );
  });

  it('a case of another area and none are the same answer, live and as it was', async () => {
    const foreign = as('provincial-lead', '510000');
    for (const path of [`/v1/cases/${caseId}/file`, `/v1/cases/${caseId}/file?knownAt=2026-01-01T00:00:00Z`, '/v1/cases/QL-1-1-1/file'])
      expect((await cases.get(path, foreign)).body).toMatchObject({ status: 404, code: 'case.not-found' });
    expect((await cases.get(`/v1/cases/${caseId}/file`, as('provincial-lead', '150000'))).status).toBe(200);
  });

  it('an event of another area is as unknown as one that never came', async () => {
    const [entry] = (await cases.get(`/v1/cases/${caseId}/file`)).body.caseFile.timeline;
    expect((await cases.get(`/v1/events/${entry.eventId}/case`, LIAISON)).body).toMatchObject({ caseId, known: true });
    expect((await cases.get(`/v1/events/${entry.eventId}/case`, as('county-liaison', '513300'))).body).toMatchObject({ caseId: null, known: false });
  });

  it('the centre sees of all cases those that the draw gave it', async () => {
    const ids = async (claims: object): Promise<string[]> =>
      (await cases.get('/v1/cases', claims)).body.cases.map((line: { caseId: string }) => line.caseId);
    const drawn = (await ids(as('county-liaison', '000000'))).filter(inSample);
    expect(await ids({ ...as('centre', '000000'), agency: 'ndrc' })).toEqual(drawn);
  });

  it('the administrator sees none', async () => {
    expect((await cases.get('/v1/cases', as('administrator', '000000'))).status).toBe(403);
  });
});

describe('with the filter of the application switched off', () => {
  const seen = (settings: Record<string, string>, table: string): Promise<number> =>
    cases.readAs(settings, async (em) => (await em.query<{ n: number }[]>(`select count(*)::int as n from ${table}`))[0]!.n);
  const settings = (jurisdiction: string) => scopeSettings(scopeOf({ ...as('county-liaison', jurisdiction), subject: 's' }, 'case'));

  it.each(['case_file', 'searchable_case', 'assignment', 'event_key'])(
    '%s holds back the rows of other areas, and all from nobody',
    async (table) => {
      const all = await seen(settings('000000'), table);
      const parts = [await seen(settings('150000'), table), await seen(settings('510000'), table)];
      expect(Math.min(...parts)).toBeGreaterThan(0);
      expect(parts[0]! + parts[1]!).toBe(all);
      expect([await seen(settings('150623'), table), await seen({}, table), await seen(scopeSettings(NOTHING), table)]).toEqual([0, 0, 0]);
    },
  );

  it.each(['case_event', 'key_claim', 'event_address', 'case_name', 'case_search', 'stale_operator'])(
    '%s is closed to every reader',
    async (table) => {
      await expect(seen(settings('000000'), table)).rejects.toThrow('permission denied');
    },
  );
});

describe('what a reader is not shown', () => {
  const everything = async (claims: object): Promise<string> =>
    (await Promise.all(['/v1/cases', `/v1/cases?q=${encodeURIComponent('示例')}`, `/v1/cases/${caseId}/file`].map((path) => cases.get(path, claims))))
      .map(({ text }) => text)
      .join('\n');

  it.each([
    ['a liaison', LIAISON, ['bank', 'person', 'reporter', 'ip']],
    ['a lead', OFFICER, ['person', 'reporter']],
    ['an evaluator', EVALUATOR, ['bank', 'person', 'reporter', 'ip']],
  ] as const)('is masked for %s in list, search and file', async (_who, claims, closed) => {
    const text = await everything(claims);
    expect(text).toContain(caseId);
    for (const kind of closed) expect(text).not.toContain(CANARY[kind]);
  });

  it('who reported is nowhere in a case, not even masked', async () => {
    const { keys } = (await cases.get(`/v1/cases/${caseId}/file`)).body.caseFile as { keys: string[] };
    expect(keys.filter((key) => key.startsWith('person-token:'))).toHaveLength(1);
  });

  it('an evaluator sees the same stand-in for an operator in list and file, and no name', async () => {
    const [summary] = (await cases.get('/v1/cases', { ...EVALUATOR, jurisdiction: '150000' })).body.cases;
    expect(summary.operator).toMatch(/^uscc:~[\w-]{22}$/);
    expect(summary.names.join()).not.toContain('示例');
    expect((await cases.get(`/v1/cases/${caseId}/file`, EVALUATOR)).body.caseFile.operator).toBe(summary.operator);
  });

  it('finds nothing either: a search sees the lines that the reader is shown', async () => {
    for (const [claims, text, expected] of [
      [OFFICER, CANARY.bank, 1],
      [OFFICER, CANARY.person, 0],
      [LIAISON, CANARY.bank, 0],
      [LIAISON, CANARY.ip, 0],
      [LIAISON, '示例云图', 1],
      [EVALUATOR, '示例云图', 0],
      [EVALUATOR, usccOf(1), 0],
    ] as const)
      expect({ text, found: await numbers(claims, `q=${encodeURIComponent(text)}`) }).toEqual({ text, found: expected });
    expect((await cases.get(`/v1/cases?subject=bank-token:${CANARY.bank}`, LIAISON)).body).toMatchObject({ status: 403, code: 'access.key-masked' });
  });
});
