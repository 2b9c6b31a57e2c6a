import { aSite, usccOf } from '../../testing/a-site';
import { CasesService, LIAISON, OFFICER, SECOND } from '../../testing/cases-service';

const [ONE, TWO, FAR] = ['QL-150622-2021-00001', 'QL-150622-2021-00002', 'QL-513300-2021-00001'];
const THIRD = { ...OFFICER, officer: 'of-5001' };
const MERGER = { otherCase: TWO, mergeKind: 'common-control', basis: ['同一法定代表人'], reason: '同一控制人' };
const LIFTING = { otherCase: TWO, reason: '新证据：同一实际控制人' };
const PAIR = [`uscc:${usccOf(1)}`, `uscc:${usccOf(2)}`];

let cases: CasesService;
beforeAll(async () => {
  cases = await CasesService.start();
  await cases.tell(aSite({ n: 1 }));
  await cases.tell(aSite({ n: 2 }), aSite({ n: 3, jurisdiction: '513300' }));
  await merge();
  await tellApart();
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const grant = (id: string, claims: object) => cases.post(`/v1/approvals/${id}/grant`, {}, claims);
const proposeMerge = () => cases.post(`/v1/cases/${ONE}/merger`, MERGER, LIAISON);
const propose = (more: object = {}, claims: object = LIAISON) => cases.post(`/v1/cases/${ONE}/verdict-lifting`, { ...LIFTING, ...more }, claims);
const numberOf = async (name: string): Promise<string> => (await cases.get(`/v1/cases/${name}/file`)).body.caseFile.number;

async function merge(): Promise<void> {
  expect((await grant((await proposeMerge()).body.id, SECOND)).body).toMatchObject({ state: 'granted' });
  await cases.comeBack();
}

/** The merge is taken back, with the verdict "different". */
async function tellApart(): Promise<void> {
  const mergeEventId = (await cases.published('entity.merged')).at(-1)!.id;
  const { id } = (await cases.post(`/v1/cases/${ONE}/unmerger`, { mergeEventId, reason: '核查后不是同一控制人' }, LIAISON)).body;
  await grant(id, SECOND);
  expect((await grant(id, THIRD)).body).toMatchObject({ state: 'granted' });
  await cases.comeBack();
}

describe('the lifting of a verdict', () => {
  it.each<[string, object, object, number, string]>([
    ['without a reason', { reason: ' ' }, LIAISON, 422, 'request.invalid'],
    ['with no other case', { otherCase: undefined }, LIAISON, 422, 'request.invalid'],
    ['with a case that does not exist', { otherCase: 'QL-150622-2021-00009' }, LIAISON, 404, 'case.not-found'],
    ['with a case of another province', { otherCase: FAR }, LIAISON, 404, 'case.not-found'],
    ['on two of whom nothing was decided', { otherCase: FAR }, OFFICER, 409, 'verdict.not-standing'],
    ['from another province', {}, { ...LIAISON, jurisdiction: '510000' }, 404, 'case.not-found'],
    ['by an energy officer', {}, { ...LIAISON, role: 'energy-officer' }, 403, 'approval.role-not-allowed'],
    ['by a viewer', {}, { ...LIAISON, role: 'viewer' }, 403, 'access.command-not-allowed'],
  ])('%s is not even proposed', async (_how, more, claims, status, code) => {
    expect(await propose(more, claims)).toMatchObject({ status, body: { code } });
  });

  it.each<[string, unknown]>([
    ['nobody', undefined],
    ['three', [...PAIR, `uscc:${usccOf(3, '513300')}`]],
    ['the other one first', [...PAIR].reverse()],
    ['somebody without a case', [PAIR[0], `uscc:${usccOf(99)}`]],
  ])('that is proposed without the route of the case and names %s is refused', async (_whom, memberKeys) => {
    const proposal = { act: 'lift-verdict', caseId: ONE, subject: PAIR[0], jurisdiction: '150622', reason: '核查', command: { memberKeys } };
    expect(await cases.post('/v1/approvals', proposal)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/command/memberKeys' }] } });
  });

  it('needs as many as gave it: two approvers, other than the proposer; until then no merge is proposed', async () => {
    const { status, body } = await propose();
    expect([status, body.command]).toEqual([201, { memberKeys: PAIR }]);
    expect((await grant(body.id, { ...OFFICER, officer: LIAISON.officer })).body).toMatchObject({ code: 'approval.own-proposal' });
    expect((await grant(body.id, SECOND)).body).toMatchObject({ state: 'open' });
    expect((await proposeMerge()).body).toMatchObject({ code: 'case.told-apart' });
    expect((await grant(body.id, THIRD)).body).toMatchObject({ state: 'granted' });
    await cases.comeBack();
    const [event] = (await cases.published('identity.verdict-given')).slice(-1);
    expect(event!.data.facts).toEqual({
      leftKey: PAIR[0],
      rightKey: PAIR[1],
      verdict: 'unsure',
      reason: LIFTING.reason,
      by: LIAISON.officer,
      second: SECOND.officer,
    });
    expect(event!.data.approvals.map(({ officer }) => officer)).toEqual([LIAISON.officer, SECOND.officer, THIRD.officer]);
  });

  it('joins nobody, and the pair can be merged, told apart and lifted again', async () => {
    expect([await numberOf(ONE), await numberOf(TWO)]).toEqual([ONE, TWO]);
    expect(await propose()).toMatchObject({ status: 409, body: { code: 'verdict.not-standing' } });
    await merge();
    expect(await numberOf(TWO)).toBe(ONE);
    await tellApart();
    expect([await numberOf(TWO), (await propose()).status]).toEqual([TWO, 201]);
    expect((await cases.get('/v1/view-check')).body.differing).toEqual([]);
  });

  it('happens once: of two proposals the second finds nothing left to lift', async () => {
    const [one, other] = [(await propose()).body.id, (await propose()).body.id];
    for (const id of [one, other]) await grant(id, SECOND);
    await grant(one, THIRD);
    await cases.comeBack();
    expect(await grant(other, THIRD)).toMatchObject({ status: 409, body: { code: 'verdict.not-standing' } });
  });
});
