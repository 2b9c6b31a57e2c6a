import { eventually } from '@quanlian/testing';
import type { QuanlianEvent } from '@quanlian/contracts';
import { Parking } from '../parking/parking';
import { aReport } from '../testing/a-report';
import { MessageBench } from '../testing/message-bench';
import { readOffsets } from './offset-gap';

jest.setTimeout(60_000);

let bench: MessageBench;
beforeEach(async () => {
  bench = await MessageBench.open();
});
afterEach(() => bench.close());

const someEvents = (count: number): QuanlianEvent[] => Array.from({ length: count }, () => aReport());
const parking = (): Parking => new Parking(bench.dataSource);

test('the same event twice, in one chunk and in two, changes nothing', async () => {
  const [one, two] = someEvents(2) as [QuanlianEvent, QuanlianEvent];
  await bench.put(bench.message(one, 'k'), bench.message(one, 'k'));
  bench.consume();
  await eventually(async () => (await bench.seen()).length === 1, 'the first delivery is handled');

  await bench.put(bench.message(one, 'k'), bench.message(two, 'k'));

  await eventually(async () => (await bench.seen()).includes(two.id), 'what follows the repetition is handled');
  expect(await bench.seen()).toEqual([one.id, two.id]);
});

test('what a fetch brings from several partitions is applied together, in fewer transactions than partitions', async () => {
  const events = someEvents(200);
  await bench.put(...events.map((event, index) => bench.message(event, `key-${index}`)));

  bench.consume();

  await eventually(async () => (await bench.seen()).length === 200, 'all events are handled');
  const [row] = await bench.dataSource.query<{ transactions: number }[]>('SELECT count(DISTINCT xmin::text)::int AS transactions FROM seen');
  expect(row!.transactions).toBeLessThan(12);
  const next = await readOffsets(bench.dataSource, 'seen');
  // At least: a put whose answer is lost is repeated, and stands on the topic twice.
  expect([...next.values()].reduce((sum, offset) => sum + Number(offset), 0)).toBeGreaterThanOrEqual(200);
});

test('a poison event is parked alone with its reason; its neighbours of the same chunk are handled in their order', async () => {
  const events = someEvents(20);
  await bench.poison(events[7]!.id);
  await bench.put(...events.map((event) => bench.message(event, 'k')));

  bench.consume();

  await eventually(async () => (await bench.seen()).length === 19, 'all neighbours are handled');
  expect(await bench.seen()).toEqual(events.filter((_, index) => index !== 7).map(({ id }) => id));
  const parked = await parking().list();
  expect(parked).toMatchObject([
    { event_id: events[7]!.id, state: 'waiting', code: 'spec.poisonous', key: 'k', reason: expect.stringContaining('cannot be taken') },
  ]);
  expect(parked[0]!.bytes).toEqual(bench.message(events[7]!).value);
});

test('what no repetition mends is dead at once, with its bytes and reason, and stops nobody', async () => {
  const [before, after] = someEvents(2) as [QuanlianEvent, QuanlianEvent];
  const unknown = { ...aReport(), type: 'cn.quanlian.nobody-knows.v1' };
  const odd = [Buffer.from('{"a":1,"a":2}'), Buffer.from([0x7b, 0xff, 0x7d]), Buffer.from(JSON.stringify(unknown)), null];
  await bench.put(bench.message(before, 'k'), ...odd.map((value) => ({ key: 'k', value, headers: { nul: '\u0000' } })), bench.message(after, 'k'));

  bench.consume();

  await eventually(async () => (await bench.seen()).length === 2, 'both neighbours are handled');
  const parked = await parking().list();
  expect(parked.map(({ code }) => code)).toEqual(['json.duplicate-key', 'json.invalid-utf8', 'event.unknown-type', 'message.null-value']);
  expect(parked.every(({ state }) => state === 'dead')).toBe(true);
  expect(parked.map(({ bytes }) => bytes)).toEqual(odd);
});

test('an event that keeps failing is tried by its schedule and is then dead', async () => {
  const event = aReport();
  await bench.poison(event.id);
  await bench.put(bench.message(event));

  bench.consume({ retryScheduleMs: [20, 20, 20] });

  const dead = await eventually(async () => (await parking().list({ states: ['dead'] }))[0], 'the event is dead');
  expect(dead.attempts).toBe(3);
  expect(dead.history.map(({ what }) => what)).toEqual(['failed again', 'failed again', 'failed again']);
  expect(await bench.seen()).toEqual([]);
});

test('a new process goes on where the last one stood, in the group and in our own book', async () => {
  const events = someEvents(30);
  await bench.put(...events.map((event) => bench.message(event)));
  const first = bench.consume();
  await eventually(async () => (await bench.seen()).length === 30, 'the first process handles all');
  await first.stop();
  const more = aReport();
  await bench.put(bench.message(more));

  bench.consume();

  await eventually(async () => (await bench.seen()).includes(more.id), 'the second process handles what is new');
  expect((await bench.seen()).length).toBe(31);
  expect((await bench.metrics.inboxConflicts.get()).values.reduce((sum, { value }) => sum + value, 0)).toBe(0);
  const offsets = await bench.bus.offsets([bench.topic]);
  const read = [...(await readOffsets(bench.dataSource, 'seen')).values()];
  expect(read.reduce((sum, next) => sum + Number(next), 0)).toBe(offsets.reduce((sum, { high }) => sum + Number(high), 0));
});

test('a process that dies between its commit and the broker’s offset gets its events again and applies none twice', async () => {
  const events = someEvents(10);
  await bench.put(...events.map((event) => bench.message(event, 'k')));
  let deaths = 0;
  const die = (name: string): void => {
    if (name === 'consumer.afterCommit' && deaths++ === 0) throw new Error('died here');
  };

  bench.consume({ failpoint: die });

  await eventually(() => deaths > 1, 'the chunk comes again');
  expect(await bench.seen()).toEqual(events.map(({ id }) => id));
});

test('while the database ends every connection the offset is held; then all events are there', async () => {
  const events = someEvents(200);
  bench.consume({ chunkSize: 5 });
  await eventually(() => bench.health.ready, 'the consumer has joined');
  await bench.put(...events.map((event) => bench.message(event)));

  for (let kill = 0; kill < 5; kill++) {
    await eventually(async () => (await bench.seen()).length > kill * 20, 'the consumer goes on');
    await bench.endConnections();
  }

  await eventually(async () => (await bench.seen()).length === 200, 'all events are handled', { timeoutMs: 30_000 });
  expect(new Set(await bench.seen()).size).toBe(200);
  expect(await parking().count()).toBe(0);
});
