import { OWN_PACKS } from '@quanlian/obligations';
import { aboutSite, aSite, usccOf } from '../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';
import { BackTestResponse } from './back-test.response';

const NUMBER = 'QL-150622-2021-00001';
/** The first three weeks of the sites. */
const PERIOD = { from: '2021-10-01T00:00:00+08:00', to: '2021-10-22T00:00:00+08:00' };
const SOONER = { thresholds: { XC05: { graceD: 0, minRatio: '1' } } };
const listing = OWN_PACKS.find('N1283-02-2')!;
const NOTICE = {
  pack: 'example',
  policies: [{ ...listing, id: 'EX-1', pack: 'example', effectiveFrom: '2021-10-01', defaultSla: 'P3D' }],
};
const EVALUATOR = { officer: 'of-0701', role: 'evaluator', agency: 'evaluator', organ: 'centre', jurisdiction: '000000', rights: [] };

/** Nothing on it can be found wrong but that it was not paid. */
const billTo = (n: number, jurisdiction?: string) =>
  aboutSite(
    'surcharge.billed',
    { n, day: 5, jurisdiction, name: `${n}号示例公司` },
    { billNo: `B${n}`, amountCny: '5000', dueOn: '2021-10-12', segments: undefined, energyKwh: undefined },
  );
/** All but twenty yuan: enough by what is in force. */
const paidBy = (n: number, jurisdiction?: string) =>
  aboutSite('surcharge.collected', { n, day: 6, jurisdiction }, { billNo: `B${n}`, amountCny: '4980', receivedOn: '2021-10-07' });
const bill = billTo(1);
const site = aSite({ n: 1, day: 0, name: '云图示例公司' });

let cases: CasesService;
beforeAll(async () => {
  cases = await CasesService.start();
  await cases.tell(site, aboutSite('site.confirmed', { n: 1, day: 4 }), bill);
  await cases.tell(aSite({ n: 2, day: 0, jurisdiction: '513300' }), billTo(2, '513300'));
  // Billed, and in no case: nobody reported a site.
  await cases.tell(billTo(3), paidBy(3), billTo(4, '513300'), paidBy(4, '513300'));
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const test = async (draft: object, claims: object = OFFICER): Promise<BackTestResponse> => {
  const { status, body } = await cases.post('/v1/back-tests', { ...PERIOD, ...draft }, claims);
  expect(status).toBe(200);
  return body as BackTestResponse;
};
const numbers = ({ cases: found }: BackTestResponse): (string | null)[] => found.map(({ number }) => number);

describe('a threshold tried over history', () => {
  it('tells case by case which findings there would be, and to whom they bring work in which week', async () => {
    const found = await test({ ...SOONER, jurisdiction: '150622' });
    expect(found).toMatchObject({ ...PERIOD, judged: 2, next: null });
    expect(found.cases.find(({ number }) => number === NUMBER)).toMatchObject({
      ...{ opens: false, falls: false, names: expect.arrayContaining(['云图示例公司']) as unknown, jurisdiction: '150622', duties: [] },
      findings: [{ change: 'appears', rule: 'XC05', about: bill.id, draft: { severity: 'medium', status: 'open', evidence: [bill.id] } }],
    });
    // The case that the draft opens has a duty of its own, which the bill of that week met.
    expect(found.work).toEqual([
      {
        ...{ agency: 'energy', duties: 1, findings: 2, perWeek: { duties: 0.33, findings: 0.67 }, openTasks: 0 },
        weeks: [
          { week: '2021-W40', duties: 1, findings: 0 },
          { week: '2021-W41', duties: 0, findings: 2 },
        ],
      },
    ]);
  });

  it('tells of cases that only the draft opens, which have no number', async () => {
    const opened = (await test({ ...SOONER, jurisdiction: '150622' })).cases.filter(({ opens }) => opens);
    expect(opened).toMatchObject([{ caseId: null, number: null, names: ['3号示例公司'], findings: [{ change: 'appears', rule: 'XC05' }] }]);
  });

  it('that says what is in force changes nothing', async () => {
    expect(await test({ thresholds: { XC05: { graceD: 30 } } })).toMatchObject({ judged: 4, cases: [], work: [] });
  });
});

describe('a pack tried over history', () => {
  it('tells which duties there would be, by when, and in which week they open', async () => {
    const { cases: found, work } = await test({ packs: [NOTICE] });
    expect(found).toMatchObject([
      {
        number: NUMBER,
        duties: [
          {
            ...{ change: 'appears', policyId: 'EX-1' },
            draft: { status: 'overdue', openedAt: '2021-10-05T10:00:00+08:00', dueAt: '2021-10-08T10:00:00+08:00', agencies: ['ndrc'] },
          },
        ],
      },
    ]);
    expect(work).toMatchObject([{ agency: 'ndrc', duties: 1, openTasks: 1, weeks: [{ week: '2021-W40', duties: 1 }] }]);
  });

  it('takes the place of the one of its name', async () => {
    const national = OWN_PACKS.packs.find(({ pack }) => pack === 'national-1283')!;
    const shorter = { ...national, policies: national.policies.map((one) => (one.id === listing.id ? { ...one, defaultSla: 'P30D' } : one)) };
    expect((await test({ packs: [shorter] })).cases).toMatchObject([
      { duties: [{ change: 'changes', policyId: listing.id, live: { status: 'overdue' }, draft: { status: 'open' } }] },
    ]);
  });
});

describe('nothing of it is kept', () => {
  const everything = async (): Promise<unknown> =>
    cases.run(async (em) => [
      await em.query(`select * from case_file order by case_id`),
      await em.query(`select * from case_name order by case_id`),
      await em.query(`select * from stale_operator`),
      await em.query(`select type, count(*) from accepted where type not like '%access.recorded%' group by type order by type`),
    ]);

  it('neither in cases, names and queues, nor as an event', async () => {
    const before = await everything();
    await test({ ...SOONER, packs: [NOTICE] });
    expect(await everything()).toEqual(before);
    expect((await cases.get('/v1/view-check')).body).toMatchObject({ differing: [], differingTables: [] });
  });

  it('but who tried what: rules and packs by their names, and the cases that it told of', async () => {
    await test({ ...SOONER, packs: [NOTICE], jurisdiction: '150622' });
    const { facts } = (await cases.published('access.recorded')).at(-1)!.data;
    expect(facts).toMatchObject({ kind: 'search', resource: 'back-test', actor: 'of-0001', results: 2 });
    expect(facts.filter).toEqual(expect.arrayContaining(['rule=XC05', 'pack=example', 'jurisdiction=150622', `event=${site.id}`]));
  });
});

describe('who may try what', () => {
  it('a lead of a province is told of its own cases, and of those that the draft would open there', async () => {
    const sichuan = await test(SOONER, { ...OFFICER, jurisdiction: '510000' });
    expect(numbers(sichuan)).toEqual(expect.arrayContaining(['QL-513300-2021-00001', null]));
    expect(JSON.stringify(sichuan)).not.toContain('150622');
    expect(sichuan.work).toMatchObject([{ agency: 'energy', findings: 2 }]);
  });

  it('an evaluator is told without names, and no cursor names anybody', async () => {
    const told = [await test(SOONER, EVALUATOR), await test({ ...SOONER, limit: 1 }, EVALUATOR)];
    expect(told[0]!.cases).toHaveLength(4);
    expect(told[1]!.next).toEqual(expect.any(String));
    const text = JSON.stringify(told);
    for (const hidden of ['云图示例公司', '3号示例公司', usccOf(1), usccOf(3)]) expect(text).not.toContain(hidden);
  });

  it.each<[string, object]>([
    ['a liaison of a county', LIAISON],
    ['an evaluating system', { agency: 'evaluator', organ: 'centre', jurisdiction: '000000', rights: ['publish'] }],
  ])('%s may not', async (_who, claims) => expect((await cases.post('/v1/back-tests', SOONER, claims)).status).toBe(403));
});

it('comes in pages that miss and repeat nobody, and whose work adds up', async () => {
  const [found, findings]: [(string | null)[], number[]] = [[], []];
  for (let after: string | undefined; ;) {
    const page = await test({ ...SOONER, limit: 1, after });
    expect(page.judged).toBe(1);
    found.push(...numbers(page));
    findings.push(...page.work.map((one) => one.findings));
    if (page.next === null) break;
    after = page.next;
  }
  const whole = await test(SOONER);
  expect(found).toEqual(numbers(whole));
  expect(findings.reduce((sum, one) => sum + one, 0)).toBe(whole.work[0]!.findings);
});

describe('a draft that nobody could be judged by is refused with the place:', () => {
  it.each<[string, object, string]>([
    ['none at all', {}, ''],
    ['of a rule that there is not', { thresholds: { XC99: {} } }, '/thresholds/XC99'],
    ['with a threshold of another kind', { thresholds: { XC05: { graceD: 'ten' } } }, '/thresholds/XC05/graceD'],
    ['of thresholds in a list', { thresholds: [] }, '/thresholds'],
    ['of a pack that is none', { packs: [7] }, '/packs/0'],
    ['of a duty without a title', { packs: [{ ...NOTICE, policies: [{ ...NOTICE.policies[0], titleZh: 7 }] }] }, '/packs/0/policies/0/titleZh'],
    [
      'of an event that there is not',
      { packs: [{ ...NOTICE, supersedes: [{ policyId: 'NONE', from: '2021-10-01' }] }] },
      '/packs/0/supersedes/0/policyId',
    ],
    ['of one pack twice', { packs: [NOTICE, NOTICE] }, '/packs/0/pack'],
    [
      'that repeats by the second',
      { packs: [{ ...NOTICE, policies: [{ ...NOTICE.policies[0], recurrence: 'PT1S until site.shut-down' }] }] },
      '/packs/0/policies/0/recurrence',
    ],
    ['of more duties than all notices have', { packs: [{ ...NOTICE, policies: Array.from({ length: 301 }, () => NOTICE.policies[0]) }] }, '/packs'],
    ['over a period that ends before it begins', { ...SOONER, from: PERIOD.to, to: PERIOD.from }, '/from'],
    ['for more than can be judged at a time', { ...SOONER, limit: 501 }, '/limit'],
    ['behind nobody', { ...SOONER, after: 'x' }, '/after'],
  ])('%s', async (_what, draft, pointer) => {
    const { status, body } = await cases.post('/v1/back-tests', draft);
    expect([status, body.code]).toEqual([422, 'request.invalid']);
    expect(body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer })]));
  });
});
