import type { QuanlianEvent } from '@quanlian/contracts';
import { aSite } from '../testing/a-site';
import { CasesService, OFFICER } from '../testing/cases-service';

let cases: CasesService;
let site: QuanlianEvent;
let caseId: string;

beforeAll(async () => {
  cases = await CasesService.start();
  site = aSite({ n: 1, name: '鄂尔多斯市示例云图大数据有限公司' });
  await cases.tell(site);
  caseId = ((await cases.get('/v1/cases')).body as { cases: { caseId: string }[] }).cases[0]!.caseId;
}, 60_000);
afterAll(() => cases?.stop());

const SYSTEM = { agency: 'energy', organ: 'grid', jurisdiction: '000000', rights: ['publish'] };
const NOTE = { rule: 'XC01', resolves: false, reason: 'looked into' };
const noteOn = (name: string, more: object = {}, claims: object = OFFICER) =>
  cases.post(`/v1/cases/${name}/findings/notes`, { ...NOTE, aboutEventId: site.id, ...more }, claims);

describe('an act of an officer', () => {
  it.each([
    ['by a system', {}, SYSTEM, 403, 'access.command-not-allowed'],
    ['on a case of another province', {}, { ...OFFICER, jurisdiction: '510000' }, 404, 'case.not-found'],
    [
      'that states when it was done without the backfill right',
      { at: '2021-10-09T10:00:00+08:00' },
      { ...OFFICER, rights: [] },
      403,
      'event.backfill-not-allowed',
    ],
    ['without its reason', { reason: ' ' }, OFFICER, 422, 'request.invalid'],
  ])('%s is refused', async (_title, more, claims, status, code) => {
    expect(await noteOn(caseId, more, claims)).toMatchObject({ status, body: { status, code } });
  });

  it('on no case is refused', async () => {
    expect(await noteOn('QL-150622-2021-99999')).toMatchObject({ status: 404, body: { code: 'case.not-found' } });
  });

  it('cannot place an event that its keys have placed', async () => {
    const answer = await cases.post(`/v1/cases/${caseId}/suggestions/${site.id}/approval`, { second: 'of-0009' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'suggestion.not-open' } });
  });
});

it('a case is not found at a moment before its first event', async () => {
  expect(await cases.get(`/v1/cases/${caseId}/file?knownAt=2021-01-01T00:00:00Z`)).toMatchObject({
    status: 404,
    body: { code: 'case.unknown-then' },
  });
});
