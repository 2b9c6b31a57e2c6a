import { randomBytes } from 'node:crypto';
import { sha256Hex, topicOf, uuidV7, type QuanlianEvent } from '@quanlian/contracts';
import { anEvent, eventually, testBrokers } from '@quanlian/testing';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { auditService, LEAD, type AuditService } from './history/testing/audit-service';

let audit: AuditService;

const newEvent = (code: string): QuanlianEvent => anEvent(code, { id: uuidV7(Date.now(), randomBytes(10)) });
const CUT = newEvent('power-supply.cut');
const BILLS = Array.from({ length: 3 }, () => newEvent('surcharge.billed'));
const bytesOf = (event: QuanlianEvent): Buffer => Buffer.from(JSON.stringify(event, null, 2));

async function send(events: readonly QuanlianEvent[]): Promise<void> {
  const producer = new Kafka({ brokers: testBrokers(), logLevel: logLevel.NOTHING }).producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  const messages = events.map((event) => ({
    key: event.subject,
    value: bytesOf(event),
    headers: {
      ce_id: event.id,
      ce_type: event.type,
      ce_source: event.source,
      ql_accepted_at: '2026-03-01T00:00:00.000Z',
      ql_recorded_at: '2026-03-01T00:00:00.000Z',
    },
  }));
  await producer.send({ topic: topicOf('energy'), acks: -1, messages });
  await producer.disconnect();
}

beforeAll(async () => {
  audit = await auditService({ hears: true });
  await send([CUT, ...BILLS, CUT]);
}, 60_000);
afterAll(() => audit?.stop(), 30_000);

const json = async <T>(path: string): Promise<T> => (await audit.get(path)).json() as Promise<T>;
interface Page {
  items: { id: string; position: number; sha256: string }[];
  next: string | null;
}

describe('the audit service', () => {
  it('keeps what came over Kafka once, byte for byte', async () => {
    const found = await eventually(
      async () => {
        const answer = await audit.get(`/v1/history/${CUT.id}`, LEAD);
        return answer.status === 200 ? ((await answer.json()) as { sha256: string; event: QuanlianEvent }) : undefined;
      },
      'the event is in the history',
      { timeoutMs: 30_000 },
    );
    expect(found).toMatchObject({ event: CUT, sha256: sha256Hex(bytesOf(CUT)) });
    const answer = await audit.get(`/v1/history/${CUT.id}/bytes`, LEAD);
    expect(answer.headers.get('content-type')).toContain('application/cloudevents+json');
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytesOf(CUT))).toBe(true);
  }, 60_000);

  it('pages through the sequence with its cursor and finds no gap', async () => {
    const arrived = async ({ id }: QuanlianEvent): Promise<boolean> => (await audit.get(`/v1/history/${id}`)).status === 200;
    await eventually(async () => (await Promise.all([CUT, ...BILLS].map(arrived))).every(Boolean), 'all four events are there', {
      timeoutMs: 30_000,
    });
    const positions: number[] = [];
    // Other specs publish over the same broker: a short page makes the cursor work, long ones keep the walk short.
    for (let next: string | null = ''; next !== null;) {
      const page: Page = await json(`/v1/history?limit=${positions.length === 0 ? 2 : 500}${next && `&after=${next}`}`);
      positions.push(...page.items.map(({ position }) => position));
      next = page.next;
    }
    expect(positions).toEqual(positions.map((_, index) => index + 1));
    const last = await json<{ position: number; count: number }>('/v1/history/position');
    expect(last.count).toBe(last.position);
    expect(last.position).toBeGreaterThanOrEqual(4);
  }, 60_000);

  it('exports JSON Lines', async () => {
    const answer = await audit.get('/v1/history/export.jsonl?organ=energy&type=surcharge.billed', LEAD);
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = (await answer.text())
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { event: QuanlianEvent });
    expect(lines.map(({ event }) => event)).toEqual(expect.arrayContaining(BILLS));
  });

  it('refuses a filter it cannot use with pointers and stable codes', async () => {
    const answer = await audit.get('/v1/history?clock=moon&agnecy=energy');
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      code: 'history.filter-invalid',
      errors: [
        { pointer: '/clock', code: 'history.clock-invalid' },
        { pointer: '/agnecy', code: 'history.parameter-unknown' },
      ],
    });
  });

  it('answers 404 for an event it does not have, 401 without a token', async () => {
    const unknown = await audit.get('/v1/history/00000000-0000-7000-8000-000000000000');
    expect([unknown.status, ((await unknown.json()) as { code: string }).code]).toEqual([404, 'history.event-not-found']);
    expect(
      await Promise.all(
        ['', '/position', '/export.jsonl', `/${CUT.id}/bytes`].map(async (path) => (await audit.get(`/v1/history${path}`, null)).status),
      ),
    ).toEqual([401, 401, 401, 401]);
  });

  it('describes its addresses in OpenAPI', async () => {
    const document = await json<{ paths: Record<string, unknown> }>('/openapi.json');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/v1/history', '/v1/history/{id}', '/v1/history/{id}/bytes', '/v1/history/export.jsonl', '/v1/history/position']),
    );
  });
});
