import { sha256Hex } from '@quanlian/contracts';
import type { ReceivedEvent } from '@quanlian/messaging';
import type { DataSource } from 'typeorm';
import { HistoryRepository } from '../history.repository';
import { historyDatabase } from '../testing/history-database';
import { received } from '../testing/received';

let dataSource: DataSource;
const history = new HistoryRepository();

beforeAll(async () => {
  dataSource = await historyDatabase();
});
afterAll(() => dataSource.destroy());

const append = (events: ReceivedEvent[]): Promise<number> => dataSource.transaction((em) => history.append(em, events));
const rows = (): Promise<{ position: string; event_id: string; bytes: Buffer; bytes_sha256: string }[]> =>
  dataSource.query('SELECT position, event_id, bytes, bytes_sha256 FROM history ORDER BY position');
const batch = (from: number, to: number): ReceivedEvent[] => Array.from({ length: to - from + 1 }, (_, index) => received({ n: from + index }));

describe('recording events', () => {
  it('keeps the bytes as received, in the order of the batch', async () => {
    const events = batch(1, 5).reverse();
    expect(await append(events)).toBe(5);
    const kept = await rows();
    expect(kept.map(({ event_id }) => event_id)).toEqual(events.map(({ event }) => event.id));
    expect(kept.map(({ position }) => Number(position))).toEqual([1, 2, 3, 4, 5]);
    expect(kept.every(({ bytes }, index) => bytes.equals(events[index]!.bytes))).toBe(true);
    expect(kept.map(({ bytes_sha256 }) => bytes_sha256)).toEqual(events.map(({ bytes }) => sha256Hex(bytes)));
  });

  it('the same event twice changes nothing, within a batch or later, and takes no position', async () => {
    expect(await append([received({ n: 3 }), received({ n: 6 }), received({ n: 6 })])).toBe(1);
    expect(await append([received({ n: 6 })])).toBe(0);
    expect((await rows()).map(({ position }) => Number(position))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('keeps the signature that came with an event, and none where none came', async () => {
    const signed = received({ n: 8 });
    await append([{ ...signed, headers: { ...signed.headers, ql_jws: 'header..signature' } }, received({ n: 9 })]);
    const kept = await dataSource.query('SELECT h.event_id, s.jws FROM history_signature s JOIN history h USING (position)');
    expect(kept).toEqual([{ event_id: signed.event.id, jws: 'header..signature' }]);
    await expect(dataSource.query('DELETE FROM history_signature')).rejects.toThrow(/permission denied/);
  });

  it('a batch that is rolled back leaves no gap', async () => {
    await expect(
      dataSource.transaction(async (em) => {
        await history.append(em, batch(20, 29));
        throw new Error('the batch fails');
      }),
    ).rejects.toThrow('the batch fails');
    await append([received({ n: 7 })]);
    expect((await rows()).map(({ position }) => Number(position))).toEqual(Array.from({ length: 9 }, (_, index) => index + 1));
  });

  it('batches written at the same time share one sequence without gaps', async () => {
    const starts = [100, 200, 300, 400, 500, 600];
    await Promise.all(starts.map((start) => append(batch(start, start + 49))));
    const kept = await rows();
    expect(kept.map(({ position }) => Number(position))).toEqual(Array.from({ length: 309 }, (_, index) => index + 1));
    expect(new Set(kept.map(({ event_id }) => event_id)).size).toBe(309);
  });

  it.each([
    'UPDATE history SET subject = $$x$$',
    'DELETE FROM history',
    'TRUNCATE history',
    'DELETE FROM history_key',
    'UPDATE history_case SET case_id = $$x$$',
  ])('the running service may not "%s"', async (sql) => {
    await expect(dataSource.query(sql)).rejects.toThrow(/permission denied/);
  });
});
