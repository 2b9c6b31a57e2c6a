import type { QuanlianEvent } from '@quanlian/contracts';
import { aSite, aboutSite } from '../../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../../testing/cases-service';

const CASE = '/v1/cases/QL-150622-2021-00001';
const MET = 'N1283-14-3';

let cases: CasesService;
/** The event that met the duty. */
let met: string;
let elsewhere: QuanlianEvent;
beforeAll(async () => {
  cases = await CasesService.start();
  elsewhere = aSite({ n: 2 });
  await cases.tell(aSite({ n: 1 }), aboutSite('site.confirmed', { n: 1, day: 3 }), aboutSite('power-supply.cut', { n: 1, day: 5 }));
  await cases.tell(elsewhere);
  met = (await duty()).metBy;
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const raise = (more: object = {}, claims: object = LIAISON) =>
  cases.post(`${CASE}/disputes`, { disputedEventId: met, grounds: '并未通知企业', ...more }, claims);
const duty = async () => (await cases.get(`${CASE}/file`)).body.caseFile.obligations.find(({ policyId }: { policyId: string }) => policyId === MET);

describe('a dispute', () => {
  it.each<[string, () => object, object, number, string]>([
    ['without grounds', () => ({ grounds: ' ' }), OFFICER, 422, 'request.invalid'],
    ['about an event of another case', () => ({ disputedEventId: elsewhere.id }), OFFICER, 422, 'request.invalid'],
    ['about no event', () => ({ disputedEventId: 'event-1' }), OFFICER, 422, 'request.invalid'],
    ['by a viewer', () => ({}), { ...OFFICER, role: 'viewer' }, 403, 'access.command-not-allowed'],
    ['from another province', () => ({}), { ...LIAISON, jurisdiction: '510000' }, 404, 'case.not-found'],
  ])('%s is refused', async (_title, more, claims, status, code) => {
    expect(await raise(more(), claims)).toMatchObject({ status, body: { code } });
  });

  it('about the record that met a duty leaves the duty disputed', async () => {
    expect(await duty()).toMatchObject({ status: 'met' });
    const { status, body } = await raise();
    expect([status, Object.keys(body).sort()]).toEqual([201, ['disputeId', 'eventId']]);
    await cases.comeBack();
    expect(await duty()).toMatchObject({ status: 'disputed', disputes: [body.disputeId] });
  });
});
