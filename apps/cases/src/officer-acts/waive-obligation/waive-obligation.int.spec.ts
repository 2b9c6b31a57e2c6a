import type { QuanlianEvent } from '@quanlian/contracts';
import { aSite, aboutSite, usccOf } from '../../testing/a-site';
import { CasesService, LIAISON, OFFICER, SECOND } from '../../testing/cases-service';

const CASE = '/v1/cases/QL-150622-2021-00001';
const DUTY = 'N1283-10-1';
const MET = 'N1283-14-3';

let cases: CasesService;
let confirmed: QuanlianEvent;
beforeAll(async () => {
  cases = await CasesService.start();
  confirmed = aboutSite('site.confirmed', { n: 1, day: 3 });
  await cases.tell(aSite({ n: 1 }), confirmed, aboutSite('power-supply.cut', { n: 1, day: 5 }));
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const waive = (policyId: string, body: object = { reason: '企业已注销' }, claims: object = OFFICER) =>
  cases.post(`${CASE}/obligations/${policyId}/waiver`, body, claims);
const grant = (id: string, claims: object) => cases.post(`/v1/approvals/${id}/grant`, {}, claims);
const duty = async (policyId = DUTY) =>
  (await cases.get(`${CASE}/file`)).body.caseFile.obligations.find((one: { policyId: string }) => one.policyId === policyId);

describe('the waiver of a duty', () => {
  it.each<[string, string, object, object, number, string]>([
    ['without a reason', DUTY, {}, OFFICER, 422, 'request.invalid'],
    ['of a repetition number zero', DUTY, { reason: '注销', instance: 0 }, OFFICER, 422, 'request.invalid'],
    ['of a repetition that the duty does not have', DUTY, { reason: '注销', instance: 3 }, OFFICER, 422, 'request.invalid'],
    ['of a duty that the case does not have', 'IM8-2', { reason: '注销' }, OFFICER, 422, 'request.invalid'],
    ['of a duty that is met', MET, { reason: '注销' }, OFFICER, 409, 'obligation.not-open'],
    ['for ever', DUTY, { reason: '注销', expiresInHours: 721 }, OFFICER, 422, 'request.invalid'],
    [
      'by a system',
      DUTY,
      { reason: '注销' },
      { agency: 'energy', organ: 'grid', jurisdiction: '000000', rights: [] },
      403,
      'access.command-not-allowed',
    ],
    ['by an officer of another agency', DUTY, { reason: '注销' }, { ...LIAISON, role: 'energy-officer' }, 403, 'approval.role-not-allowed'],
    ['from another province', DUTY, { reason: '注销' }, { ...LIAISON, jurisdiction: '510000' }, 404, 'case.not-found'],
  ])('%s is not even proposed', async (_title, policyId, body, claims, status, code) => {
    expect(await waive(policyId, body, claims)).toMatchObject({ status, body: { code } });
  });

  it('waits for a second officer, and is on the duty with both names then', async () => {
    const { status, body } = await waive(DUTY, { reason: '企业已注销' }, LIAISON);
    expect([status, body]).toMatchObject([201, { act: 'waiver', state: 'open', caseId: expect.any(String), command: { policyId: DUTY } }]);
    await cases.comeBack();
    expect(await duty()).toMatchObject({ status: 'overdue' });
    expect(await grant(body.id, { ...OFFICER, officer: LIAISON.officer })).toMatchObject({ status: 403, body: { code: 'approval.own-proposal' } });
    expect(await grant(body.id, LIAISON)).toMatchObject({ status: 403, body: { code: 'approval.role-not-allowed' } });
    expect(await grant(body.id, SECOND)).toMatchObject({ status: 200, body: { state: 'granted' } });
    await cases.comeBack();
    expect(await duty()).toMatchObject({ status: 'waived', waiver: { by: LIAISON.officer, second: SECOND.officer, reason: '企业已注销' } });
    expect(await waive(DUTY)).toMatchObject({ status: 409, body: { code: 'obligation.not-open' } });
  });
});

describe('a proposal that comes without the route of the case', () => {
  const PROPOSAL = { act: 'waiver', subject: `uscc:${usccOf(1)}`, jurisdiction: '150622', command: { policyId: 'N1283-03-1' } };
  it.each<[string, object, string]>([
    ['names no case', {}, '/caseId'],
    ['names another operator than the case has', { caseId: 'QL-150622-2021-00001', subject: `uscc:${usccOf(2)}` }, '/subject'],
    ['names another division than the case has', { caseId: 'QL-150622-2021-00001', jurisdiction: '150623' }, '/jurisdiction'],
    ['names no duty', { caseId: 'QL-150622-2021-00001', command: {} }, '/command/policyId'],
  ])('that %s is refused', async (_title, more, pointer) => {
    expect(await cases.post('/v1/approvals', { ...PROPOSAL, ...more })).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });
});
