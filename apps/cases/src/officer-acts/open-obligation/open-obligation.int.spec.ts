import type { QuanlianEvent } from '@quanlian/contracts';
import { aSite, aboutSite } from '../../testing/a-site';
import { CasesService } from '../../testing/cases-service';

const CASE = '/v1/cases/QL-150622-2021-00001';
const JUDGED = 'IM8-2';

let cases: CasesService;
let confirmed: QuanlianEvent;
let elsewhere: QuanlianEvent;
beforeAll(async () => {
  cases = await CasesService.start();
  confirmed = aboutSite('site.confirmed', { n: 1, day: 3 });
  elsewhere = aSite({ n: 2 });
  await cases.tell(aSite({ n: 1 }), confirmed);
  await cases.tell(elsewhere);
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const open = (body: object) => cases.post(`${CASE}/obligations`, body);
const duties = async (): Promise<{ policyId: string; openedBy: string }[]> =>
  (await cases.get(`${CASE}/file`)).body.caseFile.obligations.filter(({ policyId }: { policyId: string }) => policyId === JUDGED);

describe('the opening of an obligation by an officer', () => {
  it.each<[string, () => object, string]>([
    ['that no pack knows', () => ({ policyId: 'X-1', triggerEventId: confirmed.id }), '/policyId'],
    ['without its trigger', () => ({ policyId: JUDGED }), '/triggerEventId'],
    ['from something that is no event', () => ({ policyId: JUDGED, triggerEventId: 'event-1' }), '/triggerEventId'],
    ['from an event of another case', () => ({ policyId: JUDGED, triggerEventId: elsewhere.id }), '/triggerEventId'],
    ['that he did tomorrow', () => ({ policyId: JUDGED, triggerEventId: confirmed.id, at: '2999-01-01T00:00:00Z' }), '/at'],
    ['on a day without a time', () => ({ policyId: JUDGED, triggerEventId: confirmed.id, at: '2021-10-20' }), '/at'],
  ])('%s is refused', async (_title, body, pointer) => {
    expect(await open(body())).toMatchObject({ status: 422, body: { code: 'request.invalid', errors: [{ pointer }] } });
    expect(await duties()).toEqual([]);
  });

  it('puts the duty on the case, from the event that he named', async () => {
    expect((await open({ policyId: JUDGED, triggerEventId: confirmed.id, at: '2021-10-20T10:40:00+08:00' })).status).toBe(201);
    await cases.comeBack();
    expect(await duties()).toMatchObject([{ policyId: JUDGED, openedBy: confirmed.id }]);
  });
});
