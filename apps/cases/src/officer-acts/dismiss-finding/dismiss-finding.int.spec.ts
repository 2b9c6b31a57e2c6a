import type { QuanlianEvent } from '@quanlian/contracts';
import { aSite, aboutSite } from '../../testing/a-site';
import { CasesService, LIAISON, OFFICER, SECOND } from '../../testing/cases-service';

const CASE = '/v1/cases/QL-150622-2021-00001';

let cases: CasesService;
let cut: QuanlianEvent;
beforeAll(async () => {
  cases = await CasesService.start();
  cut = aboutSite('power-supply.cut', { n: 1, day: 5 });
  await cases.tell(aSite({ n: 1 }), cut);
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const dismiss = (more: object = {}, claims: object = LIAISON) =>
  cases.post(`${CASE}/findings/dismissal`, { rule: 'XC37', aboutEventId: cut.id, reason: '前一日已记录安全隐患', ...more }, claims);
const status = async (): Promise<string> =>
  (await cases.get(`${CASE}/file`)).body.caseFile.findings.find(({ rule }: { rule: string }) => rule === 'XC37').status;

describe('the dismissal of a finding', () => {
  it.each<[string, object, object, number, string]>([
    ['without a reason', { reason: '' }, OFFICER, 422, 'request.invalid'],
    ['of no rule', { rule: 'XC99' }, OFFICER, 422, 'request.invalid'],
    ['that the case does not have', { rule: 'XC10' }, OFFICER, 409, 'finding.not-open'],
    ['about an event that it does not rest on', { aboutEventId: '0179826c-3480-74d3-98a0-a4ada618e6d1' }, OFFICER, 409, 'finding.not-open'],
    ['by a viewer', {}, { ...OFFICER, role: 'viewer' }, 403, 'access.command-not-allowed'],
    ['from another province', {}, { ...LIAISON, jurisdiction: '510000' }, 404, 'case.not-found'],
  ])('%s is not even proposed', async (_title, more, claims, expected, code) => {
    expect(await dismiss(more, claims)).toMatchObject({ status: expected, body: { code } });
  });

  it('ends the finding when a second officer agrees, and not before', async () => {
    const { body } = await dismiss();
    await cases.comeBack();
    expect([body.act, body.state, await status()]).toEqual(['dismissal', 'open', 'open']);
    expect((await cases.post(`/v1/approvals/${body.id}/grant`, {}, SECOND)).body.state).toBe('granted');
    await cases.comeBack();
    expect(await status()).toBe('resolved');
    expect(await dismiss()).toMatchObject({ status: 409, body: { code: 'finding.not-open' } });
  });

  it('that is refused leaves everything as it was', async () => {
    const other = aboutSite('power-supply.cut', { n: 1, day: 8 });
    await cases.tell(other);
    const { body } = await dismiss({ aboutEventId: other.id });
    expect((await cases.post(`/v1/approvals/${body.id}/refusal`, { reason: '证据不足' }, SECOND)).body.state).toBe('refused');
    await cases.comeBack();
    const findings = (await cases.get(`${CASE}/file`)).body.caseFile.findings as { rule: string; about: string; status: string }[];
    expect(findings.find(({ rule, about }) => rule === 'XC37' && about === other.id)?.status).toBe('open');
  });
});
