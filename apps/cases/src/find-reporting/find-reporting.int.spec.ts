import { anEvent } from '@quanlian/testing';
import { toCaseEvent } from '@quanlian/contracts';
import type { QuanlianEvent } from '@quanlian/contracts';
import { OrganDays } from '../organ-days/organ-days';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';

const BOARD = '/v1/reporting';
let cases: CasesService;
let ids = 0;

function said(code: string, day: string, jurisdiction = '510100', facts: object = {}): QuanlianEvent {
  const id = `0190b6a0-0000-7000-8000-${String(++ids).padStart(12, '0')}`;
  const time = `${day}T09:00:00+08:00`;
  const from = { agency: 'telecom' as const, organ: 'bureau', source: '/telecom/bureau' };
  return anEvent(code, { ...from, id, idempotencykey: id, jurisdiction, time, recordedtime: time, facts: { ...facts } });
}
const inCase = (event: QuanlianEvent) => {
  const recordedAt = Date.parse(event.time);
  return toCaseEvent(event, { recordedAt, acceptedAt: recordedAt, position: 0 });
};
const traffic = (day: string, jurisdiction?: string) => said('pool-traffic.detected', day, jurisdiction);
const nothing = (day: string, jurisdiction?: string) =>
  said('nil-return.filed', day, jurisdiction, { eventType: 'pool-traffic.detected', period: '2021-W45' });

beforeAll(async () => {
  cases = await CasesService.start();
  await cases.tell(traffic('2021-11-01'), traffic('2021-11-01', '513300'), traffic('2021-11-02', '150622'));
  await cases.tell(nothing('2021-11-09'), traffic('2021-11-01', '511800'));
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const at = (day: string): string => `knownAt=${encodeURIComponent(`${day}T12:00:00+08:00`)}`;
const board = async (query: string, claims: object = OFFICER): Promise<{ region: string; status: string; lastDay: string }[]> =>
  (await cases.get(`${BOARD}?eventType=pool-traffic.detected&${query}`, claims)).body.reporting;
const told = async (...asked: Parameters<typeof board>) => (await board(...asked)).map(({ region, status, lastDay }) => [region, status, lastDay]);

describe('the board of who reports', () => {
  it('tells an organ that says there is nothing from one that says nothing', async () => {
    expect(await told(at('2021-11-12'))).toEqual([
      ['150000', 'silent', '2021-11-02'],
      ['510000', 'nil-return', '2021-11-09'],
    ]);
  });

  it('shows it as it stood at another moment', async () => {
    expect(await told(`region=510000&${at('2021-11-05')}`)).toEqual([['510000', 'reporting', '2021-11-01']]);
    expect(await told(`region=510000&${at('2021-11-17')}`)).toEqual([['510000', 'silent', '2021-11-09']]);
  });

  it('says on what basis an organ is expected, by whom and by when', async () => {
    expect((await board(`region=510000&${at('2021-11-12')}`))[0]).toEqual({
      ...{ cadenceId: 'N1283-19-1-C', titleZh: '矿池流量监测报送', organ: 'telecom/bureau', region: '510000', regionName: '四川省' },
      ...{ titleEn: expect.any(String) as unknown, eventType: 'pool-traffic.detected', every: 'P7D', status: 'nil-return' },
      ...{ basis: 'internal default, configurable, not law', lastDay: '2021-11-09', dueAt: '2021-11-16T23:59:59+08:00' },
    });
  });

  it.each([
    ['status=silent', ['150000']],
    ['region=15', ['150000']],
    ['agency=energy', []],
  ])('is narrowed by %s', async (query, regions) => {
    expect((await board(`${query}&${at('2021-11-12')}`)).map(({ region }) => region)).toEqual(regions);
  });

  it('comes in pages', async () => {
    const { reporting, next } = (await cases.get(`${BOARD}?limit=1&${at('2021-11-12')}`)).body;
    const rest = (await cases.get(`${BOARD}?limit=1&${at('2021-11-12')}&after=${next}`)).body;
    expect([reporting[0].region, rest.reporting[0].region, rest.next]).toEqual(['150000', '510000', null]);
  });

  it.each(['status=loud', 'agency=nobody', 'eventType=site.dreamt', 'region=5', 'knownAt=now', 'limit=0', 'after=x'])('refuses %s', async (query) => {
    expect((await cases.get(`${BOARD}?${query}`)).body).toMatchObject({ status: 422 });
  });

  it('shows the own area alone', async () => {
    expect(await told(at('2021-11-12'), { ...OFFICER, jurisdiction: '510000' })).toEqual([['510000', 'nil-return', '2021-11-09']]);
    expect(await told(at('2021-11-12'), LIAISON)).toEqual([]);
  });
});

describe('the days on which an organ was heard', () => {
  const rows = () => cases.run((em) => em.query<object[]>(`select type, region, day, is_nil from organ_day order by 1, 2, 3, 4`));

  it('are a row each, however often it was heard on them', async () => {
    const before = await rows();
    await cases.tell(traffic('2021-11-01'), traffic('2021-11-01'), nothing('2021-11-09'));
    expect(await rows()).toEqual(before);
  });

  it('are not taken for known while what tells of them may be rolled back', async () => {
    const before = await rows();
    const failing = cases.run(async (em) => {
      await cases.of(OrganDays).take(em, [inCase(traffic('2021-11-20'))]);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await rows()).toEqual(before);
    await cases.tell(traffic('2021-11-20'));
    expect(await rows()).toHaveLength(before.length + 1);
  });

  it('are what the history says, and are looked up there once for types that are new', async () => {
    const differing = async () => (await cases.get('/v1/view-check')).body.differingTables;
    expect(await differing()).toEqual([]);
    await cases.run((em) => em.query(`delete from organ_day where region = '150000'`));
    expect(await differing()).toEqual(['organ_day']);
    await cases.run((em) => em.query(`delete from organ_day_type where type = 'pool-traffic.detected'`));
    await cases.of(OrganDays).onApplicationBootstrap();
    expect(await differing()).toEqual([]);
  });
});
