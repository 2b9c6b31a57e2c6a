import { scopeOf, scopeSettings } from '@quanlian/access';
import { register } from 'prom-client';
import { aSite, usccOf } from '../../testing/a-site';
import { CasesService, LIAISON, OFFICER, SECOND } from '../../testing/cases-service';

const NUMBER = 'QL-150622-2021-00001';
const FILE = `/v1/cases/${NUMBER}/file`;
/** An officer of another province, who has nothing to do with the case until it burns. */
const STRANGER = { ...LIAISON, officer: 'of-5101', jurisdiction: '510000' };
const LEAD = { ...OFFICER, officer: 'of-0001', jurisdiction: '150000' };

let cases: CasesService;
beforeAll(async () => {
  cases = await CasesService.start();
  await cases.tell(aSite({ n: 1, jurisdiction: '150622' }), aSite({ n: 2, jurisdiction: '150622' }));
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const breakTheGlass = (claims: object = STRANGER, body: object = { reason: '现场即将断电，需核对居民用电' }, number = NUMBER) =>
  cases.post(`/v1/cases/${number}/break-glass`, body, claims);
const review = (emergencyId: string, claims: object = LEAD, body: object = { outcome: 'justified', reason: '情况属实' }) =>
  cases.post(`/v1/emergencies/${emergencyId}/review`, body, claims);
const listed = async (query = '', claims: object = LEAD) => (await cases.get(`/v1/emergencies?${query}`, claims)).body.emergencies;

describe('the glass', () => {
  it.each<[string, object, object, string, number, string]>([
    ['without a reason', STRANGER, { reason: ' ' }, NUMBER, 422, 'request.invalid'],
    ['by a viewer', { ...STRANGER, role: 'viewer' }, { reason: '急' }, NUMBER, 403, 'access.command-not-allowed'],
    [
      'by a system',
      { agency: 'energy', organ: 'grid', jurisdiction: '510000', rights: ['publish'] },
      { reason: '急' },
      NUMBER,
      403,
      'access.command-not-allowed',
    ],
    ['of no case', STRANGER, { reason: '急' }, 'QL-1-1-1', 404, 'case.not-found'],
    ['where one may open the case as it is', LIAISON, { reason: '急' }, NUMBER, 409, 'emergency.not-needed'],
  ])('%s is not broken', async (_how, claims, body, number, status, code) => {
    expect(await breakTheGlass(claims, body, number)).toMatchObject({ status, body: { code } });
    expect(await cases.published('access.broken-glass')).toEqual([]);
  });

  it('opens at once one case that was closed, and its past, and no other', async () => {
    expect((await cases.get(FILE, STRANGER)).status).toBe(404);
    expect((await breakTheGlass()).status).toBe(201);
    expect((await cases.get(FILE, STRANGER, {})).body.caseFile.operator).toBe(`uscc:${usccOf(1)}`);
    expect((await cases.get(`${FILE}?knownAt=2099-01-01T00:00:00Z`, STRANGER)).status).toBe(200);
    expect((await cases.get('/v1/cases/QL-150622-2021-00002/file', STRANGER)).status).toBe(404);
    expect((await cases.get('/v1/cases', STRANGER)).body.cases).toEqual([]);
  });

  it('opens it to nobody else and to no act', async () => {
    expect((await cases.get(FILE, { ...STRANGER, officer: 'of-5102' })).status).toBe(404);
    const note = { rule: 'XC10', aboutEventId: '0179826c-3480-74d3-98a0-a4ada618e6d1', resolves: false, reason: '看' };
    expect((await cases.post(`/v1/cases/${NUMBER}/findings/notes`, note, STRANGER)).body).toMatchObject({ code: 'act.foreign-jurisdiction' });
  });

  it('is broken once while it lasts: asked again, it answers with the same and alarms nobody twice', async () => {
    const [first, again] = [await breakTheGlass(), await breakTheGlass()];
    expect(again.body).toEqual(first.body);
    expect(await cases.published('access.broken-glass')).toHaveLength(1);
  });

  it('alarms: an event with its end, a count, a review that waits', async () => {
    const { emergencyId, caseId, expiresAt } = (await breakTheGlass()).body;
    const [event] = await cases.published('access.broken-glass');
    expect(event).toMatchObject({ id: emergencyId, data: { effectiveTo: expiresAt, facts: { caseId, actor: 'of-5101', purpose: 'emergency' } } });
    expect(await register.metrics()).toMatch(/quanlian_broken_glass_total 1\n[^]*quanlian_broken_glass_reviews\{state="open"\} 1/);
    expect(await listed('state=open')).toMatchObject([{ emergencyId, number: NUMBER, officer: 'of-5101', running: true, overdue: false }]);
  });

  it('leaves its number on every read, for the purpose of an emergency', async () => {
    const { emergencyId } = (await breakTheGlass()).body;
    await cases.get(FILE, STRANGER, { 'ql-purpose': 'inspection' });
    const newest = (await cases.published('access.recorded')).at(-1)!;
    expect(newest.data.facts).toMatchObject({ actor: 'of-5101', purpose: 'emergency', purposeStated: true, emergencyId });
  });

  it('changes no case: what was told about it wakes no fold', async () => {
    const hashes = () => cases.run((em) => em.query<object[]>('select case_id, hash, revision from case_file order by case_id'));
    const before = await hashes();
    await cases.comeBack();
    expect(await hashes()).toEqual(before);
  });

  it('closes by itself when its time is over, and its review stays open', async () => {
    await cases.asAdministrator(`update cases.emergency set at = at - interval '2 hours', expires_at = expires_at - interval '2 hours'`);
    expect((await cases.get(FILE, STRANGER)).status).toBe(404);
    expect(await listed('state=open')).toMatchObject([{ running: false, overdue: false }]);
  });
});

describe('the review', () => {
  const open = async (): Promise<string> => (await breakTheGlass()).body.emergencyId as string;

  it.each<[string, object, object, number, string]>([
    ['by who may not review', LIAISON, {}, 403, 'access.command-not-allowed'],
    ['from another province', { ...LEAD, jurisdiction: '510000' }, {}, 404, 'emergency.not-found'],
    ['without a reason', LEAD, { reason: '' }, 422, 'request.invalid'],
    ['without an outcome', LEAD, { outcome: 'perhaps' }, 422, 'request.invalid'],
  ])('%s stays open', async (_how, claims, more, status, code) => {
    expect(await review(await open(), claims, { outcome: 'justified', reason: '情况属实', ...more })).toMatchObject({ status, body: { code } });
  });

  it('is never closed by who broke the glass', async () => {
    const lead = { ...OFFICER, jurisdiction: '510000' };
    const { emergencyId } = (await breakTheGlass(lead)).body;
    expect((await review(emergencyId, { ...lead, jurisdiction: '000000' })).body).toMatchObject({ status: 403, code: 'emergency.your-own' });
    expect((await review(emergencyId, SECOND)).status).toBe(201);
  });

  it('ends the access that still lasts, is told, and is closed once', async () => {
    const emergencyId = await open();
    expect((await cases.get(FILE, STRANGER, {})).status).toBe(200);
    const { body } = await review(emergencyId, LEAD, { outcome: 'unjustified', reason: '并非紧急' });
    expect((await cases.get(FILE, STRANGER, {})).status).toBe(404);
    const event = (await cases.published('access.reviewed')).at(-1)!;
    expect(event).toMatchObject({ id: body.eventId, data: { facts: { emergencyId, actor: 'of-5101', by: 'of-0001', outcome: 'unjustified' } } });
    expect((await review(emergencyId, SECOND)).body).toMatchObject({ status: 409, code: 'emergency.reviewed' });
    expect(await listed('state=closed')).toContainEqual(expect.objectContaining({ emergencyId, review: expect.objectContaining({ by: 'of-0001' }) }));
  });

  it('of two leads at once is closed by one', async () => {
    const emergencyId = await open();
    const statuses = (await Promise.all([review(emergencyId, LEAD), review(emergencyId, { ...SECOND, jurisdiction: '150000' })])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([201, 409]);
  });

  it('that nobody closes in time is overdue', async () => {
    const emergencyId = await open();
    await cases.asAdministrator(`update cases.emergency set review_due_at = at where emergency_id = '${emergencyId}'`);
    expect(await listed('state=overdue')).toMatchObject([{ emergencyId, overdue: true }]);
  });

  it.each(['x', '0179826c-3480-74d3-98a0-a4ada618e6d1'])('of no emergency is none: %s', async (id) => {
    expect(await review(id)).toMatchObject({ status: 404, body: { code: 'emergency.not-found' } });
  });
});

describe('the list', () => {
  it('shows leads the emergencies in their area, an agency those of its officers there, and others none', async () => {
    expect((await listed()).length).toBeGreaterThan(1);
    expect(await listed('', { ...LEAD, jurisdiction: '510000' })).toEqual([]);
    expect((await listed('', LIAISON)).every(({ agency }: { agency: string }) => agency === 'gov')).toBe(true);
    expect(await listed('', { ...LIAISON, role: 'energy-officer', agency: 'energy' })).toEqual([]);
  });

  it('comes in pages that miss and repeat nothing', async () => {
    const all = await listed();
    const found: unknown[] = [];
    for (let after = ''; ;) {
      const { emergencies, next } = (await cases.get(`/v1/emergencies?limit=1${after}`, LEAD)).body;
      found.push(...emergencies);
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(found).toEqual(all);
  });

  it.each(['state=lost', 'limit=0', 'after=x'])('refuses %s', async (query) => {
    expect((await cases.get(`/v1/emergencies?${query}`, LEAD)).status).toBe(422);
  });
});

describe('emergencies and reviews', () => {
  it.each(['emergency', 'emergency_review'])('%s is never changed or removed by the service', async (table) => {
    for (const sql of [`update ${table} set reason = 'x'`, `delete from ${table}`, `truncate ${table} cascade`])
      await expect(cases.run((em) => em.query(sql))).rejects.toThrow('permission denied');
  });

  it('PostgreSQL holds back those of other areas without any filter of the application', async () => {
    const seen = (claims: object, table: string): Promise<number> =>
      cases.readAs(
        scopeSettings(scopeOf({ subject: 's', ...OFFICER, ...claims }, 'access-record')),
        async (em) => (await em.query<{ n: number }[]>(`select count(*)::int as n from ${table}`))[0]!.n,
      );
    for (const table of ['emergency', 'emergency_review']) {
      expect(await seen({}, table)).toBeGreaterThan(0);
      expect(await seen({ jurisdiction: '510000' }, table)).toBe(0);
    }
  });
});
