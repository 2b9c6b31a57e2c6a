import { aSite, usccOf } from '../../testing/a-site';
import { CasesService, LIAISON, OFFICER, SECOND } from '../../testing/cases-service';

const [ONE, TWO, FAR] = ['QL-150622-2021-00001', 'QL-150622-2021-00002', 'QL-513300-2021-00001'];
const NONE = 'QL-150622-2021-00009';
const MERGER = { otherCase: TWO, mergeKind: 'common-control', basis: ['同一法定代表人'], reason: '同一控制人' };

let cases: CasesService;
beforeAll(async () => {
  cases = await CasesService.start();
  await cases.tell(aSite({ n: 1 }));
  await cases.tell(aSite({ n: 2 }), aSite({ n: 3, jurisdiction: '513300' }));
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const merge = (more: object = {}, claims: object = LIAISON) => cases.post(`/v1/cases/${ONE}/merger`, { ...MERGER, ...more }, claims);
const numberOf = async (name: string): Promise<string> => (await cases.get(`/v1/cases/${name}/file`)).body.caseFile.number;

describe('the merging of two cases', () => {
  it.each<[string, object, object, number, string]>([
    ['on no basis', { basis: [] }, OFFICER, 422, 'request.invalid'],
    ['for sharing a site', { mergeKind: 'same-site' }, OFFICER, 422, 'request.invalid'],
    ['with no case', { otherCase: NONE }, OFFICER, 404, 'case.not-found'],
    ['with itself', { otherCase: ONE }, OFFICER, 409, 'case.already-one'],
    ['with a case of another province', { otherCase: FAR }, LIAISON, 404, 'case.not-found'],
    ['from another province', {}, { ...LIAISON, jurisdiction: '510000' }, 404, 'case.not-found'],
    ['from another province, with no case', { otherCase: NONE }, { ...LIAISON, jurisdiction: '510000' }, 404, 'case.not-found'],
    ['by a finance officer, with no case', { otherCase: NONE }, { ...LIAISON, role: 'finance-officer' }, 403, 'approval.role-not-allowed'],
    ['by a finance officer', {}, { ...LIAISON, role: 'finance-officer' }, 403, 'approval.role-not-allowed'],
  ])('%s is not even proposed', async (_title, more, claims, status, code) => {
    expect(await merge(more, claims)).toMatchObject({ status, body: { code } });
  });

  it('makes them one under the earlier number when a second officer agrees, and not before', async () => {
    const { status, body } = await merge();
    await cases.comeBack();
    expect([status, await numberOf(TWO)]).toEqual([201, TWO]);
    const shown = await cases.get(`/v1/approvals/${body.id}`, SECOND);
    expect(shown.body.command).toEqual({ memberKeys: [`uscc:${usccOf(1)}`, `uscc:${usccOf(2)}`], mergeKind: 'common-control', basis: MERGER.basis });
    expect((await cases.post(`/v1/approvals/${body.id}/grant`, {}, SECOND)).body.state).toBe('granted');
    await cases.comeBack();
    expect([await numberOf(ONE), await numberOf(TWO)]).toEqual([ONE, ONE]);
    expect(await merge()).toMatchObject({ status: 409, body: { code: 'case.already-one' } });
    expect((await cases.get('/v1/view-check')).body.differing).toEqual([]);
  });
});

describe('a proposal to merge that comes without the route of the case', () => {
  const PROPOSAL = { act: 'merge', subject: `uscc:${usccOf(3, '513300')}`, jurisdiction: '513300', caseId: FAR };
  const COMMAND = { memberKeys: [PROPOSAL.subject, `uscc:${usccOf(2)}`], mergeKind: 'common-control', basis: ['同一法定代表人'] };
  it.each<[string, object, string]>([
    ['names no kind', { mergeKind: undefined }, '/command/mergeKind'],
    ['rests on nothing', { basis: 'rumour' }, '/command/basis'],
    ['leaves this case out', { memberKeys: [`uscc:${usccOf(2)}`, PROPOSAL.subject] }, '/command/memberKeys'],
    ['names somebody without a case', { memberKeys: [PROPOSAL.subject, `uscc:${usccOf(99)}`] }, '/command/memberKeys'],
    ['names three', { memberKeys: [...COMMAND.memberKeys, `uscc:${usccOf(1)}`] }, '/command/memberKeys'],
  ])('that %s is refused', async (_title, more, pointer) => {
    const answer = await cases.post('/v1/approvals', { ...PROPOSAL, command: { ...COMMAND, ...more } });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });
});
