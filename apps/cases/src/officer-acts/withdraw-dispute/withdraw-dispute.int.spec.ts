import type { QuanlianEvent } from '@quanlian/contracts';
import { aSite, aboutSite } from '../../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../../testing/cases-service';
import { openDisputes } from '../../testing/open-disputes';

const CASE = '/v1/cases/QL-150622-2021-00001';

let cases: CasesService;
let confirmed: QuanlianEvent;
let disputeId: string;
beforeAll(async () => {
  cases = await CasesService.start();
  confirmed = aboutSite('site.confirmed', { n: 1, day: 3 });
  await cases.tell(aSite({ n: 1 }), confirmed);
  await cases.tell(aSite({ n: 2 }));
  disputeId = (await cases.post(`${CASE}/disputes`, { disputedEventId: confirmed.id, grounds: '误认' }, LIAISON)).body.disputeId;
  await cases.comeBack();
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const withdraw = (id: string, body: object = { reason: '经复核无误' }, claims: object = LIAISON, path = CASE) =>
  cases.post(`${path}/disputes/${id}/withdrawal`, body, claims);

describe('the withdrawal of a dispute', () => {
  it('is for who raised it', async () => {
    expect(await withdraw(disputeId, { reason: '无误' }, OFFICER)).toMatchObject({ status: 403, body: { code: 'dispute.not-yours' } });
  });

  it('needs a reason', async () => {
    expect(await withdraw(disputeId, {})).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
  });

  it('needs a dispute of this case', async () => {
    expect(await withdraw('d-unknown')).toMatchObject({ status: 404, body: { code: 'dispute.not-found' } });
    const other = '/v1/cases/QL-150622-2021-00002';
    expect(await withdraw(disputeId, { reason: '无误' }, LIAISON, other)).toMatchObject({ status: 404, body: { code: 'dispute.not-found' } });
  });

  it('ends it, once', async () => {
    expect(await openDisputes(cases, CASE)).toContain(disputeId);
    expect((await withdraw(disputeId)).status).toBe(201);
    await cases.comeBack();
    expect(await openDisputes(cases, CASE)).toEqual([]);
    expect(await withdraw(disputeId)).toMatchObject({ status: 409, body: { code: 'dispute.closed' } });
  });
});
