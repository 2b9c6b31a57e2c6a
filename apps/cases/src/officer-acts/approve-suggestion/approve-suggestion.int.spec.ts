import type { EventKey, QuanlianEvent } from '@quanlian/contracts';
import { aSite, aboutSite, usccOf } from '../../testing/a-site';
import { CasesService } from '../../testing/cases-service';

const PREMISES: EventKey = { kind: 'address', value: '鄂尔多斯市伊金霍洛旗示例路7号', role: 'site' };
const CASE = '/v1/cases/QL-150622-2021-00001';
const OTHER = '/v1/cases/QL-150622-2021-00002';

let cases: CasesService;
let site: QuanlianEvent;
let loose: QuanlianEvent;
beforeAll(async () => {
  cases = await CasesService.start();
  site = aSite({ n: 1, keys: [{ kind: 'uscc', value: usccOf(1), role: 'operator' }, PREMISES] });
  loose = aboutSite('site.reported', { n: 0, day: 4, keys: [PREMISES] });
  await cases.tell(site, loose);
  await cases.tell(aSite({ n: 2 }));
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const approve = (path: string, eventId: string, body: object = { second: 'of-0009' }) => cases.post(`${path}/suggestions/${eventId}/approval`, body);
const caseOf = async (eventId: string): Promise<string | null> => (await cases.get(`/v1/events/${eventId}/case`)).body.caseId;

describe('the approval of a suggestion', () => {
  it.each<[string, () => string, object, number, string, string | undefined]>([
    ['by one officer alone', () => loose.id, {}, 422, 'request.invalid', '/second'],
    ['by an officer who is the second one, too', () => loose.id, { second: 'of-0001' }, 422, 'request.invalid', '/second'],
    ['with a field that it does not have', () => loose.id, { second: 'of-0009', third: 'of-0010' }, 422, 'request.invalid', '/third'],
    ['of an event that never came', () => '0179826c-3480-74d3-98a0-a4ada618e6d1', { second: 'of-0009' }, 422, 'request.invalid', '/eventId'],
    ['of something that is no event', () => 'event-1', { second: 'of-0009' }, 422, 'request.invalid', '/eventId'],
    ['of an event that its keys have placed', () => site.id, { second: 'of-0009' }, 409, 'suggestion.not-open', undefined],
  ])('%s is refused', async (_title, eventId, body, status, code, pointer) => {
    const answer = await approve(CASE, eventId(), body);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.errors?.[0]?.pointer).toBe(pointer);
  });

  it('puts the event on the case, under the names of both officers; said again it changes nothing', async () => {
    expect(await caseOf(loose.id)).toBeNull();
    const { status, body } = await approve(CASE, loose.id);
    expect([status, Object.keys(body)]).toEqual([201, ['eventId']]);
    await cases.comeBack();
    expect(await caseOf(loose.id)).toBe(await caseOf(site.id));
    expect((await approve(CASE, loose.id)).status).toBe(201);
  });

  it('does not take the event from the case where officers have put it', async () => {
    expect(await approve(OTHER, loose.id)).toMatchObject({ status: 409, body: { code: 'suggestion.not-open' } });
  });
});
