import { aboutSite, aSite } from '../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';

const EVALUATOR = { officer: 'of-0701', role: 'evaluator', agency: 'evaluator', organ: 'centre', jurisdiction: '000000', rights: [] };
let cases: CasesService;

beforeAll(async () => {
  cases = await CasesService.start();
  await cases.tell(
    aboutSite('load-profile.summarised', { n: 1, day: 1 }),
    aSite({ n: 1, day: 2 }),
    aboutSite('power-supply.cut', { n: 1, day: 5 }, { mode: 'cut' }),
    aSite({ n: 2, day: 3 }),
    aboutSite('site.cleared', { n: 2, day: 20 }, { clearedAt: '2021-10-21T10:00:00+08:00', reason: 'wrong-attribution' }),
    aSite({ n: 3, day: 3, jurisdiction: '513300' }),
  );
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

interface Line {
  region: string;
  agency: string;
  total: { cases: number; cleared: number; duties: { overdue: number }; clueToCut: object; completeness: number };
  months: { month: string; cases: number }[];
}
const lines = async (query = '', claims: object = EVALUATOR): Promise<Line[]> =>
  (await cases.get(`/v1/indicators?limit=200&${query}`, claims)).body.indicators;
const one = async (query: string, claims?: object) => (await lines(query, claims))[0];

describe('the indicators', () => {
  it('are those of each region and agency', async () => {
    expect(await one('agency=all&region=150000')).toMatchObject({ total: { cases: 2, cleared: 1, clueToCut: { cases: 1, medianHours: 96 } } });
    expect((await one('agency=energy&region=150000'))!.total).toMatchObject({ cases: 1, clueToCut: { cases: 1, p90Hours: 96 } });
    expect((await one('agency=all&region=510000'))!.total).toMatchObject({ cases: 1, cleared: 0, clueToCut: { cases: 0 } });
    const { completeness, duties } = (await one('agency=all&region=150000'))!.total;
    expect([completeness > 0 && completeness < 1, duties.overdue > 0]).toEqual([true, true]);
  });

  it('have a trend by month', async () => {
    expect((await one('agency=all&level=nation'))!.months.find(({ month }) => month === '2021-10')).toMatchObject({ cases: 3 });
  });

  it('are as they were known then, and the same whenever that is asked', async () => {
    const then = `agency=all&region=150000&knownAt=${encodeURIComponent('2021-10-10T00:00:00+08:00')}`;
    const [before, again] = [await one(then), await one(then)];
    expect(before).toMatchObject({ total: { cases: 2, cleared: 0, clueToCut: { cases: 1 } } });
    expect(again).toEqual(before);
  });

  it('are of the own area', async () => {
    expect(new Set((await lines('', { ...EVALUATOR, jurisdiction: '510000' })).map(({ region }) => region))).toEqual(new Set(['510000']));
  });

  it('come in pages that miss and repeat nothing', async () => {
    const found: Line[] = [];
    for (let after = ''; ;) {
      const { indicators, next } = (await cases.get(`/v1/indicators?limit=3${after}`, EVALUATOR)).body;
      found.push(...indicators);
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(found).toEqual(await lines());
  });

  it('are for evaluators and leads', async () => {
    expect((await cases.get('/v1/indicators', OFFICER)).status).toBe(200);
    expect((await cases.get('/v1/indicators', LIAISON)).status).toBe(403);
  });

  it.each(['level=galaxy', 'agency=nobody', 'region=5', 'knownAt=now', 'limit=0', 'after=x'])('refuse %s', async (query) => {
    expect((await cases.get(`/v1/indicators?${query}`, EVALUATOR)).status).toBe(422);
  });
});
