import type { EventKey } from '@quanlian/contracts';
import { aboutSite, aSite, usccOf } from '../../testing/a-site';
import { CasesService, LIAISON, OFFICER, SECOND } from '../../testing/cases-service';

const NUMBER = 'QL-150622-2021-00001';
const FILE = `/v1/cases/${NUMBER}/file`;
const LEAD = { ...OFFICER, officer: 'of-1501', jurisdiction: '150000' };
const THIRD = { ...OFFICER, officer: 'of-5001' };
const ASKED = { purpose: 'case-handling', fields: ['person', 'suspicious', 'reporter'], reason: '核对实际控制人' };
const REPORTER: EventKey = { kind: 'person-token', value: 'pt_canary2', role: 'reporter' };
const OWNER: EventKey = { kind: 'person-token', value: 'pt_canary1', role: 'legal-person' };
const SECRETS = ['pt_canary1', 'pt_canary2', 'str-canary-1'];

let cases: CasesService;
let caseId: string;
beforeAll(async () => {
  cases = await CasesService.start();
  const [report, flow] = [aboutSite('site.reported', { n: 1, day: 2 }), aboutSite('fund-flow.flagged', { n: 1, day: 6 }, { strRef: 'str-canary-1' })];
  await cases.tell(
    aSite({ n: 1 }),
    { ...report, data: { ...report.data, keys: [...report.data.keys, REPORTER] } },
    { ...flow, data: { ...flow.data, keys: [...flow.data.keys, OWNER] } },
    aSite({ n: 2, keys: [{ kind: 'uscc', value: usccOf(2), role: 'operator' }, OWNER] }),
  );
  caseId = (await cases.get(FILE)).body.caseFile.caseId;
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const propose = (more: object = {}, claims: object = LEAD) => cases.post(`/v1/cases/${NUMBER}/unmasking`, { ...ASKED, ...more }, claims);
const grant = (id: string, claims: object) => cases.post(`/v1/approvals/${id}/grant`, {}, claims);
const withdraw = (id: string, claims: object = LEAD, body: object = { reason: '核对完毕' }) =>
  cases.post(`/v1/unmaskings/${id}/withdrawal`, body, claims);
/** Proposed by one, approved by two others. */
const unmask = async (more: object = {}, claims: object = LEAD): Promise<string> => {
  const { id } = (await propose(more, claims)).body;
  await grant(id, SECOND);
  expect((await grant(id, THIRD)).body).toMatchObject({ state: 'granted' });
  return id as string;
};
const secretsIn = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret));
const shownTo = async (claims: object = LEAD, purpose = 'case-handling', path = FILE): Promise<string[]> =>
  secretsIn((await cases.get(path, claims, { 'ql-purpose': purpose })).text);

describe('unmasking', () => {
  it.each<[string, object, object, number, string]>([
    ['without a reason', { reason: ' ' }, LEAD, 422, 'request.invalid'],
    ['for no purpose', { purpose: 'curiosity' }, LEAD, 422, 'request.invalid'],
    ['for a purpose that does not need it', { purpose: 'supervision' }, LEAD, 422, 'request.invalid'],
    ['of nothing', { fields: [] }, LEAD, 422, 'request.invalid'],
    ['of no kind that there is', { fields: ['everything'] }, LEAD, 422, 'request.invalid'],
    ['of what one is shown as it is', { fields: ['bank'] }, LEAD, 422, 'request.invalid'],
    ['from another province', {}, { ...LEAD, jurisdiction: '510000' }, 404, 'case.not-found'],
    ['by a liaison', {}, LIAISON, 403, 'approval.role-not-allowed'],
    ['by an evaluator', {}, { ...LEAD, role: 'evaluator' }, 403, 'access.command-not-allowed'],
    ['by a viewer', {}, { ...LEAD, role: 'viewer' }, 403, 'access.command-not-allowed'],
  ])('%s is not even proposed', async (_how, more, claims, status, code) => {
    expect(await propose(more, claims)).toMatchObject({ status, body: { code } });
  });

  it.each<[string, object, string]>([
    ['names no fields', { command: { purpose: 'case-handling' } }, '/command/fields'],
    ['names no purpose', { command: { fields: ['person'] } }, '/command/purpose'],
    ['gives no reason', { reason: undefined }, '/reason'],
  ])('that is proposed without the route of the case and %s is refused', async (_what, more, pointer) => {
    const proposal = { act: 'unmask', caseId, subject: `uscc:${usccOf(1)}`, jurisdiction: '150622', reason: '核对' };
    const answer = await cases.post('/v1/approvals', { ...proposal, command: { purpose: 'case-handling', fields: ['person'] }, ...more });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('needs two approvers, other than the proposer and than each other', async () => {
    const { id } = (await propose()).body;
    expect((await cases.get(`/v1/approvals/${id}`, SECOND)).body.command).toEqual({ purpose: ASKED.purpose, fields: ASKED.fields });
    expect((await grant(id, { ...LEAD, jurisdiction: '000000' })).body).toMatchObject({ code: 'approval.own-proposal' });
    expect((await grant(id, SECOND)).body).toMatchObject({ state: 'open' });
    expect((await grant(id, SECOND)).body).toMatchObject({ code: 'approval.decided-before' });
    expect(await shownTo()).toEqual([]);
    expect((await grant(id, THIRD)).body).toMatchObject({ state: 'granted' });
    expect(await shownTo()).toEqual(SECRETS);
    await withdraw(id);
  });

  it('shows the officer the fields of this case for this purpose, and nobody, nowhere, for nothing else', async () => {
    const id = await unmask();
    const { body } = await cases.get(FILE, LEAD, { 'ql-purpose': 'case-handling' });
    expect(body.caseFile.keys).toContain('person-token:pt_canary1');
    expect(body.unmasked).toMatchObject({
      unmaskings: [{ unmaskingId: id, fields: ASKED.fields, expiresAt: expect.stringMatching(/\+08:00$/) }],
      events: [
        { eventType: 'site.reported', keys: [REPORTER] },
        { eventType: 'fund-flow.flagged', keys: [OWNER], facts: { strRef: 'str-canary-1' } },
      ],
    });
    expect(await shownTo({ ...LEAD, officer: 'of-1502' })).toEqual([]);
    expect(await shownTo(SECOND)).toEqual([]);
    expect(await shownTo(LEAD, 'measure-execution')).toEqual([]);
    expect(await shownTo({ ...LEAD, role: 'county-liaison' })).toEqual([]);
    expect(await shownTo({ ...LEAD, role: 'viewer' })).toEqual([]);
    expect(await shownTo({ ...LEAD, role: 'evaluator' }, 'evaluation')).toEqual([]);
    expect(await shownTo(LEAD, 'case-handling', '/v1/cases/QL-150622-2021-00002/file')).toEqual([]);
    expect(await shownTo(LEAD, 'case-handling', '/v1/cases')).toEqual([]);
    await withdraw(id);
  });

  it('opens the kinds that were approved and no other', async () => {
    const id = await unmask({ fields: ['person'] });
    expect(await shownTo()).toEqual(['pt_canary1']);
    await withdraw(id);
  });

  it('is told with its end and the names of all three', async () => {
    const id = await unmask({ fields: ['reporter'] });
    const event = (await cases.published('access.unmasked')).at(-1)!;
    expect(event.data.facts).toMatchObject({
      unmaskingId: id,
      caseId,
      actor: 'of-1501',
      purpose: 'case-handling',
      fields: ['reporter'],
      reason: ASKED.reason,
    });
    expect(Date.parse(String(event.data.facts.validTo)) - Date.parse(String(event.data.facts.at))).toBe(8 * 3_600_000);
    expect(event.data.approvals).toMatchObject([{ officer: 'of-1501' }, { officer: SECOND.officer }, { officer: THIRD.officer }]);
    await withdraw(id);
  });

  it('leaves every read in the record as an unmasking, with what it opened of whom', async () => {
    const id = await unmask();
    await shownTo();
    const read = (await cases.published('access.recorded')).at(-1)!.data.facts;
    expect(read).toMatchObject({ kind: 'unmask', caseId, actor: 'of-1501', purpose: 'case-handling' });
    expect(read.opened).toEqual(expect.arrayContaining(['pbc/person', 'pbc/suspicious', 'gov/reporter']));
    const listed = (await cases.get(`/v1/cases/${NUMBER}/accesses?limit=1`)).body.accesses;
    expect(listed).toMatchObject([{ kind: 'unmask', actor: 'of-1501' }]);
    await withdraw(id);
    await shownTo();
    expect((await cases.published('access.recorded')).at(-1)!.data.facts).toMatchObject({ kind: 'read' });
  });

  it('is no evidence: what is told about who may see what is not taken into the case', async () => {
    await withdraw(await unmask({ fields: ['person'] }));
    await cases.comeBack();
    expect(await cases.run((em) => em.query<object[]>(`select type from case_event where type like 'access.%'`))).toEqual([]);
  });
});

describe('an unmasking ends', () => {
  it('by its time', async () => {
    const id = await unmask();
    await cases.asAdministrator(`update cases.unmasking set at = at - interval '9 hours', expires_at = expires_at - interval '9 hours'`);
    expect(await shownTo()).toEqual([]);
    expect((await withdraw(id)).body).toMatchObject({ status: 409, code: 'unmasking.over' });
  });

  it.each<[string, object]>([
    ['the officer who has it', LEAD],
    ['another lead', THIRD],
  ])('by the word of %s, and then for good', async (_who, claims) => {
    const id = await unmask();
    const { status, body } = await withdraw(id, claims);
    expect([status, await shownTo()]).toEqual([201, []]);
    expect((await cases.published('access.unmasking-withdrawn')).at(-1)).toMatchObject({
      id: body.eventId,
      data: { facts: { unmaskingId: id, actor: 'of-1501' } },
    });
    expect((await withdraw(id, claims)).body).toMatchObject({ status: 409, code: 'unmasking.over' });
  });

  it.each<[string, object, object, number, string]>([
    ['of an officer who has no part in it', LIAISON, { reason: '好奇' }, 403, 'unmasking.not-yours'],
    ['of a lead of another province', { ...LEAD, jurisdiction: '510000' }, { reason: '核对' }, 404, 'unmasking.not-found'],
    ['of somebody who gives no reason', LEAD, {}, 422, 'request.invalid'],
    ['of a viewer', { ...LEAD, role: 'viewer' }, { reason: '核对' }, 403, 'access.command-not-allowed'],
  ])('not by the word %s', async (_who, claims, body, status, code) => {
    const id = await unmask();
    expect((await withdraw(id, claims, body)).body).toMatchObject({ status, code });
    expect(await shownTo()).toEqual(SECRETS);
    await withdraw(id);
  });

  it.each(['x', '0179826c-3480-74d3-98a0-a4ada618e6d1'])('is not to be found where none was: %s', async (id) => {
    expect((await withdraw(id)).body).toMatchObject({ status: 404, code: 'unmasking.not-found' });
  });

  it.each(['unmasking', 'unmasking_withdrawal'])('and %s is never changed or removed by the service', async (table) => {
    for (const sql of [`update ${table} set role = 'x'`, `delete from ${table}`, `truncate ${table} cascade`])
      await expect(cases.run((em) => em.query(sql))).rejects.toThrow('permission denied');
  });

  it('with the case that was approved: merged with another, it is another', async () => {
    const id = await unmask();
    const merger = { otherCase: 'QL-150622-2021-00002', mergeKind: 'common-control', basis: ['同一法定代表人'], reason: '同一控制人' };
    const { body } = await cases.post(`/v1/cases/${NUMBER}/merger`, merger, LEAD);
    await grant(body.id, SECOND);
    await cases.comeBack();
    expect(await shownTo()).toEqual([]);
    await withdraw(id);
  });
});
