import type { EventKey, QuanlianEvent } from '@quanlian/contracts';
import { aboutSite, aSite, usccOf } from '../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';

const NAME = '鄂尔多斯市示例云图大数据有限公司';
const ADDRESS = '鄂尔多斯市伊金霍洛旗示例路7号';
const PREMISES: EventKey = { kind: 'address', value: ADDRESS, role: 'site' };
const division: EventKey = { kind: 'division', value: '150600', role: 'region' };
const operator = (n: number): EventKey => ({ kind: 'uscc', value: usccOf(n), role: 'operator' });
const EVALUATOR = { officer: 'of-0701', role: 'evaluator', agency: 'evaluator', organ: 'centre', jurisdiction: '000000', rights: [] };

/** The end of the n-th day of October 2021: what was recorded on day n (`aboutSite`) was known. */
const endOf = (day: number): string => new Date(Date.parse('2021-10-01T20:00:00Z') + day * 86_400_000).toISOString();

const merge = (n: number, day: number, memberKeys: string[]): QuanlianEvent =>
  aboutSite('entity.merged', { n: 0, day, keys: [division] }, { groupId: `group-${n}`, memberKeys, mergeKind: 'common-control' });
const report = (keys: EventKey[], day: number): QuanlianEvent => aboutSite('site.reported', { n: 0, day, keys });

let cases: CasesService;
let loose: QuanlianEvent;
let namesake: QuanlianEvent;
/** Of this service, before the two cases became one. */
let before: number;

beforeAll(async () => {
  cases = await CasesService.start();
  loose = report([PREMISES], 6);
  namesake = report([{ kind: 'org-name', value: NAME, role: 'suspect' }], 7);
  await cases.tell(aSite({ n: 1, name: NAME, keys: [operator(1), { kind: 'org-name', value: NAME, role: 'operator' }, PREMISES] }));
  await cases.tell(aSite({ n: 2 }), aSite({ n: 3, jurisdiction: '513300' }));
  await cases.tell(aboutSite('site.confirmed', { n: 1, day: 9 }), loose, namesake);
  before = (await cases.get('/v1/events-position')).body.position;
  await cases.tell(merge(1, 12, [`uscc:${usccOf(1)}`, `uscc:${usccOf(2)}`]));
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const ask = async (path: string, query: Record<string, string | number>, claims: object = OFFICER) =>
  cases.get(`${path}?${new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]))}`, claims);
const list = async (query: Record<string, string | number>, claims?: object): Promise<[operator: string, status: string][]> =>
  (await ask('/v1/cases', { sort: 'number', ...query }, claims)).body.cases.map((one: { operator: string; status: string }) => [
    one.operator,
    one.status,
  ]);
const [ONE, TWO, THREE] = [`uscc:${usccOf(1)}`, `uscc:${usccOf(2)}`, `uscc:${usccOf(3, '513300')}`];
const GROUP = 'group:group-1';

describe('the case list at a moment', () => {
  it('knows what was recorded by then, and not what was recorded later', async () => {
    expect(await list({ knownAt: endOf(1), identityAt: endOf(1) })).toEqual([[ONE, 'suspected']]);
    expect(await list({ knownAt: endOf(8), identityAt: endOf(8), jurisdiction: '150000' })).toEqual([
      [ONE, 'suspected'],
      [TWO, 'suspected'],
    ]);
    expect(await list({ knownAt: endOf(9), identityAt: endOf(9), jurisdiction: '150000' })).toEqual([
      [ONE, 'confirmed'],
      [TWO, 'suspected'],
    ]);
  });

  it('shows the state of the world on a day with what is known now', async () => {
    expect(await list({ validAt: endOf(8), jurisdiction: '150000' })).toEqual([[GROUP, 'suspected']]);
    expect(await list({ validAt: endOf(9), jurisdiction: '150000' })).toEqual([[GROUP, 'confirmed']]);
  });

  it('asks with the identity of now who had a case then, unless it is told another', async () => {
    expect(await list({ knownAt: endOf(9), jurisdiction: '150000' })).toEqual([[GROUP, 'confirmed']]);
    expect(await list({ knownAt: endOf(9), identityAt: endOf(11), jurisdiction: '150000' })).toHaveLength(2);
  });

  it('is pinned by a position to the first events of this service', async () => {
    expect(await list({ position: before, jurisdiction: '150000' })).toEqual([
      [ONE, 'confirmed'],
      [TWO, 'suspected'],
    ]);
    expect(await list({ position: 0 })).toEqual([]);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ status: 'confirmed' }, []],
    [{ status: 'suspected' }, [ONE, TWO, THREE]],
    [{ jurisdiction: '513300' }, [THREE]],
    [{ q: '云图' }, [ONE]],
    [{ q: 'QL-513300' }, [THREE]],
    [{ subject: TWO }, [TWO]],
    [{ subject: `address:${ADDRESS}`, q: '无' }, []],
    [{ sort: '-openedAt' }, [THREE, TWO, ONE]],
  ])('filters and sorts lines of the past as those of now: %j', async (query, expected) => {
    expect((await list({ position: before, knownAt: endOf(8), ...query })).map(([name]) => name)).toEqual(expected);
  });

  it('is the same by pages of one while other cases arrive', async () => {
    const moment = { knownAt: endOf(9), identityAt: endOf(9), position: before };
    const whole = (await ask('/v1/cases', moment)).body;
    const seen: unknown[] = [];
    for (let after = ''; ;) {
      const { body } = await ask('/v1/cases', { ...moment, limit: 1, ...(after && { after }) });
      seen.push(...body.cases);
      if (body.next === null) break;
      after = body.next;
      await cases.tell(aSite({ n: 100 + seen.length, jurisdiction: '659000', day: seen.length }));
    }
    expect(seen).toEqual(whole.cases);
  }, 60_000);

  it('answers byte for byte the same when its moment is asked again', async () => {
    const { body } = await ask('/v1/cases', { knownAt: endOf(9), sort: 'number' });
    const pinned = { knownAt: body.knownAt, identityAt: body.identityAt, position: body.position, sort: 'number' };
    const first = await ask('/v1/cases', pinned);
    await cases.tell(aboutSite('site.confirmed', { n: 3, jurisdiction: '513300', day: 5 }));
    expect((await ask('/v1/cases', pinned)).text).toBe(first.text);
    expect(first.body.cases).toEqual(body.cases);
  });
});

describe('who may see the past', () => {
  const then = { knownAt: endOf(9), identityAt: endOf(9) };

  it('sees the cases of their divisions', async () => {
    expect((await list(then, { ...LIAISON, jurisdiction: '513300' })).map(([name]) => name)).toEqual([THREE]);
    expect(await list(then, { ...LIAISON, jurisdiction: '110000' })).toEqual([]);
  });

  it('sees the same stand-ins as now, and finds nothing by what is hidden', async () => {
    const [now] = await list({ position: before, q: 'QL-150622-2021-00001' }, EVALUATOR);
    expect(now![0]).toMatch(/^uscc:~/);
    const { text } = await ask('/v1/cases', { ...then, q: 'QL-150622' }, EVALUATOR);
    expect([text.includes(NAME), text.includes(usccOf(1))]).toEqual([false, false]);
    expect(await list({ ...then, q: '云图' }, EVALUATOR)).toEqual([]);
    expect(await list({ ...then, q: '云图' }, LIAISON)).toHaveLength(1);
    expect((await ask('/v1/cases', { ...then, subject: ONE }, EVALUATOR)).body).toMatchObject({ status: 403, code: 'access.key-masked' });
  });
});

describe('the case file at a moment', () => {
  const file = async (query: Record<string, string | number>) => (await ask('/v1/cases/QL-150622-2021-00001/file', query)).body.caseFile;

  it('is of its own operator before the merge and of the group after it', async () => {
    expect(await file({})).toMatchObject({ operator: GROUP, status: 'confirmed' });
    expect(await file({ identityAt: endOf(11) })).toMatchObject({ operator: ONE, status: 'confirmed' });
    expect(await file({ knownAt: endOf(8), identityAt: endOf(11) })).toMatchObject({ operator: ONE, status: 'suspected' });
    expect(await file({ position: before })).toMatchObject({ operator: ONE });
  });

  it('of the later number leads to the merged case now, and to its own before', async () => {
    const of = async (query: Record<string, string>) => (await ask('/v1/cases/QL-150622-2021-00002/file', query)).body.caseFile.number;
    expect([await of({}), await of({ identityAt: endOf(11) })]).toEqual(['QL-150622-2021-00001', 'QL-150622-2021-00002']);
  });
});

describe('open suggestions at a moment', () => {
  const CASE = '/v1/cases/QL-150622-2021-00001';
  const open = async (query: Record<string, string | number>): Promise<string[]> =>
    (await ask(`${CASE}/file`, query)).body.suggestions.map(({ eventId }: { eventId: string }) => eventId);

  it('come from the same premises and from the same name, the likelier first', async () => {
    const { suggestions } = (await ask(`${CASE}/file`, {})).body;
    expect(suggestions).toMatchObject([
      { eventId: loose.id, eventType: 'site.reported', score: 0.7, approvable: true },
      { eventId: namesake.id, score: 0.5, approvable: false },
    ]);
  });

  it('are those whose event was known by then', async () => {
    expect(await open({ knownAt: endOf(5) })).toEqual([]);
    expect(await open({ knownAt: endOf(6) })).toEqual([loose.id]);
    expect(await open({ knownAt: endOf(7), identityAt: endOf(6) })).toEqual([loose.id]);
  });

  it('say why in the words that their reader is shown', async () => {
    const { text } = await ask(`${CASE}/file`, {}, EVALUATOR);
    expect([text.includes('示例路'), text.includes('云图'), text.includes(loose.id)]).toEqual([false, false, true]);
  });

  it('are open until an officer has put the event there, and were open before', async () => {
    const { status } = await cases.post(`${CASE}/suggestions/${loose.id}/approval`, { second: 'of-0009' });
    expect(status).toBe(201);
    await cases.comeBack();
    expect(await open({})).toEqual([namesake.id]);
    expect(await open({ identityAt: endOf(30) })).toEqual([loose.id, namesake.id]);
    expect((await ask(`${CASE}/file`, {})).body.caseFile.timeline.map(({ eventId }: { eventId: string }) => eventId)).toContain(loose.id);
  });
});
