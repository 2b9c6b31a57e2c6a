import { FIELD_KIND_NAMES, NOTHING, scopeOf, scopeSettings } from '@quanlian/access';
import type { EventKey } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { HistoryRepository } from './history.repository';
import { auditService, LEAD, type AuditService } from './testing/audit-service';
import { OPERATOR, received } from './testing/received';

/** Values of each closed kind that must never leave the service towards somebody who is not shown them. */
const CANARY = { bank: 'bt_canary1', person: 'pt_canary1', reporter: 'pt_canary2', suspicious: 'str-canary', ip: '203.0.113.77' };
const KEYS: EventKey[] = [
  { kind: 'uscc', value: OPERATOR, role: 'operator' },
  { kind: 'bank-token', value: CANARY.bank, role: 'receiver' },
  { kind: 'person-token', value: CANARY.person, role: 'legal-person' },
  { kind: 'person-token', value: CANARY.reporter, role: 'reporter' },
  { kind: 'ip', value: CANARY.ip, role: 'source' },
];
const FACTS = { strRef: CANARY.suspicious, meanKw: 18_600 };
const OWN = received({ n: 1, code: 'fund-flow.flagged', agency: 'pbc', organ: 'bureau', keys: KEYS, facts: FACTS });
const FOREIGN = received({ n: 2, code: 'site.reported', agency: 'gov', organ: 'county', jurisdiction: '150621' });
const RESTRICTED = received({ n: 3, code: 'load-profile.summarised', agency: 'energy', organ: 'grid', facts: FACTS, classification: 'restricted' });

const LIAISON = { officer: 'of-0101', role: 'county-liaison', agency: 'gov', organ: 'county', jurisdiction: '150622', rights: [] };
const EVALUATOR = { officer: 'of-0701', role: 'evaluator', agency: 'evaluator', organ: 'centre', jurisdiction: '000000', rights: [] };
const FINANCE = { officer: 'of-0401', role: 'finance-officer', agency: 'finance', organ: 'bureau', jurisdiction: '150000', rights: [] };
const GRID = { agency: 'energy', organ: 'grid', jurisdiction: '150000', rights: [] };

let audit: AuditService;
beforeAll(async () => {
  audit = await auditService();
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, [OWN, FOREIGN, RESTRICTED]));
}, 60_000);
afterAll(() => audit?.stop(), 30_000);

const ids = async (path: string, claims: object): Promise<string[]> => {
  const { items } = (await (await audit.get(path, claims)).json()) as { items: { id: string }[] };
  return items.map(({ id }) => id);
};

describe('the history is read by jurisdiction', () => {
  it('a list holds the events of the own division', async () => {
    expect(await ids('/v1/history', LIAISON)).toEqual([OWN.event.id, RESTRICTED.event.id]);
    expect(await ids('/v1/history', { ...LIAISON, jurisdiction: '150600' })).toHaveLength(3);
    expect(await ids('/v1/history', { ...LIAISON, jurisdiction: '510000' })).toEqual([]);
  });

  it("a system sees its own agency's events only", async () => {
    expect(await ids('/v1/history', GRID)).toEqual([RESTRICTED.event.id]);
  });

  it('a foreign event and none are the same answer', async () => {
    for (const path of ['', '/bytes']) {
      const answer = await audit.get(`/v1/history/${FOREIGN.event.id}${path}`, LIAISON);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'history.event-not-found']);
    }
  });

  it('the export holds what the list holds', async () => {
    const text = await (await audit.get('/v1/history/export.jsonl', LIAISON)).text();
    expect(text).toContain(OWN.event.id);
    expect(text).not.toContain(FOREIGN.event.id);
  });

  it.each(['administrator', 'centre'])('the %s has no part in it', async (role) => {
    expect((await audit.get('/v1/history', { ...LEAD, role })).status).toBe(403);
  });
});

describe('with the filter of the application switched off', () => {
  const seen = (settings: Record<string, string>, table: string): Promise<{ n: number }[]> =>
    new UnitOfWork(audit.dataSource).readAs(settings, (em) => em.query(`SELECT count(*)::int AS n FROM ${table}`));

  const settingsOf = (jurisdiction: string) => scopeSettings(scopeOf({ ...LIAISON, jurisdiction, subject: 'liaison' }, 'history'));

  it('foreign rows stay invisible, and what leads to them', async () => {
    const foreign = `(SELECT FROM history h WHERE h.event_id = '${FOREIGN.event.id}')`;
    expect(await seen(settingsOf('150621'), `history WHERE EXISTS ${foreign}`)).not.toEqual([{ n: 0 }]);
    expect(await seen(settingsOf('150622'), `history WHERE EXISTS ${foreign}`)).toEqual([{ n: 0 }]);
    // Every event of this spec stands under keys; those of the other county must not be counted here.
    const [keys] = await seen(settingsOf('150622'), `history_key WHERE value = '${OPERATOR}'`);
    const [allKeys] = await audit.dataSource.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM history_key WHERE value = $1`, [OPERATOR]);
    expect(allKeys!.n - keys!.n).toBeGreaterThanOrEqual(1);
  });

  it.each(['history', 'history_key', 'history_case', 'history_case_operator'])('nobody who is not named sees a row of %s', async (table) => {
    for (const nobody of [{}, scopeSettings(NOTHING)]) expect(await seen(nobody, table)).toEqual([{ n: 0 }]);
  });
});

describe('what a reader is not shown is masked', () => {
  const everything = async (claims: object): Promise<string> => {
    const paths = ['/v1/history', `/v1/history/${OWN.event.id}`, `/v1/history/${OWN.event.id}/bytes`, '/v1/history/export.jsonl'];
    const answers = await Promise.all(paths.map((path) => audit.get(path, claims)));
    return (await Promise.all(answers.map(async (answer) => JSON.stringify([...answer.headers]) + (await answer.text())))).join('\n');
  };

  it.each([
    ['a liaison', LIAISON, ['bank', 'person', 'reporter', 'suspicious', 'ip']],
    ['a lead', LEAD, ['person', 'reporter', 'suspicious']],
    ['a finance officer', FINANCE, ['person', 'reporter', 'ip']],
    ['an evaluator', EVALUATOR, ['bank', 'person', 'reporter', 'suspicious', 'ip']],
  ] as const)('%s finds it in no list, event, bytes or export', async (_who, claims, closed) => {
    const text = await everything(claims);
    expect(text).toContain(OWN.event.id);
    for (const kind of closed) expect(text).not.toContain(CANARY[kind]);
    for (const kind of Object.keys(CANARY) as (keyof typeof CANARY)[])
      if (!(closed as readonly string[]).includes(kind)) expect(text).toContain(CANARY[kind]);
  });

  it('an evaluator follows stand-ins and reads no bytes', async () => {
    const entry = (await (await audit.get(`/v1/history/${OWN.event.id}`, EVALUATOR)).json()) as { subject: string; sha256: string };
    expect(entry.subject).toMatch(/^uscc:~[\w-]{22}$/);
    const bytes = await audit.get(`/v1/history/${OWN.event.id}/bytes`, EVALUATOR);
    expect([bytes.status, ((await bytes.json()) as { code: string }).code]).toEqual([403, 'history.bytes-masked']);
  });

  it('nobody searches by a key that they are not shown', async () => {
    for (const [claims, key] of [
      [EVALUATOR, `uscc:${OPERATOR}`],
      [LIAISON, `bank-token:${CANARY.bank}`],
    ] as const) {
      const answer = await audit.get(`/v1/history?subject=${key}`, claims);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'access.key-masked']);
    }
    expect((await audit.get(`/v1/history?subject=uscc:${OPERATOR}`, LIAISON)).status).toBe(200);
  });

  it('an event whose label is above the clearance shows that it is there and nothing of what it says', async () => {
    const event = (await (await audit.get(`/v1/history/${RESTRICTED.event.id}`, LIAISON)).json()) as { event: { data: { facts: object } } };
    expect(event.event.data.facts).toEqual({ strRef: 'masked:suspicious', meanKw: 'masked:load' });
    expect(JSON.stringify(event)).not.toContain(OPERATOR);
  });

  it('a masked value names a kind from the table', () => {
    expect(FIELD_KIND_NAMES).toEqual(expect.arrayContaining(Object.keys(CANARY)));
  });
});
