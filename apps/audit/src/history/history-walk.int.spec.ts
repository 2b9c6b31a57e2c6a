import type { QuanlianEvent } from '@quanlian/contracts';
import type { ReceivedEvent } from '@quanlian/messaging';
import { HistoryRepository } from './history.repository';
import { auditService, LEAD, type AuditService } from './testing/audit-service';
import { received } from './testing/received';

const EVENTS = Array.from({ length: 7 }, (_, n) => received({ n }));

let audit: AuditService;
beforeAll(async () => {
  audit = await auditService();
  await append(EVENTS);
}, 60_000);
afterAll(() => audit?.stop(), 30_000);

const append = (events: readonly ReceivedEvent[]) => audit.dataSource.transaction((em) => new HistoryRepository().append(em, events));

/** What this service told about its readers comes into the history, as it does over Kafka. */
async function recordsArrive(): Promise<void> {
  const rows = await audit.dataSource.query<{ bytes: Buffer; accepted_at: Date }[]>('SELECT bytes, accepted_at FROM accepted ORDER BY accepted_at');
  const messages = rows.map(({ bytes, accepted_at }) => {
    const event = JSON.parse(bytes.toString('utf8')) as QuanlianEvent;
    const at = accepted_at.getTime();
    return { ...received({ n: 0 }), event, bytes, code: 'access.recorded', key: event.subject, acceptedAt: at, recordedAt: at };
  });
  await append(messages);
}

interface Page {
  items: { id: string; position: number }[];
  next: string | null;
  later: string;
}
const page = async (query: string): Promise<Page> => (await audit.get(`/v1/history?${query}`, LEAD)).json() as Promise<Page>;

/** Follows "next" to its end, while each page adds a record to what is paged through. */
async function walk(limit: number, after = ''): Promise<{ positions: number[]; later: string }> {
  const positions: number[] = [];
  for (let next = after, pages = 0; ; pages += 1) {
    if (pages > 500) throw new Error(`found no end after ${pages} pages of ${limit}, expected one`);
    const found = await page(`limit=${limit}${next && `&after=${next}`}`);
    await recordsArrive();
    positions.push(...found.items.map(({ position }) => position));
    if (found.next === null) return { positions, later: found.later };
    next = found.next;
  }
}
const upTo = (last: number, first = 1): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const position = async (): Promise<number> => ((await (await audit.get('/v1/history/position', LEAD)).json()) as { position: number }).position;

describe('a walk through the history', () => {
  it.each([1, 2, 3, 7, 500])('by pages of %i ends where the history stood when it began, and shows each event once', async (limit) => {
    const stood = await position();
    expect((await walk(limit)).positions).toEqual(upTo(stood));
  });

  it('goes on another time with what came since, and misses and repeats nothing', async () => {
    const first = await walk(3);
    const last = await position();
    expect(last).toBeGreaterThan(first.positions.length);
    expect((await walk(2, first.later)).positions).toEqual(upTo(last, first.positions.length + 1));
  });

  it('of which nothing is left shows nothing, and goes on all the same', async () => {
    const { later } = await walk(500);
    await append([received({ n: 100 })]);
    const found = await page(`type=site.reported&after=${later}`);
    expect(found.items.map(({ id }) => id)).toEqual([received({ n: 100 }).event.id]);
    expect((await page(`type=site.reported&after=${found.later}`)).items).toEqual([]);
  });
});

it('an export of many pages is recorded page by page, each with the events that it gives', async () => {
  await append(Array.from({ length: 600 }, (_, n) => received({ n: 1_000 + n, code: 'progress.reported' })));
  const before = await audit.dataSource.query<object[]>('SELECT 1 FROM accepted');
  const lines = (await (await audit.get('/v1/history/export.jsonl?type=progress.reported', LEAD)).text()).trim().split('\n');
  const rows = await audit.dataSource.query<{ bytes: Buffer }[]>('SELECT bytes FROM accepted ORDER BY accepted_at, event_id');
  const shown = rows.slice(before.length).map(({ bytes }) => {
    const { filter } = (JSON.parse(bytes.toString('utf8')) as { data: { facts: { filter: string[] } } }).data.facts;
    return filter.filter((one) => one.startsWith('event=')).map((one) => one.slice(6));
  });
  expect(shown.map((ids) => ids.length)).toEqual([500, 100]);
  expect(shown.flat()).toEqual(lines.map((line) => (JSON.parse(line) as { id: string }).id));
});
