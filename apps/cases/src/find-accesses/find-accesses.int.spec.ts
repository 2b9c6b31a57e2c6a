import { NOTHING, scopeOf, scopeSettings } from '@quanlian/access';
import { anEvent } from '@quanlian/testing';
import { aboutSite, aSite } from '../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';

const NUMBER = 'QL-150622-2021-00001';
const ACCESSES = `/v1/cases/${NUMBER}/accesses`;
const ENERGY = { officer: 'of-0301', role: 'energy-officer', agency: 'energy', organ: 'grid', jurisdiction: '150000', rights: [] as string[] };
const FINANCE = { ...ENERGY, officer: 'of-0401', role: 'finance-officer', agency: 'finance', organ: 'bureau' };
const GRID = { agency: 'energy', organ: 'grid', jurisdiction: '150000', rights: ['publish'] };
const EVALUATOR = { officer: 'of-0701', role: 'evaluator', agency: 'evaluator', organ: 'centre', jurisdiction: '000000', rights: [] };

let cases: CasesService;
beforeAll(async () => {
  cases = await CasesService.start();
  await cases.tell(aSite({ n: 1, jurisdiction: '150622' }), aboutSite('power-supply.cut', { n: 1, day: 5 }), aSite({ n: 2, jurisdiction: '513300' }));
  for (const [claims, purpose] of [
    [LIAISON, 'inspection'],
    [ENERGY, 'measure-execution'],
    [OFFICER, 'case-handling'],
  ] as const)
    await cases.get(`/v1/cases/${NUMBER}/file`, claims, { 'ql-purpose': purpose });
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

interface Opened {
  agency: string;
  kinds: string[];
  dataClass: string;
}
const listed = async (claims: object, query = ''): Promise<{ actor: string; purpose: string; opened: Opened[] }[]> =>
  (await cases.get(`${ACCESSES}?${query}`, claims)).body.accesses;
const actors = async (claims: object): Promise<string[]> => (await listed(claims)).map(({ actor }) => actor);

describe('who opened a case', () => {
  it('is listed for the agency that supplied something, the newest first, with purpose and what was opened', async () => {
    const accesses = await listed(ENERGY);
    expect(accesses).toMatchObject([
      { actor: 'of-0001', agency: 'ndrc', role: 'provincial-lead', purpose: 'case-handling', kind: 'read', resource: 'case-file' },
      { actor: 'of-0301', agency: 'energy', purpose: 'measure-execution' },
      { actor: 'of-0101', agency: 'gov', purpose: 'inspection' },
    ]);
    for (const { opened } of accesses) expect(opened).toEqual([{ agency: 'energy', kinds: ['identity', 'plain'], dataClass: 'internal' }]);
  });

  it('is not for an agency that supplied nothing of it', async () => {
    expect(await listed(FINANCE)).toEqual([]);
  });

  it('is listed for the lead with the parts of all agencies', async () => {
    const [newest] = await listed(OFFICER);
    expect(newest!.opened.map(({ agency }) => agency)).toEqual(['energy', 'telecom']);
  });

  it('is listed for the system of the agency without the names of officers of others', async () => {
    expect(await actors(GRID)).toEqual(['masked:official', 'of-0301', 'masked:official']);
  });

  it('is followed by evaluators with a stand-in for each officer', async () => {
    const found = await actors(EVALUATOR);
    expect(found).toHaveLength(3);
    for (const actor of found) expect(actor).toMatch(/^~[\w-]{22}$/);
  });

  it.each([
    ['another area', { ...ENERGY, jurisdiction: '510000' }, ACCESSES],
    ['no case', ENERGY, '/v1/cases/QL-1-1-1/accesses'],
    ['a case that nobody opened', OFFICER, '/v1/cases/QL-513300-2021-00001/accesses'],
  ])('of %s is nobody', async (_what, claims, path) => {
    expect(await cases.get(path, claims)).toMatchObject({ status: 200, body: { accesses: [], next: null } });
  });

  it('is not for roles that have no part in it', async () => {
    expect((await cases.get(ACCESSES, { ...LIAISON, role: 'viewer' })).body).toMatchObject({ status: 403, code: 'access.read-not-allowed' });
  });

  it('comes in pages that miss and repeat nobody', async () => {
    const all = (await cases.get(ACCESSES, OFFICER)).body.accesses;
    const found: unknown[] = [];
    let after = '';
    for (;;) {
      const { accesses, next } = (await cases.get(`${ACCESSES}?limit=1${after}`, OFFICER)).body;
      found.push(...accesses);
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(found).toEqual(all);
  });

  it.each(['limit=0', 'limit=201', 'after=x'])('refuses %s', async (query) => {
    expect((await cases.get(`${ACCESSES}?${query}`)).body).toMatchObject({ status: 422 });
  });

  it('is itself recorded when somebody looks', async () => {
    const count = () => cases.run((em) => em.query<object[]>(`select 1 from accepted where type = 'cn.quanlian.access.recorded.v1'`));
    const before = (await count()).length;
    await listed(ENERGY);
    expect((await count()).length).toBe(before + 1);
    expect(await listed(ENERGY)).toHaveLength(3);
  });
});

describe('who was shown events of a case by the audit service', () => {
  const SHOWN = '0190b6a0-0000-7000-8000-000000000001';
  const read = async (id: string, events: readonly string[], facts: object = {}): Promise<void> => {
    const more = { resource: 'history', actor: 'of-0801', filter: ['type=site.identified', ...events.map((one) => `event=${one}`)], ...facts };
    await cases.tell(
      anEvent('access.recorded', { id, source: '/system/audit', agency: 'system', organ: 'audit', jurisdiction: '150000', facts: more }),
    );
  };
  const eventsOf = async (number: string): Promise<string[]> =>
    (await cases.get(`/v1/cases/${number}/file`)).body.caseFile.timeline.map(({ eventId }: { eventId: string }) => eventId);
  const found = async (claims: object, number = NUMBER) => (await cases.get(`/v1/cases/${number}/accesses?limit=200`, claims)).body.accesses;
  const ofShown = async (claims: object, number = NUMBER) =>
    (await found(claims, number)).filter(({ accessId }: { accessId: string }) => accessId === SHOWN);

  it('is listed in each case of which something was shown, with the part of each agency, and once however often it is told', async () => {
    const [one, other] = [await eventsOf(NUMBER), await eventsOf('QL-513300-2021-00001')];
    const opened = ['energy/load', 'energy/plain', 'telecom/identity', 'finance/bank'];
    await read(SHOWN, [...one, ...other, '0190b6a0-0000-7000-8000-00000000dead'], { opened });
    await read(SHOWN, [...one, ...other], { opened });
    const ENERGY_PART = { agency: 'energy', kinds: ['load', 'plain'] };
    const TELECOM_PART = { agency: 'telecom', kinds: ['identity'] };
    expect(await ofShown(OFFICER)).toMatchObject([{ actor: 'of-0801', resource: 'history', opened: [ENERGY_PART, TELECOM_PART] }]);
    expect(await ofShown(ENERGY)).toMatchObject([{ opened: [ENERGY_PART] }]);
    expect(await ofShown(OFFICER, 'QL-513300-2021-00001')).toMatchObject([{ opened: [TELECOM_PART] }]);
    expect((await cases.get('/v1/view-check')).body.differing).toEqual([]);
  });

  it('is listed, too, where it is told before its event has a case, as of a feed or a message to a subscriber', async () => {
    const facts = { kind: 'export', resource: 'webhook', actor: 'telecom/provincial', role: 'organ-system', opened: ['energy/plain'] };
    const late = aboutSite('power-supply.restored', { n: 1, day: 9 });
    await read('0190b6a0-0000-7000-8000-000000000004', [late.id], facts);
    const byAll = async () => (await found(OFFICER)).filter(({ resource }: { resource: string }) => resource === 'webhook');
    expect(await byAll()).toEqual([]);
    await cases.tell(late);
    const told = { kind: 'export', actor: 'telecom/provincial', opened: [{ agency: 'energy', kinds: ['plain'] }] };
    expect(await byAll()).toMatchObject([told]);
    expect(await found(GRID)).toContainEqual(
      expect.objectContaining({ resource: 'webhook', opened: [expect.objectContaining({ agency: 'energy' })] }),
    );
  });

  it('is listed for no case whose events were not shown, and nobody else is believed', async () => {
    // Reading the file for its events is an access of its own.
    const before = (await found(OFFICER)).length;
    await read('0190b6a0-0000-7000-8000-000000000002', await eventsOf('QL-513300-2021-00001'), { opened: ['telecom/plain'] });
    await read('0190b6a0-0000-7000-8000-000000000003', [], { opened: ['telecom/plain'] });
    const [event] = await eventsOf(NUMBER);
    const foreign = { source: '/system/cases', agency: 'system', organ: 'cases', jurisdiction: '150000' } as const;
    await cases.tell(anEvent('access.recorded', { ...foreign, facts: { filter: [`event=${event}`], opened: ['telecom/plain'] } }));
    expect((await found(OFFICER)).length).toBe(before + 1);
  });
});

describe('with the filter of the application switched off', () => {
  const seen = (claims: object): Promise<string[]> =>
    cases.readAs(scopeSettings(scopeOf({ subject: 's', rights: [], ...claims }, 'access-record')), async (em) =>
      (await em.query<{ supplier: string }[]>('select distinct supplier from case_access order by supplier')).map(({ supplier }) => supplier),
    );

  it('PostgreSQL shows an agency what was opened of its own, and others nothing', async () => {
    expect(await seen(ENERGY)).toEqual(['energy']);
    expect(await seen(OFFICER)).toEqual(['energy', 'telecom']);
    expect(await seen(FINANCE)).toEqual([]);
    expect(await seen({ ...ENERGY, jurisdiction: '510000' })).toEqual([]);
    expect(await cases.readAs(scopeSettings(NOTHING), (em) => em.query('select 1 from case_access'))).toEqual([]);
  });
});
