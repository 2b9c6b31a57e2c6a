import { UnitOfWork } from '@quanlian/persistence';
import { eventually } from '@quanlian/testing';
import type { BusRecord } from '../bus/bus';
import { aReport } from '../testing/a-report';
import { MessageBench } from '../testing/message-bench';
import type { OutgoingEvent } from './outgoing-event';
import { EventTooLarge } from './outgoing-event';
import { Outbox } from './outbox';
import { Relay } from './relay';
import type { RelayOptions } from './relay';
import { deleteRelayed } from './retention';

jest.setTimeout(90_000);

let bench: MessageBench;
beforeEach(async () => {
  bench = await MessageBench.open();
});
afterEach(() => bench.close());

const outbox = new Outbox();

async function startRelay(options: RelayOptions = {}): Promise<Relay> {
  const relay = new Relay(await bench.connectAgain(), bench.bus, bench.metrics, bench.health, { pollMs: 20, ...options });
  relay.start();
  bench.closeLater(() => relay.stop());
  return relay;
}

/** Every record of the topic, in the order of its partition. */
async function readTopic(): Promise<BusRecord[]> {
  const records: BusRecord[] = [];
  const total = (await bench.bus.offsets([bench.topic])).reduce((sum, { high }) => sum + Number(high), 0);
  const consumer = await bench.bus.subscribe({
    groupId: `reader-${bench.topic}-${total}`,
    topics: [bench.topic],
    onBatch: async (batch) => {
      records.push(...batch.records);
      await batch.commit(batch.records);
    },
    onSign: () => undefined,
    onAssigned: () => undefined,
    onCrash: (error) => {
      throw error;
    },
  });
  await eventually(() => records.length >= total, 'the whole topic is read');
  await consumer.close();
  return records;
}

const sentAll = async (count: number): Promise<boolean> => {
  const [row] = await bench.dataSource.query<{ sent: number }[]>('SELECT sum(sent)::int AS sent FROM relay_cursor');
  return row!.sent === count;
};

function numbered(key: string, number: number): OutgoingEvent {
  const event = bench.outgoing(aReport(), key);
  return { ...event, headers: { ...event.headers, number: String(number) } };
}

const WRITERS = 6;
const KEYS = 5;
const ROUNDS = 60;

/** Each writer has keys of its own and numbers their events; the buckets are shared by all. */
async function write(writer: number): Promise<void> {
  const unit = new UnitOfWork(await bench.connectAgain());
  for (let round = 0; round < ROUNDS; round++) {
    const events = Array.from({ length: KEYS }, (_, key) => numbered(`writer-${writer}-key-${(key * 7 + round) % KEYS}`, round));
    await unit.run((em) => outbox.append(em, events));
  }
}

test('with three relays that keep dying after a send nothing is lost and the order of each key is kept; only repetitions appear', async () => {
  const total = WRITERS * KEYS * ROUNDS;
  let sends = 0;
  const dieOften = (name: string): void => {
    if (name === 'relay.afterSend' && ++sends % 3 === 0) throw new Error('died after the send');
  };
  const relays = [await startRelay({ failpoint: dieOften }), await startRelay({ failpoint: dieOften }), await startRelay({ failpoint: dieOften })];

  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  await eventually(() => sentAll(total), 'all rows are recorded as sent', { timeoutMs: 60_000 });
  await Promise.all(relays.map((relay) => relay.stop()));

  const firsts = new Map<string, string[]>();
  const ids = new Set<string>();
  const records = await readTopic();
  for (const { key, headers } of records) {
    if (ids.has(headers.ce_id!)) continue;
    ids.add(headers.ce_id!);
    firsts.set(key!, [...(firsts.get(key!) ?? []), headers.number!]);
  }
  expect(records.length).toBeGreaterThan(total);
  expect(ids.size).toBe(total);
  const inOrder = Array.from({ length: ROUNDS }, (_, round) => String(round));
  expect([...firsts.values()].filter((numbers) => numbers.join() !== inOrder.join())).toEqual([]);
});

test('a relay whose database connection is ended while it sends goes on with a new one and loses nothing', async () => {
  const events = Array.from({ length: 400 }, (_, number) => numbered(`key-${number % 20}`, number));
  await startRelay();

  for (let from = 0; from < events.length; from += 40) {
    await new UnitOfWork(bench.dataSource).run((em) => outbox.append(em, events.slice(from, from + 40)));
    await bench.endConnections(`query LIKE '%queued%' AND state = 'idle in transaction'`);
  }

  await eventually(() => sentAll(400), 'all rows are recorded as sent');
  expect(new Set((await readTopic()).map(({ headers }) => headers.ce_id)).size).toBe(400);
});

test('an event reaches the topic within a moment of its commit, and never when its transaction is rolled back', async () => {
  const unit = new UnitOfWork(bench.dataSource);
  const relay = new Relay(bench.dataSource, bench.bus, bench.metrics, bench.health, { pollMs: 60_000 });
  relay.start();
  bench.closeLater(() => relay.stop());
  const [kept, undone] = [numbered('k', 1), numbered('k', 2)];

  const failed = unit.run(async (em) => {
    await outbox.append(em, [undone]);
    throw new Error('the rule says no');
  });
  await expect(failed).rejects.toThrow('the rule says no');
  await unit.run((em) => outbox.append(em, [kept]));

  await eventually(() => sentAll(1), 'the commit itself wakes the relay');
  const records = await readTopic();
  expect(records.map(({ headers, key, value }) => ({ headers, key, value }))).toEqual([{ headers: kept.headers, key: 'k', value: kept.value }]);
});

test('large events are split over requests that the broker takes', async () => {
  const large = Array.from({ length: 12 }, (_, number) => ({ ...numbered('k', number), value: Buffer.alloc(400_000, number) }));
  await startRelay();
  await new UnitOfWork(bench.dataSource).run((em) => outbox.append(em, large));
  await eventually(() => sentAll(12), 'all are sent');
  expect((await readTopic()).map(({ value }) => value![0])).toEqual(large.map((_, number) => number));
});

test('what the broker would refuse does not enter the outbox', async () => {
  const huge = { ...numbered('k', 1), value: Buffer.alloc(1_000_000) };
  await expect(new UnitOfWork(bench.dataSource).run((em) => outbox.append(em, [huge]))).rejects.toBeInstanceOf(EventTooLarge);
  await expect(outbox.append(bench.dataSource.manager, [numbered('k', 1)])).rejects.toThrow('Found no transaction');
});

test('a bucket with a missing row stands still and says so, the others go on', async () => {
  const unit = new UnitOfWork(bench.dataSource);
  await unit.run((em) => outbox.append(em, [numbered('broken', 1), numbered('broken', 2), numbered('whole', 1)]));
  await bench.dataSource.query(`DELETE FROM outbox WHERE key = 'broken' AND seq = 1`);

  await startRelay();

  await eventually(() => sentAll(1), 'the other bucket is sent');
  await eventually(() => bench.health.reasons.some((reason) => reason.includes('found row 2, expected 1')), 'the gap is reported');
});

test('rows are deleted when they were relayed long ago, and only then', async () => {
  await new UnitOfWork(bench.dataSource).run((em) =>
    outbox.append(
      em,
      [1, 2, 3].map((number) => numbered('k', number)),
    ),
  );
  await bench.dataSource.query(`UPDATE outbox SET created = created - interval '31 days'`);
  expect(await deleteRelayed(bench.dataSource)).toBe(0);
  await startRelay();
  await eventually(() => sentAll(3), 'all are sent');
  expect(await deleteRelayed(bench.dataSource)).toBe(2);
});
