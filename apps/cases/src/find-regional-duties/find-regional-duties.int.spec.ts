import { scopeOf, scopeSettings } from '@quanlian/access';
import { toCaseEvent } from '@quanlian/contracts';
import type { QuanlianEvent } from '@quanlian/contracts';
import { anEvent } from '@quanlian/testing';
import { RegionalActs } from '../regional-acts/regional-acts';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';

const BOARD = '/v1/regional-duties';
const SICHUAN = { ...OFFICER, jurisdiction: '510000' };
let cases: CasesService;
let ids = 0;

/** Recorded when it happened, unless it came later. */
function about(code: string, region: string, time: string, facts: object = {}, recordedtime = time): QuanlianEvent {
  const id = `0190b6a0-0000-7000-8000-${String(++ids).padStart(12, '0')}`;
  const keys = [{ kind: 'division' as const, value: region, role: 'region' }];
  return anEvent(code, { id, idempotencykey: id, jurisdiction: region, time, recordedtime, data: { keys }, facts: { ...facts } });
}
const report = (region: string, time: string, reportKind = 'weekly'): QuanlianEvent =>
  about('progress.reported', region, time, { reportKind, region, period: '2021-10' });
const correction = (target: QuanlianEvent, time: string): QuanlianEvent =>
  anEvent('event.corrected', {
    id: `0190b6a0-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
    idempotencykey: `c-${ids}`,
    jurisdiction: '000000',
    time,
    recordedtime: time,
    data: { keys: target.data.keys },
    facts: { targetEventId: target.id, effect: 'retract', reason: '误报', knownAt: time },
  });

const inCase = (event: QuanlianEvent) => {
  const recordedAt = Date.parse(event.time);
  return toCaseEvent(event, { recordedAt, acceptedAt: recordedAt, position: 0 });
};

const first = report('510100', '2021-10-03T08:00:00+08:00');
const late = report('150600', '2021-12-03T08:00:00+08:00');
const withdrawn = report('440100', '2021-10-03T08:00:00+08:00');
const withdrawal = correction(withdrawn, '2021-10-10T08:00:00+08:00');
const plan = about('exit-plan.set', '510000', '2021-10-05T08:00:00+08:00');

beforeAll(async () => {
  cases = await CasesService.start();
  // The withdrawal comes before what it takes back.
  await cases.tell(withdrawal, plan);
  await cases.tell(first, late, withdrawn);
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

interface Duty {
  policyId: string;
  region: string;
  status: string;
  metBy?: string;
}
const duties = async (query: string, claims: object = OFFICER): Promise<Duty[]> =>
  (await cases.get(`${BOARD}?limit=200&${query}`, claims)).body.duties;
const one = async (policyId: string, query: string, claims?: object) => (await duties(query, claims)).find((duty) => duty.policyId === policyId);
const at = (day: string): string => `knownAt=${encodeURIComponent(`${day}T12:00:00+08:00`)}`;

describe('the board of regional duties', () => {
  it('says what a province owes, by when, on what basis and what met it', async () => {
    expect(await one('N1283-18-2', `region=510000&${at('2021-11-30')}`)).toEqual({
      ...{ policyId: 'N1283-18-2', pack: 'national-1283', article: '(十八)', titleZh: '地方协调推进机制', level: 'jurisdiction' },
      ...{ titleEn: expect.any(String) as unknown, region: '510000', regionName: '四川省', agencies: ['gov'], status: 'met', metBy: first.id },
      ...{ openedAt: '2021-09-24T00:00:00+08:00', dueAt: '2021-10-24T00:00:00+08:00', metAt: '2021-10-03T08:00:00+08:00' },
      deadlineBasis: 'internal default, configurable, not law',
    });
  });

  it('shows a deadline at its second, without a timer and without an event', async () => {
    const asked = (time: string) => one('N1283-18-2', `region=15&knownAt=${encodeURIComponent(time)}`);
    expect(await asked('2021-10-24T00:00:00+08:00')).toMatchObject({ status: 'open' });
    expect(await asked('2021-10-24T00:00:01+08:00')).toMatchObject({ status: 'overdue' });
    expect(await asked('2022-01-01T00:00:00+08:00')).toMatchObject({ status: 'met-late', metBy: late.id });
  });

  it('takes a retracted report back, from when that was known', async () => {
    expect(await one('N1283-18-2', `region=440000&${at('2021-10-08')}`)).toMatchObject({ status: 'met', metBy: withdrawn.id });
    expect(await one('N1283-18-2', `region=440000&${at('2021-10-11')}`)).toMatchObject({ status: 'open' });
  });

  it('shows of a repeated duty the oldest overdue repetition with how many are, or all of them', async () => {
    expect(await one('N1283-05-1', `region=510000&${at('2021-10-03')}`)).toMatchObject({ status: 'overdue', repetition: 1, unmet: 9 });
    const all = await duties(`region=510000&agency=energy&repetitions=all&status=overdue&${at('2021-10-03')}`);
    expect(all.filter(({ policyId }) => policyId === 'N1283-05-1')).toHaveLength(9);
  });

  it.each([
    ['level=national', ({ region }: Duty) => region === '000000'],
    ['status=overdue', ({ status }: Duty) => status === 'overdue'],
    ['region=510000', ({ region }: Duty) => region === '510000'],
  ])('is narrowed by %s', async (query, test) => {
    const found = await duties(`${query}&${at('2021-12-31')}`);
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter((duty) => !test(duty))).toEqual([]);
  });

  it('comes in pages that miss and repeat nothing', async () => {
    const all = await duties(`region=510000&${at('2021-12-31')}`);
    const found: Duty[] = [];
    for (let after = ''; ;) {
      const { duties: some, next } = (await cases.get(`${BOARD}?limit=4&region=510000&${at('2021-12-31')}${after}`)).body;
      found.push(...some);
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(found).toEqual(all);
  });

  it.each(['level=galaxy', 'region=5', 'agency=nobody', 'status=done', 'repetitions=some', 'knownAt=today', 'limit=0', 'after=x'])(
    'refuses %s',
    async (query) => expect((await cases.get(`${BOARD}?${query}`)).body).toMatchObject({ status: 422 }),
  );
});

describe('whoever looks at the board', () => {
  it('sees the duties of the own area, and with them all that meets them', async () => {
    const shown = await duties(at('2021-12-31'), SICHUAN);
    expect(new Set(shown.map(({ region }) => region))).toEqual(new Set(['510000']));
    const same = await duties(`region=510000&${at('2021-12-31')}`);
    expect(shown).toEqual(same);
  });

  it('sees none below a province, where nobody owes one', async () => expect(await duties(at('2021-12-31'), LIAISON)).toEqual([]));

  it('is an officer, and the system of no organ', async () => {
    const system = { agency: 'energy', organ: 'grid', jurisdiction: '510000', rights: ['publish'] };
    expect((await cases.get(BOARD, system)).status).toBe(403);
  });

  it('is shown by PostgreSQL itself no row outside the own area', async () => {
    const actor = { subject: 'test', ...SICHUAN };
    const divisions = await cases.readAs(scopeSettings(scopeOf(actor, 'regional-duty')), (em) =>
      em.query<{ division: string }[]>(`select distinct division from regional_act order by 1`),
    );
    expect(divisions).toEqual([{ division: '510000' }, { division: '510100' }]);
  });

  it('is recorded', async () => {
    const count = async () => (await cases.published('access.recorded')).filter(({ data }) => data.facts.resource === 'regional-duties').length;
    const before = await count();
    await duties('level=national');
    expect(await count()).toBe(before + 1);
  });
});

describe('which events count', () => {
  const rows = () => cases.run((em) => em.query<object[]>(`select event_id, division, type from regional_act order by 1, 2`));

  it('stays the same when they come again', async () => {
    const before = await rows();
    await cases.run((em) => cases.of(RegionalActs).take(em, [first, withdrawal].map(inCase)));
    expect(await rows()).toEqual(before);
  });

  it('is what the history says, and a row too many or too few is named', async () => {
    const differing = async () => (await cases.get('/v1/view-check')).body.differingTables;
    expect(await differing()).toEqual([]);
    await cases.run((em) => em.query(`delete from regional_act where event_id = $1`, [first.id]));
    expect(await differing()).toEqual(['regional_act']);
  });

  it('is looked up in the history once for types that are new', async () => {
    await cases.run((em) => em.query(`delete from regional_act_type where type = 'progress.reported'`));
    await cases.of(RegionalActs).onApplicationBootstrap();
    expect((await cases.get('/v1/view-check')).body.differingTables).toEqual([]);
  });
});
