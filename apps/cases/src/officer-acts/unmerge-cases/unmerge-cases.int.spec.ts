import type { QuanlianEvent } from '@quanlian/contracts';
import { aboutSite, aSite, usccOf } from '../../testing/a-site';
import { CasesService, LIAISON, OFFICER, SECOND } from '../../testing/cases-service';

const [ONE, TWO, FAR] = ['QL-150622-2021-00001', 'QL-150622-2021-00002', 'QL-513300-2021-00001'];
const THIRD = { ...OFFICER, officer: 'of-5001' };
const MERGER = { otherCase: TWO, mergeKind: 'common-control', basis: ['同一法定代表人'], reason: '同一控制人' };
const first = aSite({ n: 1 });
const second = aSite({ n: 2 });
const cut = aboutSite('power-supply.cut', { n: 2, day: 4 });

let cases: CasesService;
let merge: string;
beforeEach(async () => {
  cases = await CasesService.start();
  await cases.tell(first);
  await cases.tell(second, cut);
  merge = await merged();
}, 60_000);
afterEach(() => cases?.stop(), 30_000);

const grant = (id: string, claims: object) => cases.post(`/v1/approvals/${id}/grant`, {}, claims);
/** Two cases become one; the id of the event that says so. */
async function merged(more: object = {}): Promise<string> {
  const { body } = await cases.post(`/v1/cases/${ONE}/merger`, { ...MERGER, ...more }, LIAISON);
  await grant(body.id, SECOND);
  await cases.comeBack();
  return (await cases.published('entity.merged')).at(-1)!.id;
}
const propose = (more: object = {}, claims: object = LIAISON) =>
  cases.post(`/v1/cases/${ONE}/unmerger`, { mergeEventId: merge, reason: '核查后不是同一控制人', ...more }, claims);
const unmerge = async (more: object = {}): Promise<void> => {
  const { id } = (await propose(more)).body;
  await grant(id, SECOND);
  expect((await grant(id, THIRD)).body).toMatchObject({ state: 'granted' });
  await cases.comeBack();
};
const fileOf = async (name: string, query = '') => (await cases.get(`/v1/cases/${name}/file${query}`)).body.caseFile;
const eventsOf = async (name: string): Promise<string[]> => (await fileOf(name)).timeline.map(({ eventId }: { eventId: string }) => eventId);
const expectRebuilt = async () => expect((await cases.get('/v1/view-check')).body.differing).toEqual([]);

describe('taking back a merge', () => {
  it('is not even proposed by who may not, without a reason, or of what is no merge that stands', async () => {
    const refusals: [object, object, number, string][] = [
      [{}, { ...LIAISON, role: 'finance-officer' }, 403, 'approval.role-not-allowed'],
      [{}, { ...LIAISON, jurisdiction: '510000' }, 404, 'case.not-found'],
      [{}, { ...LIAISON, role: 'viewer' }, 403, 'access.command-not-allowed'],
      [{ reason: '' }, LIAISON, 422, 'request.invalid'],
      [{ mergeEventId: 'x' }, LIAISON, 422, 'request.invalid'],
      [{ mergeEventId: first.id }, LIAISON, 422, 'request.invalid'],
      [{ verdict: 'same' }, LIAISON, 422, 'request.invalid'],
    ];
    for (const [more, claims, status, code] of refusals) expect(await propose(more, claims)).toMatchObject({ status, body: { code } });
    expect(await cases.published('entity.unmerged')).toEqual([]);
  }, 60_000);

  it('is not proposed by who may not act where a case would come to be', async () => {
    await cases.tell(aSite({ n: 3, jurisdiction: '513300' }));
    const { body } = await cases.post(`/v1/cases/${ONE}/merger`, { ...MERGER, otherCase: FAR }, OFFICER);
    await grant(body.id, SECOND);
    await cases.comeBack();
    merge = (await cases.published('entity.merged')).at(-1)!.id;
    expect(await propose()).toMatchObject({ status: 403, body: { code: 'act.foreign-jurisdiction' } });
    expect((await propose({}, OFFICER)).status).toBe(201);
  }, 60_000);

  it('needs two approvers, who read which events leave', async () => {
    const { body } = await propose();
    const { command } = (await cases.get(`/v1/approvals/${body.id}`, SECOND)).body;
    expect(command).toMatchObject({ targetEventId: merge, verdict: 'different', removedKeys: [`uscc:${usccOf(2)}`] });
    expect(command.reattributedEventIds).toEqual(expect.arrayContaining([second.id, cut.id]));
    expect(command.reattributedEventIds).not.toContain(first.id);
    expect((await grant(body.id, LIAISON)).body).toMatchObject({ code: 'approval.role-not-allowed' });
    expect((await grant(body.id, SECOND)).body).toMatchObject({ state: 'open' });
    expect((await grant(body.id, SECOND)).body).toMatchObject({ code: 'approval.decided-before' });
    await cases.comeBack();
    expect((await fileOf(TWO)).number).toBe(ONE);
    expect((await grant(body.id, THIRD)).body).toMatchObject({ state: 'granted' });
  }, 60_000);

  it('makes two cases of one, each under its own number and with its own events, as a rebuild would', async () => {
    await unmerge();
    expect([(await fileOf(ONE)).operator, (await fileOf(TWO)).operator]).toEqual([`uscc:${usccOf(1)}`, `uscc:${usccOf(2)}`]);
    expect([(await fileOf(ONE)).number, (await fileOf(TWO)).number]).toEqual([ONE, TWO]);
    expect(await eventsOf(TWO)).toEqual(expect.arrayContaining([second.id, cut.id]));
    expect(await eventsOf(ONE)).not.toContain(cut.id);
    await expectRebuilt();
  }, 60_000);

  it('is told with all three names and exactly the events that left', async () => {
    await unmerge();
    const [event] = (await cases.published('entity.unmerged')) as [QuanlianEvent];
    expect(event.data.facts).toMatchObject({ removedKeys: [`uscc:${usccOf(2)}`], reason: '核查后不是同一控制人', approvedBy: SECOND.officer });
    expect(event.data.approvals.map(({ officer }) => officer)).toEqual([LIAISON.officer, SECOND.officer, THIRD.officer]);
    const left = event.data.facts.reattributedEventIds as string[];
    expect((await eventsOf(TWO)).filter((id) => !left.includes(id))).toEqual([]);
    expect((await eventsOf(ONE)).filter((id) => left.includes(id))).toEqual([]);
  }, 60_000);

  it('leaves what was one case readable as one at the moment before', async () => {
    const { position } = (await cases.get('/v1/events-position')).body;
    await unmerge();
    const then = await fileOf(TWO, `?position=${position}`);
    expect([then.number, then.eventCount]).toEqual([ONE, expect.any(Number)]);
    expect(then.timeline.map(({ eventId }: { eventId: string }) => eventId)).toEqual(expect.arrayContaining([first.id, cut.id]));
  }, 60_000);

  it('tells the two apart: nobody proposes the same merge again', async () => {
    await unmerge();
    expect((await cases.published('identity.verdict-given')).map(({ data }) => data.facts)).toMatchObject([
      { leftKey: `uscc:${usccOf(1)}`, rightKey: `uscc:${usccOf(2)}`, verdict: 'different', by: LIAISON.officer, second: SECOND.officer },
    ]);
    expect(await cases.post(`/v1/cases/${ONE}/merger`, MERGER, LIAISON)).toMatchObject({ status: 409, body: { code: 'case.told-apart' } });
    const other = await cases.post(`/v1/cases/${TWO}/merger`, { ...MERGER, otherCase: ONE }, LIAISON);
    expect(other).toMatchObject({ status: 409, body: { code: 'case.told-apart' } });
    expect(await propose()).toMatchObject({ status: 409, body: { code: 'merge.not-standing' } });
  }, 60_000);

  it('that leaves it open whether they are different lets them be merged again, and separated again', async () => {
    await unmerge({ verdict: 'unsure' });
    merge = await merged();
    expect((await fileOf(TWO)).number).toBe(ONE);
    await unmerge();
    expect((await fileOf(TWO)).number).toBe(TWO);
    await expectRebuilt();
  }, 60_000);

  it('happens once: of two proposals the second finds nothing left to take back', async () => {
    const [one, other] = [(await propose()).body.id, (await propose()).body.id];
    await grant(other, SECOND);
    await grant(one, SECOND);
    await grant(one, THIRD);
    await cases.comeBack();
    expect(await grant(other, THIRD)).toMatchObject({ status: 409, body: { code: 'merge.not-standing' } });
    expect(await cases.published('entity.unmerged')).toHaveLength(1);
  }, 60_000);

  it('is refused where a proposal of its own says something else than what leaves', async () => {
    const { command, subject, jurisdiction, caseId } = (await propose()).body;
    for (const [field, value] of [
      ['targetEventId', 'x'],
      ['verdict', 'same'],
      ['removedKeys', [`uscc:${usccOf(1)}`]],
      ['reattributedEventIds', [first.id]],
    ] as const) {
      const proposal = { act: 'un-merge', subject, jurisdiction, caseId, reason: '核查', command: { ...command, [field]: value } };
      expect((await cases.post('/v1/approvals', proposal, OFFICER)).body).toMatchObject({ errors: [{ pointer: `/command/${field}` }] });
    }
  }, 60_000);
});

describe('taking back that two keys are one enterprise', () => {
  it('gives each its own case again', async () => {
    await unmerge({ verdict: 'unsure' });
    merge = await merged({ mergeKind: 'same-legal-entity' });
    expect((await fileOf(TWO)).number).toBe(ONE);
    await unmerge();
    expect([(await fileOf(ONE)).operator, (await fileOf(TWO)).operator]).toEqual([`uscc:${usccOf(1)}`, `uscc:${usccOf(2)}`]);
    await expectRebuilt();
  }, 60_000);
});
