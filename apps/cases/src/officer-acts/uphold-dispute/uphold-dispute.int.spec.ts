import type { QuanlianEvent } from '@quanlian/contracts';
import { aSite, aboutSite } from '../../testing/a-site';
import { CasesService, LIAISON, OFFICER, SECOND } from '../../testing/cases-service';
import { openDisputes } from '../../testing/open-disputes';

const CASE = '/v1/cases/QL-150622-2021-00001';

let cases: CasesService;
let confirmed: QuanlianEvent;
let disputeId: string;
beforeAll(async () => {
  cases = await CasesService.start();
  confirmed = aboutSite('site.confirmed', { n: 1, day: 3 });
  await cases.tell(aSite({ n: 1 }), confirmed);
  disputeId = (await cases.post(`${CASE}/disputes`, { disputedEventId: confirmed.id, grounds: '误认' })).body.disputeId;
  await cases.comeBack();
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const uphold = (more: object = {}, claims: object = SECOND, id = disputeId) =>
  cases.post(`${CASE}/disputes/${id}/upholding`, { reason: '现场核查属实', ...more }, claims);

describe('the upholding of a dispute', () => {
  it.each<[string, object, object, number, string]>([
    ['by who raised it', {}, OFFICER, 403, 'dispute.your-own'],
    ['by a county liaison', {}, LIAISON, 403, 'access.command-not-allowed'],
    ['without a reason', { reason: undefined }, SECOND, 422, 'request.invalid'],
    ['by something that is no correction', { correctionEventId: 'c-1' }, SECOND, 422, 'request.invalid'],
  ])('%s is refused', async (_title, more, claims, status, code) => {
    expect(await uphold(more, claims)).toMatchObject({ status, body: { code } });
  });

  it('of no dispute is refused', async () => {
    expect(await uphold({}, SECOND, 'd-unknown')).toMatchObject({ status: 404, body: { code: 'dispute.not-found' } });
  });

  it('leaves the duty provisional until the correction that it names has come', async () => {
    const facts = {
      targetEventId: confirmed.id,
      effect: 'replace',
      replacement: { confirmedAt: confirmed.time },
      reason: '更正',
      knownAt: confirmed.time,
    };
    const correction = aboutSite('event.corrected', { n: 1, day: 12 }, facts);
    expect((await uphold({ correctionEventId: correction.id })).status).toBe(201);
    await cases.comeBack();
    expect(await openDisputes(cases, CASE)).toContain(disputeId);
    await cases.tell(correction);
    expect(await openDisputes(cases, CASE)).toEqual([]);
    expect(await uphold()).toMatchObject({ status: 409, body: { code: 'dispute.closed' } });
  });
});
