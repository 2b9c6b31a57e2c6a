import type { QuanlianEvent } from '@quanlian/contracts';
import { aSite, aboutSite } from '../../testing/a-site';
import { CasesService } from '../../testing/cases-service';

const CASE = '/v1/cases/QL-150622-2021-00001';

let cases: CasesService;
let cut: QuanlianEvent;
let elsewhere: QuanlianEvent;
beforeAll(async () => {
  cases = await CasesService.start();
  cut = aboutSite('power-supply.cut', { n: 1, day: 5 });
  elsewhere = aSite({ n: 2 });
  await cases.tell(aSite({ n: 1 }), cut);
  await cases.tell(elsewhere);
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const note = (more: object) =>
  cases.post(`${CASE}/findings/notes`, { rule: 'XC37', aboutEventId: cut.id, resolves: false, reason: '前一日已记录安全隐患', ...more });
const status = async (): Promise<string> =>
  (await cases.get(`${CASE}/file`)).body.caseFile.findings.find(({ rule }: { rule: string }) => rule === 'XC37').status;

describe('a note on a finding', () => {
  it.each<[string, () => object, string]>([
    ['of no rule', () => ({ rule: 'XC99' }), '/rule'],
    ['about an event of another case', () => ({ aboutEventId: elsewhere.id }), '/aboutEventId'],
    ['that may or may not resolve it', () => ({ resolves: 'yes' }), '/resolves'],
    ['without a reason', () => ({ reason: undefined }), '/reason'],
    ['of endless length', () => ({ reason: 'x'.repeat(2_001) }), '/reason'],
  ])('%s is refused', async (_title, more, pointer) => {
    expect(await note(more())).toMatchObject({ status: 422, body: { code: 'request.invalid', errors: [{ pointer }] } });
  });

  it('leaves it open unless it says that it is over', async () => {
    await note({});
    await cases.comeBack();
    expect(await status()).toBe('open');
    await note({ resolves: true });
    await cases.comeBack();
    expect(await status()).toBe('resolved');
  });
});
