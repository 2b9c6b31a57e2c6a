import { aboutSite, aSite, usccOf } from '../testing/a-site';
import { CasesService } from '../testing/cases-service';
import type { CasePage, CaseSummary } from './case-page.response';

let cases: CasesService;
const NAMES = ['鄂尔多斯市示例云图大数据有限公司', '示例流云算力（阿坝）有限公司', '示例电力100%_有限公司', '示例水电有限公司'];
const SITES = [
  { n: 1, name: NAMES[0] },
  { n: 2, name: NAMES[1], jurisdiction: '513300' },
  { n: 3, name: NAMES[2], jurisdiction: '150623' },
  { n: 4, name: NAMES[3], jurisdiction: '513301' },
];

beforeAll(async () => {
  cases = await CasesService.start();
  await cases.tell(...SITES.map(aSite), aboutSite('site.confirmed', { n: 3, jurisdiction: '150623', day: 9 }));
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const page = async (query: string): Promise<CasePage> => {
  const { status, body } = await cases.get(`/v1/cases?${query}`);
  expect([status, body.errors]).toEqual([200, undefined]);
  return body as CasePage;
};
const operators = ({ cases: found }: Pick<CasePage, 'cases'>): number[] => found.map(({ operator }) => Number(operator.slice(16, 22)));
const found = async (query: string): Promise<number[]> => operators(await page(query)).sort();

/** Every case of the walk through the pages; `between` happens after each page. */
async function walk(query: string, between: () => Promise<void> = async () => undefined): Promise<CaseSummary[]> {
  const seen: CaseSummary[] = [];
  for (let after = ''; ;) {
    const { cases: part, next } = await page(`${query}&limit=1${after}`);
    seen.push(...part);
    if (next === null) return seen;
    after = `&after=${next}`;
    await between();
  }
}

describe('the case list', () => {
  it('shows what a case is in one line', async () => {
    const {
      cases: [one],
    } = await page(`subject=uscc:${usccOf(1)}`);
    expect(one).toMatchObject({
      number: 'QL-150622-2021-00001',
      operator: `uscc:${usccOf(1)}`,
      names: [NAMES[0]],
      jurisdiction: '150622',
      status: 'suspected',
      openedAt: '2021-10-02T10:00:00+08:00',
      eventCount: 2,
    });
  });

  it.each([
    ['jurisdiction=150622', [1]],
    ['jurisdiction=150600', [1, 3]],
    ['jurisdiction=510000', [2, 4]],
    ['status=confirmed', [3]],
    ['jurisdiction=150600&status=suspected', [1]],
    [`subject=uscc:${usccOf(2, '513300')}`, [2]],
    [`subject=org-name:${encodeURIComponent(NAMES[3]!)}`, [4]],
    ['subject=uscc:91150622MAYX0A110G', []],
  ])('filters by %s', async (query, expected) => expect(await found(query)).toEqual(expected));

  it('filters by open findings and duties past due as the lines say', async () => {
    const all = (await page('')).cases;
    for (const name of ['openFindings', 'overdue'] as const) {
      const some = all.filter((one) => one[name] > 0).map(({ number }) => number);
      expect((await page(`${name}=true`)).cases.map(({ number }) => number)).toEqual(some);
      expect((await page(`${name}=false`)).cases).toHaveLength(all.length - some.length);
    }
  });

  it.each([
    ['云图', [1]],
    ['云', [1, 2]],
    ['流云算力', [2]],
    ['示例', [1, 2, 3, 4]],
    ['MAY000003', [3]],
    ['may000003', [3]],
    ['QL-513300', [2]],
    ['100%_', [3]],
    ['1%0', []],
    ['无此公司', []],
  ])('finds a part of a name, a key or a number: %s', async (q, expected) => expect(await found(`q=${encodeURIComponent(q)}`)).toEqual(expected));

  it.each([
    ['openedAt', [1, 2, 3, 4]],
    ['-openedAt', [4, 3, 2, 1]],
    ['number', [1, 3, 2, 4]],
    ['-number', [4, 2, 3, 1]],
  ])('sorts by %s, and the same by pages of one', async (sort, expected) => {
    expect(operators(await page(`sort=${sort}`))).toEqual(expected);
    expect(operators({ cases: await walk(`sort=${sort}`) })).toEqual(expected);
  });

  it('sorts by the last event', async () => {
    const at = (await page('sort=lastEventAt')).cases.map(({ lastEventAt }) => Date.parse(lastEventAt));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect((await walk('sort=-lastEventAt')).map(({ lastEventAt }) => Date.parse(lastEventAt))).toEqual(at.reverse());
  });

  it.each(['openedAt', '-openedAt', 'number', '-number'])(
    'shows every case once while others arrive before and behind the cursor: %s',
    async (sort) => {
      const before = (await page('')).cases.map(({ number }) => number);
      let n = 100 * (1 + ['openedAt', '-openedAt', 'number', '-number'].indexOf(sort));
      const arrive = async (): Promise<void> => {
        if (n % 100 < 4) await cases.tell(aSite({ n: ++n, day: -n, jurisdiction: '110000' }), aSite({ n: ++n, day: n, jurisdiction: '659000' }));
      };
      const seen = (await walk(`sort=${sort}`, arrive)).map(({ number }) => number);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((number) => before.includes(number)).sort()).toEqual(before.sort());
    },
    60_000,
  );

  it('refuses what it cannot use, with a pointer for each place', async () => {
    const { status, body } = await cases.get('/v1/cases?sort=size&limit=0&after=zz&statsu=x');
    expect([status, body.code]).toEqual([422, 'query.parameter-invalid']);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(
      ['after', 'limit', 'sort', 'statsu'].map((name) => `/query/${name}`),
    );
  });
});
