import type { Mask } from '@quanlian/access';
import type { DataSource } from 'typeorm';
import { exportLines } from './export-history/export-lines';
import { HistoryRepository } from './history.repository';
import { historyDatabase } from './testing/history-database';
import { OPERATOR, received } from './testing/received';
import { allPages } from './export-history/all-pages';
import { HistoryRows } from './history-rows';
import { historyFilter } from './history-filter';

let dataSource: DataSource;
let history: HistoryRows;

const METER = { kind: 'account-no', value: 'grid-nm:1', role: 'consumer' } as const;
const operatorKey = { kind: 'uscc', value: OPERATOR, role: 'operator' } as const;
const EVENTS = [
  received({ n: 1 }),
  received({ n: 2, code: 'power-supply.cut', agency: 'energy', organ: 'grid', keys: [METER] }),
  received({ n: 3, code: 'load-profile.summarised', agency: 'energy', organ: 'retail', keys: [operatorKey, METER] }),
  received({ n: 4, code: 'case.opened', agency: 'system', organ: 'cases', keys: [METER], facts: { caseId: 'case-1', operator: `uscc:${OPERATOR}` } }),
  received({ n: 5, code: 'finding.raised', agency: 'system', organ: 'cases', keys: [METER], facts: { caseId: 'case-1' } }),
  received({ n: 6, code: 'site.confirmed', keys: [{ kind: 'division', value: '15', role: 'region' }], facts: { caseId: 'case-1' } }),
];

beforeAll(async () => {
  dataSource = await historyDatabase();
  history = new HistoryRows(dataSource);
  await dataSource.transaction((em) => new HistoryRepository().append(em, EVENTS));
});
afterAll(() => dataSource.destroy());

const nation = () => ({ em: dataSource.manager, scope: { divisions: [''], sampled: false } });
const UNMASKED: Mask = ({ value }) => value;
const all = (query: Record<string, string>) => allPages(historyFilter(query, 99), 2, (page, count) => history.pageWithBytes(nation(), page, count));
const found = async (query: Record<string, string>): Promise<number[]> =>
  (await history.page(nation(), historyFilter(query), 100)).map(({ position }) => Number(position));

describe('finding history', () => {
  it.each<[Record<string, string>, number[]]>([
    [{}, [1, 2, 3, 4, 5, 6]],
    [{ type: 'power-supply.cut' }, [2]],
    [{ organ: 'energy' }, [2, 3]],
    [{ organ: 'energy/grid' }, [2]],
    [{ subject: 'account-no:grid-nm:1' }, [2, 3, 4, 5]],
    [{ subject: `uscc:${OPERATOR}`, organ: 'energy' }, [3]],
    [{ from: '2021-10-01T02:00:00Z', to: '2021-10-01T04:00:00Z' }, [2, 3]],
    [{ clock: 'recorded', from: '2021-10-01T02:00:00Z', to: '2021-10-01T04:00:00Z' }, [1, 2]],
    [{ clock: 'accepted', to: '2021-10-01T04:00:00Z' }, [1]],
    [{ case: 'case-2' }, []],
  ])('%j', async (query, positions) => expect(await found(query)).toEqual(positions));

  it('a case has the events under its operator and those by which the system names it, never those an agency calls so', async () => {
    expect(await found({ case: 'case-1' })).toEqual([1, 3, 4, 5]);
  });

  it('a cursor reads on behind the page, also when events came in between', async () => {
    const first = await history.page(nation(), historyFilter({}), 2);
    await dataSource.transaction((em) => new HistoryRepository().append(em, [received({ n: 7 })]));
    const rest = await history.page(nation(), { ...historyFilter({}), after: Number(first.at(-1)!.position) }, 100);
    expect(rest.map(({ position }) => Number(position))).toEqual([3, 4, 5, 6, 7]);
  });

  it('an event comes back with its exact bytes, an unknown one not at all', async () => {
    expect((await history.byId(nation(), EVENTS[1]!.event.id)).bytes.equals(EVENTS[1]!.bytes)).toBe(true);
    await expect(history.byId(nation(), 'unknown')).rejects.toMatchObject({ code: 'history.event-not-found' });
  });

  it('the export gives every match over many pages, one line each, with its content', async () => {
    const lines: string[] = [];
    for await (const line of exportLines(all({ subject: 'account-no:grid-nm:1' }), UNMASKED)) lines.push(line);
    expect(lines.map((line) => (JSON.parse(line) as { event: { id: string } }).event.id)).toEqual(EVENTS.slice(1, 5).map(({ event }) => event.id));
    expect(lines.every((line) => line.endsWith('}\n') && line.indexOf('\n') === line.length - 1)).toBe(true);
  });

  it('the export stops at the limit', async () => {
    const lines: string[] = [];
    for await (const line of exportLines(all({ limit: '3' }), UNMASKED)) lines.push(line);
    expect(lines).toHaveLength(3);
  });

  it('position and count are equal, for the sequence has no gaps', async () => {
    expect(await history.position()).toEqual({ position: 7, count: 7 });
  });
});
