import { aboutSite, aSite } from '../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';

const EVALUATOR = { officer: 'of-0701', role: 'evaluator', agency: 'evaluator', organ: 'centre', jurisdiction: '000000', rights: [] };
let cases: CasesService;
const ids: Record<string, string> = {};

beforeAll(async () => {
  cases = await CasesService.start();
  const hasty = aboutSite('power-supply.cut', { n: 1, day: 5 }, { mode: 'cut' });
  const clue = aboutSite('load-profile.summarised', { n: 2, day: 2 });
  const patient = aboutSite('power-supply.cut', { n: 2, day: 6 }, { mode: 'cut' });
  const alone = aboutSite('site.confirmed', { n: 3, day: 4, jurisdiction: '513300' }, { projectClass: 'existing' });
  Object.assign(ids, { hasty: hasty.id, patient: patient.id, alone: alone.id });
  await cases.tell(aSite({ n: 1 }), hasty, aSite({ n: 2 }), clue, patient, aSite({ n: 3, jurisdiction: '513300' }), alone);
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

interface Test {
  id: string;
  examined: number;
  broken: number;
  notTestable?: string;
}
const tests = async (claims: object = EVALUATOR, query = ''): Promise<Record<string, Test>> => {
  const { tests: found } = (await cases.get(`/v1/control-tests${query}`, claims)).body as { tests: Test[] };
  return Object.fromEntries(found.map((test) => [test.id, test]));
};
const violations = async (id: string, query = '', claims: object = EVALUATOR) =>
  (await cases.get(`/v1/control-tests/${id}/violations?${query}`, claims)).body;

describe('the control tests', () => {
  it('are asked of the whole history, and count what held and what did not', async () => {
    const found = await tests();
    expect(found['EV-1']).toMatchObject({ examined: 2, holds: 1, broken: 1, unknown: 0 });
    expect(found['N1283-19-3']).toMatchObject({ examined: 1, broken: 1 });
    expect(found['NDRC2111-6']).toMatchObject({ examined: 32, broken: 32 });
  });

  it('say what could not be tested, and why', async () => {
    const found = await tests();
    expect(found['N1283-09-2']).toMatchObject({ examined: 0, notTestable: 'nothing of the kind is in the history' });
    expect(found['N1283-20-2']!.notTestable).toMatch(/^shown elsewhere: /);
  });

  it('list the events that break one', async () => {
    expect(await violations('EV-1')).toMatchObject({
      test: 'EV-1',
      violations: [expect.objectContaining({ about: ids['hasty'], number: 'QL-150622-2021-00001' })],
      next: null,
    });
    expect((await violations('N1283-19-3')).violations).toEqual([expect.objectContaining({ about: ids['alone'] })]);
  });

  it('list them page by page, each once', async () => {
    const all = (await violations('NDRC2111-6', 'limit=200')).violations as object[];
    const found: object[] = [];
    for (let after = ''; ;) {
      const page = await violations('NDRC2111-6', `limit=5${after}`);
      found.push(...page.violations);
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect([found.length, found]).toEqual([32, all]);
  });

  it('answer as it was known then', async () => {
    const then = encodeURIComponent('2021-10-05T00:00:00+08:00');
    expect((await tests(EVALUATOR, `?knownAt=${then}`))['EV-1']).toMatchObject({ examined: 0 });
  });

  it('are asked of the own area alone', async () => {
    const found = await tests({ ...EVALUATOR, jurisdiction: '510000' });
    expect([found['EV-1']!.examined, found['N1283-19-3']!.examined, found['NDRC2111-6']!.examined]).toEqual([0, 1, 1]);
    expect((await violations('EV-1', '', { ...EVALUATOR, jurisdiction: '510000' })).violations).toEqual([]);
  });

  it('are for evaluators and leads', async () => {
    expect((await cases.get('/v1/control-tests', OFFICER)).status).toBe(200);
    expect((await cases.get('/v1/control-tests', LIAISON)).status).toBe(403);
  });

  it.each(['?answer=maybe', '?limit=0', '?after=x', '?knownAt=now'])('refuse %s', async (query) => {
    expect((await cases.get(`/v1/control-tests/EV-1/violations${query}`, EVALUATOR)).status).toBe(422);
  });

  it('are known by their ids', async () => {
    expect((await cases.get('/v1/control-tests/N1283-20-2/violations', EVALUATOR)).body).toMatchObject({
      status: 404,
      code: 'control-test.not-found',
    });
  });

  it('are recorded', async () => {
    const count = async () => (await cases.published('access.recorded')).filter(({ data }) => data.facts.resource === 'control-tests').length;
    const before = await count();
    await tests();
    await violations('EV-1');
    expect(await count()).toBe(before + 2);
  });
});
