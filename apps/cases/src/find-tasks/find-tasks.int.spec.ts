import { aboutSite, aSite } from '../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';

const CASE = '/v1/cases/QL-150622-2021-00001';
let cases: CasesService;
let cutId: string;
let confirmedId: string;

beforeAll(async () => {
  cases = await CasesService.start();
  const confirmed = aboutSite('site.confirmed', { n: 1, day: 3 }, { projectClass: 'existing' });
  const cut = aboutSite('power-supply.cut', { n: 1, day: 5 }, { basisEventId: confirmed.id, mode: 'cut' });
  [cutId, confirmedId] = [cut.id, confirmed.id];
  await cases.tell(aSite({ n: 1, name: '云图示例公司' }), confirmed, cut, aSite({ n: 2, jurisdiction: '513300' }));
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

interface Task {
  kind: string;
  id: string;
  number: string;
  agencies: string[];
  dueAt: string;
  late: boolean;
  jurisdiction: string;
  names: string[];
}
const tasks = async (query = '', claims: object = OFFICER): Promise<Task[]> => (await cases.get(`/v1/tasks?limit=200&${query}`, claims)).body.tasks;

describe('the board of tasks', () => {
  it('has what is open in each case, what falls due first first', async () => {
    const all = await tasks();
    expect(all.length).toBeGreaterThan(5);
    expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).sort());
    const file = (await cases.get(`${CASE}/file`)).body.caseFile as { obligations: { policyId: string; status: string; instance?: number }[] };
    const open = file.obligations.filter(({ status }) => status === 'open' || status === 'overdue').map(({ policyId }) => policyId);
    expect(new Set(all.filter(({ number }) => CASE.endsWith(number)).map(({ id }) => id))).toEqual(new Set(open));
  });

  it.each<[string, (task: Task) => boolean]>([
    ['agency=finance', ({ agencies }) => agencies.includes('finance')],
    ['kind=duty', ({ kind }) => kind === 'duty'],
    ['late=true', ({ late }) => late],
    ['jurisdiction=5133', ({ jurisdiction }) => jurisdiction === '513300'],
  ])('is narrowed by %s', async (query, test) => {
    const found = await tasks(query);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((task) => !test(task))).toEqual([]);
  });

  it('comes in pages that miss and repeat nothing', async () => {
    const found: Task[] = [];
    for (let after = ''; ;) {
      const { tasks: some, next } = (await cases.get(`/v1/tasks?limit=3${after}`)).body;
      found.push(...some);
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(found).toEqual(await tasks());
  });

  it.each(['agency=nobody', 'kind=wish', 'jurisdiction=5', 'late=maybe', 'limit=0', 'after=x'])('refuses %s', async (query) => {
    expect((await cases.get(`/v1/tasks?${query}`)).body).toMatchObject({ status: 422 });
  });

  it('shows cases of the own area alone, and names to those who may see them', async () => {
    expect(new Set((await tasks('', LIAISON)).map(({ number }) => number))).toEqual(new Set([CASE.split('/').at(-1)]));
    const evaluator = { officer: 'of-0701', role: 'evaluator', agency: 'evaluator', organ: 'centre', jurisdiction: '000000', rights: [] };
    const shown = (await tasks('', evaluator)).flatMap(({ names }) => names);
    expect(shown.filter((name) => name.includes('云图'))).toEqual([]);
    expect((await tasks()).flatMap(({ names }) => names)).toContain('云图示例公司');
  });

  it('is recorded', async () => {
    const count = async () => (await cases.published('access.recorded')).filter(({ data }) => data.facts.resource === 'tasks').length;
    const before = await count();
    await tasks('kind=duty');
    expect(await count()).toBe(before + 1);
  });
});

describe('a decision of a joint meeting', () => {
  const decision = {
    ...{ meetingOn: '2021-11-05', agencies: ['telecom'], awaits: 'network-access.blocked' },
    ...{ decision: '限期断网', dueAt: '2099-11-12T18:00:00+08:00' },
  };
  const record = (more: object, claims: object = OFFICER) => cases.post(`${CASE}/meeting-decisions`, { ...decision, ...more }, claims);

  it.each<[string, object, string]>([
    ['of no day', { meetingOn: '5 November' }, '/meetingOn'],
    ['for nobody', { agencies: [] }, '/agencies'],
    ['that no event can carry out', { awaits: 'site.dreamt' }, '/awaits'],
    ['that says nothing', { decision: ' ' }, '/decision'],
    ['without a time', { dueAt: 'soon' }, '/dueAt'],
  ])('%s is refused', async (_title, more, pointer) => {
    expect(await record(more)).toMatchObject({ status: 422, body: { code: 'request.invalid', errors: [{ pointer }] } });
  });

  it('is for a lead to write down', async () => expect((await record({}, LIAISON)).status).toBe(403));

  it('is a task of its agencies until an event carries it out', async () => {
    const { eventId } = (await record({})).body;
    await cases.comeBack();
    expect(await tasks('kind=decision')).toEqual([expect.objectContaining({ id: eventId, agencies: ['telecom'], titleZh: '落实联席会议决定' })]);
    const { decisions } = (await cases.get(`${CASE}/file`)).body.caseFile;
    expect(decisions).toEqual([expect.objectContaining({ decisionId: eventId, decision: '限期断网', status: 'open' })]);
    const blocked = { ...aboutSite('network-access.blocked', { n: 1 }), time: new Date().toISOString(), recordedtime: undefined };
    await cases.tell(blocked);
    expect(await tasks('kind=decision')).toEqual([]);
  });
});

describe('a contested record', () => {
  it('is a task of its issuer until the dispute ends, and its link is disputed', async () => {
    const { disputeId } = (await cases.post(`${CASE}/disputes`, { disputedEventId: confirmedId, grounds: '误认' })).body;
    await cases.comeBack();
    expect(await tasks('kind=dispute')).toEqual([expect.objectContaining({ id: disputeId, agencies: ['ndrc'], late: false })]);
    const { chain, disputes } = (await cases.get(`${CASE}/file`)).body.caseFile;
    expect(chain.find(({ link }: { link: string }) => link === 'confirmed')).toMatchObject({ state: 'disputed', disputes: [disputeId] });
    expect(disputes).toEqual([expect.objectContaining({ status: 'open', provisional: [cutId] })]);
    await cases.post(`${CASE}/disputes/${disputeId}/withdrawal`, { reason: '已核实' });
    await cases.comeBack();
    expect(await tasks('kind=dispute')).toEqual([]);
  });
});

describe('a measure that lost its ground', () => {
  it('is a task of the agency that imposed it until it is undone', async () => {
    await cases.tell(aboutSite('site.cleared', { n: 1, day: 20 }, { clearedAt: '2021-10-21T10:00:00+08:00', reason: 'wrong-attribution' }));
    expect(await tasks('kind=restoration')).toEqual([expect.objectContaining({ id: cutId, agencies: ['energy'], late: true })]);
    await cases.tell(aboutSite('power-supply.restored', { n: 1, day: 21 }, { restoresEventId: cutId, cause: 'error' }));
    expect(await tasks('kind=restoration')).toEqual([]);
    expect((await cases.get(`${CASE}/file`)).body.caseFile.restorations).toMatchObject([{ measureId: cutId, status: 'undone' }]);
  });

  it('and all that is open is what a rebuild says', async () => {
    expect((await cases.get('/v1/view-check')).body).toMatchObject({ differing: [], differingTables: [] });
  });
});
