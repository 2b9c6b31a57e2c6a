import type { QuanlianEvent } from '@quanlian/contracts';
import { eventually } from '@quanlian/testing';
import { parseLeaf } from '@quanlian/transparency-log';
import { HistoryRepository } from '../history/history.repository';
import { auditService, LEAD, type AuditService } from '../history/testing/audit-service';
import { received } from '../history/testing/received';
import { BASIS, DIVISION, Erasing, FIRST, SECOND, THIRD } from './testing/erasing-officers';
import { foundInSchema } from './testing/found-in-schema';

const CANARY = 'canary-7f3a91';
const person = (n: number) =>
  received({
    n,
    keys: [{ kind: 'person-token', value: `${CANARY}-${n}`, role: 'reporter' }],
    facts: { narrativeRef: `${CANARY} 举报内容`, reportNo: `${CANARY}-no` },
  });
const GONE = { ...person(1), headers: { ql_correlation_id: `${CANARY}-c`, ql_jws: `head..${CANARY}` } };
const [BEFORE, AFTER, OTHER] = [received({ n: 0 }), received({ n: 2 }), received({ n: 3 })];
const FAR = received({ n: 4, jurisdiction: '510000' });
const OURS = received({ n: 5, code: 'finding.raised', agency: 'system', organ: 'cases' });
const AGREED = received({ n: 6, code: 'approval.granted', agency: 'energy', organ: 'grid' });
const EVENTS = [BEFORE, GONE, AFTER, OTHER, FAR, OURS, AGREED];

let audit: AuditService;
let erasing: Erasing;
beforeAll(async () => {
  audit = await auditService();
  erasing = new Erasing(audit);
  await append(...EVENTS);
  await covered(AGREED.event.id);
}, 120_000);
afterAll(() => audit?.stop(), 60_000);

const append = (...events: typeof EVENTS): Promise<number> => audit.dataSource.transaction((em) => new HistoryRepository().append(em, events));
const covered = (id: string): Promise<unknown> =>
  eventually(async () => (await audit.get(`/v1/events/${id}/proof`, LEAD)).status === 200, 'the log covers it', { timeoutMs: 60_000 });
const told = async (code: string): Promise<QuanlianEvent[]> => {
  const rows = await audit.dataSource.query<{ bytes: Buffer }[]>(`SELECT bytes FROM accepted WHERE type LIKE $1 ORDER BY accepted_at, event_id`, [
    `cn.quanlian.${code}.v%`,
  ]);
  return rows.map(({ bytes }) => JSON.parse(bytes.toString('utf8')) as QuanlianEvent);
};
const bytesOf = async (id: string): Promise<[number, string]> => {
  const answer = await audit.get(`/v1/history/${id}/bytes`, LEAD);
  return [answer.status, await answer.text()];
};

describe('an erasure', () => {
  it.each<[string, unknown, object, object, number, string]>([
    ['by a liaison', [OTHER.event.id], {}, { ...LEAD, role: 'county-liaison' }, 403, 'approval.role-not-allowed'],
    ['by an evaluator', [OTHER.event.id], {}, { ...LEAD, role: 'evaluator' }, 403, 'access.command-not-allowed'],
    ['from another province', [OTHER.event.id], {}, { ...LEAD, jurisdiction: '510000' }, 403, 'approval.outside-jurisdiction'],
    ['of nothing', [], {}, FIRST, 422, 'approval.command-invalid'],
    ['without a reason', [OTHER.event.id], { reason: undefined }, FIRST, 422, 'approval.command-invalid'],
    ['without a legal basis', [], { command: { eventIds: [OTHER.event.id] } }, FIRST, 422, 'approval.command-invalid'],
    ['that names a key for good', [OTHER.event.id], { subject: `person-token:${CANARY}` }, FIRST, 422, 'approval.command-invalid'],
    ['of an event that there is none of', ['0179826c-3480-74d3-98a0-a4ada618e6d1'], {}, FIRST, 422, 'approval.command-invalid'],
    ['of an event of another division', [FAR.event.id], {}, FIRST, 422, 'approval.command-invalid'],
    ['of what the system said', [OURS.event.id], {}, FIRST, 409, 'history.not-erasable'],
    ['of what two agreed to', [AGREED.event.id], {}, FIRST, 409, 'history.not-erasable'],
  ])('%s is not even proposed', async (_how, ids, more, claims, status, code) => {
    expect(await erasing.propose(ids, more, claims)).toMatchObject({ status, body: { code } });
  });

  it('of what the log does not cover yet is not even proposed, for nobody could prove later that it was there', async () => {
    await audit.asSuperuser(`UPDATE audit.log_leaf SET about = 'elsewhere' WHERE about = '${OTHER.event.id}'`);
    expect(await erasing.propose([OTHER.event.id])).toMatchObject({ status: 409, body: { code: 'history.not-erasable' } });
    await audit.asSuperuser(`UPDATE audit.log_leaf SET about = '${OTHER.event.id}' WHERE about = 'elsewhere'`);
  });

  it('is nothing that one approver decides, nor the proposer, nor the service without them', async () => {
    const { id } = (await erasing.propose([OTHER.event.id])).body as { id: string };
    expect((await erasing.grant(id, FIRST)).body).toMatchObject({ code: 'approval.own-proposal' });
    expect((await erasing.grant(id, SECOND)).body).toMatchObject({ state: 'open' });
    expect((await erasing.grant(id, SECOND)).body).toMatchObject({ code: 'approval.decided-before' });
    await expect(audit.dataSource.query('SELECT erase_events($1)', [id])).rejects.toThrow('Found no erasure');
    await audit.dataSource.query(`UPDATE proposal SET state = 'granted' WHERE id = $1`, [id]);
    await expect(audit.dataSource.query('SELECT erase_events($1)', [id])).rejects.toThrow('Found no erasure');
    expect(await bytesOf(OTHER.event.id)).toEqual([200, OTHER.bytes.toString()]);
  });

  it('does not happen where its entry of the log cannot be made', async () => {
    await audit.asSuperuser(`ALTER TABLE audit.log_due ADD CONSTRAINT full_disk CHECK (kind <> 'erasure')`);
    expect((await erasing.erase(OTHER.event.id)).status).toBe(500);
    await audit.asSuperuser('ALTER TABLE audit.log_due DROP CONSTRAINT full_disk');
    expect(await bytesOf(OTHER.event.id)).toEqual([200, OTHER.bytes.toString()]);
    expect(await told('event.erased')).toEqual([]);
  });
});

describe('once two officers agreed to a third', () => {
  let erasureId: string;
  beforeAll(async () => {
    expect(await foundInSchema(audit, CANARY)).toEqual(['history', 'history_key', 'history_signature']);
    const { body, id } = await erasing.erase(GONE.event.id);
    expect(body).toMatchObject({ state: 'granted' });
    erasureId = id;
  }, 60_000);

  it('nothing of what the event said is left in any column of the schema', async () => {
    expect(await foundInSchema(audit, CANARY)).toEqual([]);
  });

  it('the history goes on to say that it was there, and since when it is empty', async () => {
    const entry = (await (await audit.get(`/v1/history/${GONE.event.id}`, LEAD)).json()) as object;
    const erasedAt = expect.stringMatching(/\+08:00$/) as string;
    const event = { id: GONE.event.id, time: GONE.event.time, data: { keys: [], facts: {}, redacted: true, leaf: expect.any(Number) as number } };
    expect(entry).toMatchObject({ position: 2, type: 'site.reported', subject: '', sha256: '', correlationId: null, erasedAt, event });
    const [status, text] = await bytesOf(GONE.event.id);
    expect([status, JSON.parse(text)]).toMatchObject([404, { code: 'history.event-erased' }]);
    const lines = (await (await audit.get('/v1/history/export.jsonl', LEAD)).text()).trim().split('\n');
    expect(lines).toHaveLength(EVENTS.length);
    expect(lines.join('')).not.toContain(CANARY);
    const feed = (await (await audit.get('/v1/feed', { ...LEAD, rights: [] })).json()) as { items: { event: { id: string } }[] };
    expect(feed.items.map(({ event }) => event.id)).toContain(GONE.event.id);
  });

  it('its neighbours are as they were sent', async () => {
    for (const { event, bytes } of [BEFORE, AFTER]) expect(await bytesOf(event.id)).toEqual([200, bytes.toString()]);
  });

  it('the log has an entry that names the event, the basis and all three', async () => {
    const leaf = await eventually(
      async () => {
        const [row] = await audit.dataSource.query<{ bytes: Buffer }[]>(`SELECT bytes FROM log_leaf WHERE kind = 'erasure'`);
        return row && parseLeaf(row.bytes);
      },
      'the entry of the erasure',
      { timeoutMs: 60_000 },
    );
    expect(leaf).toMatchObject({ k: 'erasure', id: erasureId, ids: [GONE.event.id], basis: BASIS, by: FIRST.officer });
    expect((leaf.approvals as { by: string }[]).map(({ by }) => by)).toEqual([SECOND.officer, THIRD.officer]);
  });

  it('everybody is told, by ids and names and nothing of what is gone', async () => {
    const [event] = (await told('event.erased')) as [QuanlianEvent];
    expect(event).toMatchObject({ source: '/system/audit', subject: `division:${DIVISION}`, jurisdiction: DIVISION });
    expect(event.data.facts).toMatchObject({ erasureId, eventIds: [GONE.event.id], legalBasis: BASIS, by: FIRST.officer });
    expect(event.data.approvals.map(({ officer }) => officer)).toEqual([FIRST.officer, SECOND.officer, THIRD.officer]);
  });

  it('the event does not come back when Kafka gives it again', async () => {
    expect(await append(GONE)).toBe(0);
    expect(await foundInSchema(audit, CANARY)).toEqual([]);
  });

  it('nobody erases it again, and of two proposals the second finds nothing left', async () => {
    expect(await erasing.propose([GONE.event.id])).toMatchObject({ status: 409, body: { code: 'history.not-erasable' } });
    const again = person(7);
    await append(again);
    await covered(again.event.id);
    const { id } = (await erasing.propose([again.event.id])).body as { id: string };
    await erasing.grant(id, SECOND);
    expect((await erasing.erase(again.event.id)).body).toMatchObject({ state: 'granted' });
    expect(await erasing.grant(id, THIRD)).toMatchObject({ status: 409, body: { code: 'history.not-erasable' } });
    expect(await told('event.erased')).toHaveLength(2);
  }, 60_000);

  it('the service still may not change the history itself', async () => {
    await expect(audit.dataSource.query(`UPDATE history SET bytes = ''`)).rejects.toThrow(/permission denied/);
    await expect(audit.dataSource.query('DELETE FROM log_salt')).rejects.toThrow(/permission denied/);
  });
});
