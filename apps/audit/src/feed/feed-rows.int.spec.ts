import { feedScopeOf, feedSettings, formInFeed, Masking, purposeFor, scopeOf, scopeSettings, type Actor } from '@quanlian/access';
import { anyActor, anyRow } from '../../../../libs/access/src/testing/any';
import type { Agency } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { allPages } from '../history/export-history/all-pages';
import { historyFilter } from '../history/history-filter';
import { HistoryRows } from '../history/history-rows';
import { entryWithEvent } from '../history/history.row';
import { OPERATOR, type Example } from '../history/testing/received';
import type { FeedFilter } from './feed-filter';
import type { FeedRows } from './feed-rows';
import type { FeedEntry } from './feed.response';
import { feedDatabase, systemOf } from './testing/feed-database';

const CODES = ['site.confirmed', 'power-supply.cut', 'fund-flow.flagged', 'load-profile.summarised', 'obligation.opened', 'access.recorded'];
const METER = { kind: 'account-no', value: 'grid-nm:1', role: 'consumer' } as const;
const PERSON = { kind: 'person-token', value: 'pt_canary', role: 'reporter' } as const;
const COUNT = 120;

const rows = fc.sample(fc.record({ row: anyRow, code: fc.constantFrom(...CODES) }), { numRuns: COUNT, seed: 7 });
/** Their ids are made by the builder, so the sample is drawn by those. */
const EXAMPLES = rows.map(({ row: { jurisdiction, agency }, code }, n): Example => ({
  n,
  code,
  jurisdiction,
  agency: agency as Agency,
  organ: 'bureau',
  facts: { meanKw: 18_600 + n },
}));

let dataSource: DataSource;
let feed: FeedRows;
let add: Awaited<ReturnType<typeof feedDatabase>>['add'];
let ids: string[];
beforeAll(async () => {
  ({ dataSource, feed, add } = await feedDatabase());
  ids = await add(...EXAMPLES);
}, 60_000);
afterAll(() => dataSource?.destroy());

const purposeOf = (actor: Actor) => purposeFor(actor) ?? 'exchange';
async function told(actor: Actor, filter: FeedFilter = {}, limit = 50): Promise<FeedEntry[]> {
  const entries: FeedEntry[] = [];
  for (let after = 0, isMore = true; isMore;) {
    const part = await feed.read({ actor, purpose: purposeOf(actor) }, { filter, after, limit });
    entries.push(...part.entries);
    ({ until: after, isMore } = part);
  }
  return entries;
}
const idsOf = (entries: readonly FeedEntry[]): string[] => entries.map(({ event }) => (event as { id: string }).id);
const formsOf = async (actor: Actor, filter?: FeedFilter): Promise<[string, string][]> =>
  (await told(actor, filter)).map(({ form, event }) => [form, (event as { type: string }).type.replace(/^cn\.quanlian\.|\.v1$/g, '')]);

describe('for whoever asks', () => {
  it('what the feed shows with facts is what the history shows, byte for byte, and the rest is thin as the scope says', async () => {
    const history = new HistoryRows(dataSource);
    const unitOfWork = new UnitOfWork(dataSource);
    await fc.assert(
      fc.asyncProperty(anyActor, async (actor) => {
        const mask = new Masking('key').for(actor, purposeOf(actor));
        const scope = scopeOf(actor, 'history');
        const shown: object[] = [];
        const pages = allPages({ ...historyFilter({}), until: COUNT }, 50, (page, count) =>
          unitOfWork.readAs(scopeSettings(scope), (em) => history.pageWithBytes({ em, scope }, page, count)),
        );
        for await (const page of pages) for (const row of page) if (row.code !== 'access.recorded') shown.push(entryWithEvent(row, mask).event);
        const entries = await told(actor);
        expect(entries.filter(({ form }) => form === 'whole').map(({ event }) => event)).toEqual(shown);
        const forms = EXAMPLES.map(({ code, jurisdiction, agency }, n) =>
          formInFeed(feedScopeOf(actor), { code: code!, jurisdiction: jurisdiction!, agency, id: ids[n]! }),
        );
        expect(idsOf(entries)).toEqual(ids.filter((_, n) => forms[n] !== undefined));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('PostgreSQL shows no more with every condition of the application left out', async () => {
    const unitOfWork = new UnitOfWork(dataSource);
    const seen = (actor: Actor, table: string): Promise<{ event_id: string }[]> =>
      unitOfWork.readAs(feedSettings(feedScopeOf(actor)), (em) =>
        em.query(`SELECT event_id FROM ${table} WHERE code <> 'access.recorded' ORDER BY position`),
      );
    await fc.assert(
      fc.asyncProperty(anyActor, async (actor) => {
        const forms = EXAMPLES.map(({ code, jurisdiction, agency }, n) =>
          formInFeed(feedScopeOf(actor), { code: code!, jurisdiction: jurisdiction!, agency, id: ids[n]! }),
        );
        expect((await seen(actor, 'history')).map(({ event_id }) => event_id)).toEqual(ids.filter((_, n) => forms[n] === 'whole'));
        expect((await seen(actor, 'feed_line')).map(({ event_id }) => event_id)).toEqual(ids.filter((_, n) => forms[n] !== undefined));
      }),
      { numRuns: 40 },
    );
    expect(await unitOfWork.readAs({}, (em) => em.query('SELECT FROM feed_line'))).toEqual([]);
    await expect(unitOfWork.readAs({}, (em) => em.query('SELECT bytes FROM feed_line'))).rejects.toThrow('does not exist');
  }, 120_000);

  it('the order is the same however it is paged', async () => {
    const lead = { ...systemOf('ndrc', '000000'), officer: 'of-0001', role: 'provincial-lead' };
    const whole = idsOf(await told(lead));
    expect(whole.length).toBeGreaterThan(COUNT / 2);
    expect(idsOf(await told(lead, {}, 1))).toEqual(whole);
    expect(idsOf(await told(lead, {}, 7))).toEqual(whole);
  });
});

describe('a thin event', () => {
  const grid = systemOf('energy', '220000');
  beforeAll(() =>
    add(
      { n: 201, code: 'site.confirmed', agency: 'gov', jurisdiction: '220100', facts: { confirmedAt: 'canary-fact' } },
      { n: 202, code: 'site.confirmed', agency: 'gov', jurisdiction: '220100', keys: [PERSON] },
      {
        n: 203,
        code: 'power-supply.cut',
        agency: 'energy',
        jurisdiction: '220100',
        keys: [{ kind: 'uscc', value: OPERATOR, role: 'operator' }, METER],
      },
      {
        n: 204,
        code: 'site.confirmed',
        agency: 'gov',
        jurisdiction: '220100',
        keys: [{ kind: 'uscc', value: OPERATOR, role: 'operator' }, METER],
        classification: 'restricted',
      },
      { n: 205, code: 'obligation.opened', agency: 'system', organ: 'cases', jurisdiction: '220100', facts: { policyId: 'N1283-13-1' } },
      { n: 206, code: 'obligation.opened', agency: 'system', organ: 'cases', jurisdiction: '220100', facts: { policyId: 'N1283-17-2' } },
      { n: 208, code: 'project.listed', agency: 'ndrc', jurisdiction: '220100' },
      { n: 207, code: 'credit.revoked', agency: 'finance', jurisdiction: '220200' },
    ),
  );

  it('says what happened, when, to whom and whom to ask, and nothing else', async () => {
    const [first] = await told(grid);
    expect(Object.keys(first!.event).sort()).toEqual(['id', 'source', 'specversion', 'subject', 'time', 'type']);
    expect(first).toMatchObject({
      form: 'thin',
      event: { type: 'cn.quanlian.site.confirmed.v1', source: '/gov/county', subject: `uscc:${OPERATOR}` },
    });
    expect(JSON.stringify(await told(grid))).not.toContain('canary');
  });

  it('counts as opened where its subject is shown, and not where all of it that is told is that it happened', async () => {
    const { shown } = await feed.read({ actor: grid, purpose: 'exchange' }, { filter: { types: ['site.confirmed'] }, after: 0, limit: 50 });
    const entries = await told(grid, { types: ['site.confirmed'] });
    const masked = entries.filter(({ event }) => String((event as { subject: string }).subject).includes('masked:'));
    expect(masked.length).toBeGreaterThan(0);
    expect(shown).toEqual(idsOf(entries.filter((entry) => !masked.includes(entry))));
  });

  it('is found by its subject where that is shown, and by no other key', async () => {
    expect(await formsOf(grid, { subject: { kind: 'uscc', value: OPERATOR } })).toEqual([
      ['thin', 'site.confirmed'],
      ['whole', 'power-supply.cut'],
      ['thin', 'obligation.opened'],
      ['thin', 'obligation.opened'],
      ['thin', 'project.listed'],
    ]);
    expect(await formsOf(grid, { subject: { kind: 'account-no', value: METER.value } })).toEqual([['whole', 'power-supply.cut']]);
    expect(await formsOf(grid, { subject: { kind: 'person-token', value: PERSON.value } })).toEqual([]);
  });

  it('is found by type, region and duty', async () => {
    expect(await formsOf(grid, { types: ['site.confirmed'] })).toHaveLength(3);
    expect(await formsOf(systemOf('tax', '220000'), { region: '2202' })).toEqual([['thin', 'credit.revoked']]);
    const ofDuty = await told(grid, { obligation: 'N1283-13-1' });
    expect(ofDuty.filter(({ event }) => (event as { type: string }).type.includes('obligation.'))).toHaveLength(1);
    expect(ofDuty.some(({ event }) => (event as { type: string }).type.includes('project.listed'))).toBe(true);
  });

  it('and none at all comes of what was told late, where only news are wanted', async () => {
    const actor = systemOf('energy', '230000');
    await add({ n: 301, code: 'site.confirmed', agency: 'gov', jurisdiction: '230100' });
    const news = (quietAfterMs: number) => feed.read({ actor, purpose: 'exchange' }, { filter: {}, after: 0, limit: 10, quietAfterMs });
    // The builder's events are accepted an hour after they were recorded.
    expect((await news(3_600_000)).entries).toHaveLength(1);
    expect((await news(3_599_000)).entries).toHaveLength(0);
  });
});
