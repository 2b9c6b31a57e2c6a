import { strFromU8, unzipSync } from 'fflate';
import { aboutSite, aSite } from '../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';

const PACK = '/v1/meeting-pack';
const STATED = { 'ql-purpose': 'case-handling' };
let cases: CasesService;

beforeAll(async () => {
  cases = await CasesService.start();
  const confirmed = aboutSite('site.confirmed', { n: 1, day: 3 }, { projectClass: 'existing' });
  await cases.tell(aSite({ n: 1, name: '云图示例公司' }), confirmed, aSite({ n: 2, jurisdiction: '513300' }));
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

type Table = { title: string; rows: (string | number)[][] };
const pack = async (query = '', claims: object = OFFICER) => (await cases.get(`${PACK}?${query}`, claims, STATED)).body;
const rows = async (title: string, query = '', claims: object = OFFICER): Promise<(string | number)[][]> =>
  ((await pack(query, claims)).tables as Table[]).find((table) => table.title === title)!.rows;
const at = (name: string, day: string): string => `${name}=${encodeURIComponent(`${day}T12:00:00+08:00`)}`;

describe('the pack for a joint meeting', () => {
  it('has the cases of the own area, or of a division in it', async () => {
    const numbers = async (query?: string, claims?: object) => (await rows('重点名单', query, claims)).map(([number]) => number);
    expect((await numbers()).sort()).toEqual(['QL-150622-2021-00001', 'QL-513300-2021-00001']);
    expect(await numbers('jurisdiction=5133')).toEqual(['QL-513300-2021-00001']);
    expect(await numbers('', LIAISON)).toEqual(['QL-150622-2021-00001']);
  });

  it('says what is new since the last meeting, as it was known then', async () => {
    const changes = (query: string) => rows('上次会议以来变化', `jurisdiction=15&${query}`);
    expect(await changes(`${at('since', '2021-09-01')}&${at('knownAt', '2021-10-03')}`)).toEqual([
      ['QL-150622-2021-00001', '云图示例公司', '新立案：疑似'],
    ]);
    const later = await changes(`${at('since', '2021-10-03')}&${at('knownAt', '2021-10-05')}`);
    expect(later.map(([, , change]) => change)).toContain('状态：疑似→查实');
    expect(await changes(`${at('since', '2021-10-05')}&${at('knownAt', '2021-10-05')}`)).toEqual([]);
  });

  it('shows each reader what their role is shown', async () => {
    const evaluator = { officer: 'of-0701', role: 'evaluator', agency: 'evaluator', organ: 'centre', jurisdiction: '000000', rights: [] };
    const text = JSON.stringify((await cases.get(PACK, evaluator, { 'ql-purpose': 'evaluation' })).body);
    expect(text).toContain('QL-150622-2021-00001');
    expect(text).not.toContain('云图');
  });

  it('is a page to be printed, and a workbook', async () => {
    const page = await cases.answer('GET', `${PACK}?format=html`, OFFICER, STATED);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('<td>云图示例公司</td>');
    const book = await cases.answer('GET', `${PACK}?format=xlsx`, OFFICER, STATED);
    expect(book.headers.get('content-disposition')).toMatch(/^attachment; filename="meeting-\d{4}-\d\d-\d\d\.xlsx"$/);
    const files = unzipSync(new Uint8Array(await book.arrayBuffer()));
    expect(strFromU8(files['xl/sharedStrings.xml']!)).toContain('云图示例公司');
  });

  it('is made for a stated purpose', async () => {
    expect((await cases.get(PACK, OFFICER, {})).body).toMatchObject({ status: 403, code: 'access.purpose-missing' });
  });

  it('is recorded as an export, with whose data it opened and by which events the cases are found', async () => {
    await pack('jurisdiction=15&format=json');
    const last = (await cases.published('access.recorded')).at(-1)!.data.facts;
    expect(last).toMatchObject({ kind: 'export', resource: 'meeting-pack', purpose: 'case-handling', results: 1 });
    expect(last.filter).toEqual(expect.arrayContaining(['format=json', 'jurisdiction=15']));
    expect(last.opened).toEqual(expect.arrayContaining([expect.stringMatching(/\/identity$/)]));
    expect((last.filter as string[]).filter((one) => one.startsWith('event='))).toHaveLength(1);
  });

  it.each(['since=monday', 'knownAt=now', 'jurisdiction=5', 'format=docx'])('refuses %s', async (query) => {
    expect((await cases.get(`${PACK}?${query}`, OFFICER, STATED)).body).toMatchObject({ status: 422 });
  });
});
