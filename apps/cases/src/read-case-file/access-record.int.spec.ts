import type { EventKey, QuanlianEvent } from '@quanlian/contracts';
import { aboutSite, aSite, usccOf } from '../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';

const BANK: EventKey = { kind: 'bank-token', value: 'bt_canary1', role: 'receiver' };
const EVALUATOR = { officer: 'of-0701', role: 'evaluator', agency: 'evaluator', organ: 'centre', jurisdiction: '000000', rights: [] };
const NUMBER = 'QL-150622-2021-00001';
const FILE = `/v1/cases/${NUMBER}/file`;

let cases: CasesService;
let caseId: string;
beforeAll(async () => {
  cases = await CasesService.start();
  const site = aSite({ n: 1, jurisdiction: '150622' });
  const flow = aboutSite('fund-flow.flagged', { n: 1, day: 6 });
  await cases.tell(
    site,
    aboutSite('power-supply.cut', { n: 1, day: 5 }),
    { ...flow, data: { ...flow.data, keys: [...flow.data.keys, BANK] } },
    aSite({ n: 2, jurisdiction: '513300' }),
  );
  caseId = (await cases.get(`/v1/cases?subject=uscc:${usccOf(1)}`)).body.cases[0].caseId;
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

/** What was published about accesses since the last call. */
let known = 0;
const told = async (): Promise<QuanlianEvent[]> => {
  const all = await cases.published('access.recorded');
  const fresh = all.slice(known);
  known = all.length;
  return fresh;
};
beforeEach(told);

const opening = (purpose?: string, session = 's-1', claims: object = LIAISON) =>
  cases.get(FILE, { ...claims, sid: session }, purpose === undefined ? {} : { 'ql-purpose': purpose });

describe('a case file is opened for a purpose', () => {
  it('and stays closed without one; the answer says which there are', async () => {
    const answer = await opening(undefined, 'fresh');
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.purpose-missing' } });
    expect(answer.body.detail).toContain('case-handling, inspection');
    expect(await told()).toEqual([]);
  });

  it('that is stated once for the case and the session', async () => {
    expect((await opening('inspection', 's-2')).status).toBe(200);
    expect((await opening(undefined, 's-2')).status).toBe(200);
    expect((await told()).map(({ data }) => [data.facts.purpose, data.facts.purposeStated])).toEqual([
      ['inspection', true],
      ['inspection', true],
    ]);
    expect((await opening(undefined, 's-3')).status).toBe(403);
    expect((await cases.get('/v1/cases/QL-513300-2021-00001/file', { ...OFFICER, sid: 's-2' }, {})).status).toBe(403);
  });

  it('the last one that was stated holds', async () => {
    await opening('inspection', 's-4');
    await opening('restoration', 's-4');
    await opening(undefined, 's-4');
    expect((await told()).map(({ data }) => data.facts.purpose)).toEqual(['inspection', 'restoration', 'restoration']);
  });

  it('that one stated as somebody else is none', async () => {
    await opening('restoration', 's-5');
    expect(await opening(undefined, 's-5', EVALUATOR)).toMatchObject({ status: 403, body: { code: 'access.purpose-missing' } });
  });

  it('is not asked of who may not see the case: for them there is none', async () => {
    expect((await opening(undefined, 's-6', { ...LIAISON, jurisdiction: '510000' })).status).toBe(404);
  });

  it('closes what it does not need, also when it was stated before', async () => {
    const lead = { ...OFFICER, sid: 's-7' };
    await cases.get(FILE, lead, { 'ql-purpose': 'statistics' });
    expect((await cases.get(FILE, lead, {})).body.caseFile.operator).toBe('uscc:masked:identity');
  });
});

describe('what is read is recorded', () => {
  it('a case file: by whom, for what, and which kinds of values of which agency', async () => {
    await opening('case-handling', 's-8', OFFICER);
    expect(await told()).toEqual([
      expect.objectContaining({
        agency: 'system',
        jurisdiction: '150622',
        data: expect.objectContaining({
          facts: {
            caseId,
            kind: 'read',
            resource: 'case-file',
            actor: 'of-0001',
            actorAgency: 'ndrc',
            role: 'provincial-lead',
            purpose: 'case-handling',
            purposeStated: true,
            opened: expect.arrayContaining(['energy/plain', 'energy/identity', 'pbc/bank']) as unknown,
            at: expect.stringMatching(/\+08:00$/) as unknown,
          },
        }) as unknown,
      }),
    ]);
  });

  it('only kinds that the reader is shown', async () => {
    await opening('case-handling', 's-9');
    const [{ data }] = (await told()) as [QuanlianEvent];
    expect(data.facts.opened).not.toContain('pbc/bank');
    expect(data.facts.opened).toContain('pbc/plain');
  });

  it('a search: its filter without what may name somebody, and how much was found', async () => {
    await cases.get(`/v1/cases?subject=uscc:${usccOf(1)}&status=suspected&q=${encodeURIComponent('示例')}`);
    const [{ data }] = (await told()) as [QuanlianEvent];
    expect(data.facts).toMatchObject({ kind: 'search', resource: 'case-list', results: expect.any(Number) as unknown });
    expect(data.facts.filter).toEqual([
      'status=suspected',
      expect.stringMatching(/^subject=uscc:~[\w-]{22}$/) as unknown,
      expect.stringMatching(/^q=~[\w-]{22}$/) as unknown,
    ]);
  });

  it('a search of the past, too', async () => {
    await cases.get('/v1/cases?knownAt=2026-01-01T00:00:00Z');
    expect((await told()).map(({ data }) => data.facts.filter)).toEqual([['knownAt=2026-01-01T00:00:00Z']]);
  });

  it('where an event went, once it went somewhere', async () => {
    const [entry] = (await opening('case-handling')).body.caseFile.timeline as { eventId: string }[];
    await told();
    await cases.get(`/v1/events/${entry!.eventId}/case`);
    await cases.get('/v1/events/0179826c-3480-74d3-98a0-a4ada618e6d1/case');
    expect((await told()).map(({ data }) => data.facts)).toMatchObject([{ caseId, resource: 'case-of-event', filter: [`event=${entry!.eventId}`] }]);
  });

  it('nothing where nothing was given', async () => {
    await cases.get(FILE, { ...LIAISON, jurisdiction: '510000' });
    await cases.get('/v1/cases?subject=bank-token:bt_1', LIAISON);
    await cases.get('/v1/cases?limit=0');
    expect(await told()).toEqual([]);
  });
});

describe('a record of reading', () => {
  it('changes no case: it wakes no fold and shows in no file', async () => {
    const state = () =>
      cases.run((em) =>
        em.query<object[]>(
          `select case_id, hash, revision, (select last from arrival) as position, (select count(*) from case_event) as events from case_file order by case_id`,
        ),
      );
    const before = await state();
    await opening('case-handling');
    await cases.comeBack();
    expect(await state()).toEqual(before);
    expect((await cases.get('/v1/view-check')).body.differing).toEqual([]);
  });

  it('cannot be changed or removed by the service', async () => {
    await opening('case-handling');
    for (const sql of [`update case_access set purpose = 'statistics'`, 'delete from case_access', 'truncate case_access'])
      await expect(cases.run((em) => em.query(sql))).rejects.toThrow('permission denied');
  });

  it.each([
    ['the record', 'case_access'],
    ['what is told to the audit service', 'outbox'],
  ])('that cannot be written keeps the data back: %s', async (_what, table) => {
    await cases.asAdministrator(`revoke insert on cases.${table} from cases_app`);
    try {
      const answer = await opening('case-handling');
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(answer.text).not.toContain(usccOf(1));
    } finally {
      await cases.asAdministrator(`grant insert on cases.${table} to cases_app`);
    }
    expect((await opening('case-handling')).status).toBe(200);
  });
});
