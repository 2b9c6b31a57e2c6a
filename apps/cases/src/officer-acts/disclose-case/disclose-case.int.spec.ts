import { scopeOf, scopeSettings } from '@quanlian/access';
import type { EventKey } from '@quanlian/contracts';
import { aboutSite, aSite, usccOf } from '../../testing/a-site';
import { CasesService, LIAISON, OFFICER, SECOND } from '../../testing/cases-service';

const [ONE, TWO] = ['QL-150622-2021-00001', 'QL-150622-2021-00002'];
const FILE = `/v1/cases/${ONE}/file`;
const LEAD = { ...OFFICER, officer: 'of-1501', jurisdiction: '150000', rights: [] as string[] };
/** Of the public security bureau of a city of another province. */
const POLICE = { officer: 'of-9101', role: 'county-liaison', agency: 'psb', organ: 'bureau', jurisdiction: '510100', rights: [] as string[] };
const DAY_MS = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();
const ASKED = {
  receiver: { agency: 'psb', division: '510100' },
  legalBasis: '示例程序规定第六十一条',
  purpose: 'case-handling',
  fields: ['plain', 'identity', 'address', 'bank', 'person'],
  until: inDays(30),
  reason: '移送后配合侦查',
};
const RECEIVER = { receiverAgency: 'psb', receiverDivision: '510100' };
const BANK: EventKey = { kind: 'bank-token', value: 'bt_canary1', role: 'receiver' };
const PERSON: EventKey = { kind: 'person-token', value: 'pt_canary1', role: 'legal-person' };
const REPORTER: EventKey = { kind: 'person-token', value: 'pt_canary2', role: 'reporter' };
const IP: EventKey = { kind: 'ip', value: '203.0.113.77', role: 'source' };
const SECRETS = ['bt_canary1', 'pt_canary1', 'pt_canary2', '203.0.113.77'];

let cases: CasesService;
let caseId: string;
beforeAll(async () => {
  cases = await CasesService.start();
  const site = aSite({ n: 1 });
  const flow = aboutSite('fund-flow.flagged', { n: 1, day: 6 });
  const report = aboutSite('site.reported', { n: 1, day: 2 });
  await cases.tell(
    { ...site, data: { ...site.data, keys: [...site.data.keys, IP] } },
    { ...report, data: { ...report.data, keys: [...report.data.keys, REPORTER] } },
    { ...flow, data: { ...flow.data, keys: [...flow.data.keys, BANK, PERSON] } },
    aSite({ n: 2 }),
  );
  caseId = (await cases.get(FILE)).body.caseFile.caseId;
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const propose = (more: object = {}, claims: object = LEAD) => cases.post(`/v1/cases/${ONE}/disclosure`, { ...ASKED, ...more }, claims);
const grant = (id: string, claims: object = SECOND) => cases.post(`/v1/approvals/${id}/grant`, {}, claims);
const withdraw = (id: string, claims: object = LEAD, body: object = { reason: '侦查终结' }) =>
  cases.post(`/v1/disclosures/${id}/withdrawal`, body, claims);
/** Proposed by one, approved by another. */
const disclose = async (more: object = {}, claims: object = LEAD): Promise<string> => {
  const { id } = (await propose(more, claims)).body;
  expect((await grant(id)).body).toMatchObject({ state: 'granted' });
  return id as string;
};
/** What runs only while a spec looks at it. */
const whileDisclosed = async (work: (id: string) => Promise<void>, more: object = {}): Promise<void> => {
  const id = await disclose(more);
  await work(id);
  expect((await withdraw(id)).status).toBe(201);
};
const statusOf = async (claims: object, path = FILE): Promise<number> => (await cases.get(path, claims)).status;
const listed = async (claims: object, query = ''): Promise<string[]> =>
  (await cases.get(`/v1/cases?${query}`, claims)).body.cases.map(({ number }: { number: string }) => number);

describe('a disclosure', () => {
  it.each<[string, object, object, number, string]>([
    ['without a reason', { reason: ' ' }, LEAD, 422, 'request.invalid'],
    ['on no legal basis', { legalBasis: '' }, LEAD, 422, 'request.invalid'],
    ['to nobody', { receiver: undefined }, LEAD, 422, 'request.invalid'],
    ['to an agency that there is not', { receiver: { agency: 'press', division: '510100' } }, LEAD, 422, 'request.invalid'],
    ['to evaluators, who see no names', { receiver: { agency: 'evaluator', division: '510100' } }, LEAD, 422, 'request.invalid'],
    ['to a place that there is not', { receiver: { agency: 'psb', division: '990000' } }, LEAD, 422, 'request.invalid'],
    ['to whom sees the case as it is', { receiver: { agency: 'psb', division: '150600' } }, LEAD, 422, 'request.invalid'],
    ['for no purpose', { purpose: 'curiosity' }, LEAD, 422, 'request.invalid'],
    ['for a purpose that is not of the role', { purpose: 'intake' }, LEAD, 422, 'request.invalid'],
    ['for a purpose that knows no names', { purpose: 'statistics' }, LEAD, 422, 'request.invalid'],
    ['of nothing', { fields: [] }, LEAD, 422, 'request.invalid'],
    ['without whose case it is', { fields: ['plain', 'bank'] }, LEAD, 422, 'request.invalid'],
    ['of who reported', { fields: ['plain', 'identity', 'reporter'] }, LEAD, 422, 'request.invalid'],
    ['of more than the role is shown', { fields: ['plain', 'identity', 'bank'] }, LIAISON, 422, 'request.invalid'],
    ['that is over', { until: inDays(-1) }, LEAD, 422, 'request.invalid'],
    ['without an end', { until: undefined }, LEAD, 422, 'request.invalid'],
    ['for ever', { until: inDays(400) }, LEAD, 422, 'request.invalid'],
    ['from another province', {}, { ...LEAD, jurisdiction: '510000' }, 404, 'case.not-found'],
    ['by a finance officer', {}, { ...LIAISON, role: 'finance-officer' }, 403, 'approval.role-not-allowed'],
    ['by an evaluator', {}, { ...LEAD, role: 'evaluator' }, 403, 'access.command-not-allowed'],
    ['by a viewer', {}, { ...LEAD, role: 'viewer' }, 403, 'access.command-not-allowed'],
  ])('%s is not even proposed', async (_how, more, claims, status, code) => {
    expect(await propose(more, claims)).toMatchObject({ status, body: { code } });
  });

  it.each<[string, object, string]>([
    ['names no agency', { receiverAgency: 7 }, '/command/receiverAgency'],
    ['names no place', { receiverDivision: '51' }, '/command/receiverDivision'],
    ['rests on nothing', { legalBasis: 7 }, '/command/legalBasis'],
    ['has no extent', { fields: 'all' }, '/command/fields'],
    ['never ends', { validTo: 'never' }, '/command/validTo'],
  ])('that is proposed without the route of the case and %s is refused', async (_what, more, pointer) => {
    const { legalBasis, purpose, fields, until } = ASKED;
    const command = { ...RECEIVER, legalBasis, purpose, fields, validTo: until, ...more };
    const proposal = { act: 'disclosure', caseId, subject: `uscc:${usccOf(1)}`, jurisdiction: '150622', reason: '移送', command };
    expect(await cases.post('/v1/approvals', proposal)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('needs a second officer, who reads to whom and what; the proposer never approves', async () => {
    const { status, body } = await propose({ fields: undefined });
    expect([status, body.command]).toMatchObject([201, { ...RECEIVER, purpose: ASKED.purpose, legalBasis: ASKED.legalBasis, validTo: ASKED.until }]);
    expect(body.command.fields).toEqual(expect.arrayContaining(['plain', 'identity', 'bank', 'person', 'load']));
    expect(body.command.fields).not.toContain('reporter');
    expect((await grant(body.id, { ...SECOND, officer: LEAD.officer })).body).toMatchObject({ code: 'approval.own-proposal' });
    expect((await grant(body.id, LIAISON)).body).toMatchObject({ code: 'approval.role-not-allowed' });
    expect(await statusOf(POLICE)).toBe(404);
    expect((await grant(body.id)).body).toMatchObject({ state: 'granted' });
    expect(await statusOf(POLICE)).toBe(200);
    await withdraw(body.id);
  });

  it('shows the receiver this case in file, list and past, and no other', () =>
    whileDisclosed(async (disclosureId) => {
      const { body } = await cases.get(FILE, POLICE, {});
      expect(body).toMatchObject({ caseFile: { number: ONE, operator: `uscc:${usccOf(1)}` }, suggestions: [] });
      const { legalBasis, purpose, fields } = ASKED;
      expect(body.disclosed).toEqual({ disclosureId, legalBasis, purpose, fields, expiresAt: expect.stringMatching(/\+08:00$/) });
      expect(await listed(POLICE)).toEqual([ONE]);
      expect(await listed(POLICE, `subject=uscc:${usccOf(1)}`)).toEqual([ONE]);
      expect(await listed(POLICE, 'knownAt=2099-01-01T00:00:00Z')).toEqual([ONE]);
      expect(await statusOf(POLICE, `${FILE}?knownAt=2099-01-01T00:00:00Z`)).toBe(200);
      expect(await statusOf(POLICE, `/v1/cases/${TWO}/file`)).toBe(404);
    }));

  it.each<[string, object]>([
    ['another agency there', { agency: 'energy' }],
    ['a county below', { jurisdiction: '510104' }],
    ['the province above', { jurisdiction: '510000' }],
    ['another city', { jurisdiction: '510300' }],
    ['an evaluator', { role: 'evaluator' }],
    ['an administrator', { role: 'administrator' }],
    ['the centre', { role: 'centre' }],
    ['somebody without a role', { role: 'director' }],
  ])('shows nothing to %s', (_who, more) =>
    whileDisclosed(async () => {
      expect(await statusOf({ ...POLICE, ...more })).not.toBe(200);
      expect((await cases.get('/v1/cases', { ...POLICE, ...more })).text).not.toContain(ONE);
    }),
  );

  it('goes as far as its extent says, whatever the role of the receiver is shown elsewhere', async () => {
    const seen = async (claims: object): Promise<string[]> => {
      const { text } = await cases.get(FILE, claims);
      return SECRETS.filter((secret) => text.includes(secret));
    };
    await whileDisclosed(async () => {
      // A lead is shown persons in part, and gives on no more.
      expect(await seen(POLICE)).toEqual(['bt_canary1']);
      expect((await cases.get(FILE, POLICE)).text).toContain('person-token:p');
      expect(await seen({ ...POLICE, role: 'telecom-officer' })).toEqual(['bt_canary1']);
    });
    await whileDisclosed(async () => expect(await seen({ ...POLICE, role: 'finance-officer' })).toEqual([]), { fields: ['plain', 'identity'] });
    await whileDisclosed(async () => expect(await seen(POLICE)).toEqual(['203.0.113.77']), { fields: ['plain', 'identity', 'ip'] });
  });

  it('is no way to find out what was not disclosed: a search by a closed key or a part of a text finds nothing', () =>
    whileDisclosed(async () => {
      const telecom = { ...POLICE, role: 'telecom-officer' };
      expect(await listed(telecom, 'subject=ip:203.0.113.77')).toEqual([]);
      expect(await listed(telecom, 'q=203.0.113')).toEqual([]);
      expect(await listed(telecom, 'subject=ip:203.0.113.77&knownAt=2099-01-01T00:00:00Z')).toEqual([]);
      expect(await listed(telecom, 'status=suspected')).toEqual(await listed(telecom));
    }));

  it('opens the case to no act, and its accesses to nobody', () =>
    whileDisclosed(async () => {
      const note = { rule: 'XC10', aboutEventId: '0179826c-3480-74d3-98a0-a4ada618e6d1', resolves: false, reason: '看' };
      expect((await cases.post(`/v1/cases/${ONE}/findings/notes`, note, POLICE)).body).toMatchObject({
        status: 403,
        code: 'act.foreign-jurisdiction',
      });
      expect((await propose({}, POLICE)).body).toMatchObject({ status: 403, code: 'approval.outside-jurisdiction' });
      expect((await cases.get(`/v1/cases/${ONE}/accesses`, POLICE)).body.accesses).toEqual([]);
    }));

  it('is told with receiver, basis, purpose, extent, end and both names', () =>
    whileDisclosed(async (disclosureId) => {
      const event = (await cases.published('access.disclosed')).at(-1)!;
      const { legalBasis, purpose, fields, reason } = ASKED;
      expect(event.data.facts).toMatchObject({
        disclosureId,
        caseId,
        ...RECEIVER,
        legalBasis,
        purpose,
        fields,
        reason,
        by: 'of-1501',
        second: 'of-0009',
      });
      expect(Date.parse(String(event.data.facts.validTo))).toBe(Date.parse(ASKED.until));
      expect(event.data.approvals).toMatchObject([{ officer: 'of-1501' }, { officer: 'of-0009' }]);
    }));

  it('leaves its number and its purpose on every read', () =>
    whileDisclosed(async (disclosureId) => {
      await cases.get(FILE, POLICE, { 'ql-purpose': 'inspection' });
      const { facts } = (await cases.published('access.recorded')).at(-1)!.data;
      expect(facts).toMatchObject({
        actor: 'of-9101',
        caseId,
        purpose: 'case-handling',
        purposeStated: true,
        filter: [`disclosure=${disclosureId}`],
      });
      expect(facts.opened).toEqual(expect.arrayContaining(['pbc/bank', 'pbc/person']));
      expect(facts.opened).not.toContain('telecom/ip');
      expect((await cases.get(`/v1/cases/${ONE}/accesses?limit=1`)).body.accesses).toMatchObject([{ actor: 'of-9101', agency: 'psb' }]);
    }));

  it('is no evidence: what is told about it is not taken into the case', async () => {
    const hashes = () => cases.run((em) => em.query<object[]>(`select hash, revision from case_file where case_id = $1`, [caseId]));
    await cases.comeBack();
    const before = await hashes();
    await whileDisclosed(async () => {});
    await cases.comeBack();
    expect(await cases.run((em) => em.query<object[]>(`select type from case_event where type like 'access.%'`))).toEqual([]);
    expect((await hashes())[0]).toMatchObject({ revision: expect.anything() as unknown });
    expect(before).toHaveLength(1);
    expect((await cases.get('/v1/view-check')).body.differing).toEqual([]);
  });

  it('PostgreSQL shows its row, and no other, without any condition of the application', () =>
    whileDisclosed(async () => {
      const seen = async (disclosed: readonly string[], claims: object): Promise<string[]> => {
        const scope = scopeOf({ subject: 's', rights: [], ...claims }, 'case', disclosed);
        const rows = await cases.readAs(scopeSettings(scope), (em) => em.query<{ number: string }[]>('select number from case_file order by number'));
        return rows.map(({ number }) => number);
      };
      expect(await seen([caseId], POLICE)).toEqual([ONE]);
      expect(await seen([], POLICE)).toEqual([]);
      expect(await seen([caseId], { ...POLICE, role: 'evaluator' })).toEqual([]);
      expect(await seen([caseId], { ...POLICE, jurisdiction: '150600' })).toEqual([ONE, TWO]);
    }));
});

describe('a disclosure ends', () => {
  it('by its time', async () => {
    const id = await disclose();
    await cases.asAdministrator(`update cases.disclosure set at = at - interval '60 days', expires_at = expires_at - interval '60 days'`);
    expect([await statusOf(POLICE), await listed(POLICE)]).toEqual([404, []]);
    expect((await withdraw(id)).body).toMatchObject({ status: 409, code: 'disclosure.over' });
  });

  it('by the word of one officer who may propose it, and then for good', async () => {
    const id = await disclose();
    const { status, body } = await withdraw(id, LIAISON);
    expect([status, await statusOf(POLICE)]).toEqual([201, 404]);
    const event = (await cases.published('access.disclosure-withdrawn')).at(-1);
    expect(event).toMatchObject({ id: body.eventId, data: { facts: { disclosureId: id, receiverAgency: 'psb', by: LIAISON.officer } } });
    expect((await withdraw(id)).body).toMatchObject({ status: 409, code: 'disclosure.over' });
  });

  it.each<[string, object, object, number, string]>([
    ['of its receiver', POLICE, { reason: '好奇' }, 404, 'disclosure.not-found'],
    ['of an energy officer', { ...LIAISON, role: 'energy-officer' }, { reason: '好奇' }, 403, 'approval.role-not-allowed'],
    ['of somebody who gives no reason', LEAD, {}, 422, 'request.invalid'],
    ['of a viewer', { ...LEAD, role: 'viewer' }, { reason: '好奇' }, 403, 'access.command-not-allowed'],
  ])('not by the word %s', (_who, claims, body, status, code) =>
    whileDisclosed(async (id) => {
      expect((await withdraw(id, claims, body)).body).toMatchObject({ status, code });
      expect(await statusOf(POLICE)).toBe(200);
    }),
  );

  it.each(['x', '0179826c-3480-74d3-98a0-a4ada618e6d1'])('and one that there is not is none: %s', async (id) => {
    expect((await withdraw(id)).body).toMatchObject({ status: 404, code: 'disclosure.not-found' });
  });

  it('before it begins, where nobody agreed in time', async () => {
    const { id } = (await propose({ until: inDays(0.0001) })).body;
    await cases.asAdministrator(
      `update cases.proposal set command = jsonb_set(command, '{validTo}', to_jsonb('2020-01-01T00:00:00Z'::text)) where id = '${id}'`,
    );
    expect(await grant(id)).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });

  it('is never moved: the service neither changes nor removes what it has written down', async () => {
    for (const table of ['disclosure', 'disclosure_withdrawal'])
      for (const sql of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table} cascade`])
        await expect(cases.run((em) => em.query(sql))).rejects.toThrow('permission denied');
  });

  it('when the case becomes another one by a merge: that is not what was disclosed', async () => {
    await disclose();
    expect(await statusOf(POLICE)).toBe(200);
    const merger = { otherCase: TWO, mergeKind: 'common-control', basis: ['同一法定代表人'], reason: '同一控制人' };
    const { id } = (await cases.post(`/v1/cases/${ONE}/merger`, merger)).body;
    await grant(id);
    await cases.comeBack();
    expect((await cases.get(FILE)).body.caseFile.operator).toMatch(/^group:/);
    expect([await statusOf(POLICE), await listed(POLICE)]).toEqual([404, []]);
  });
});
