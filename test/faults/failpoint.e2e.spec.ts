import { topicOf } from '@quanlian/contracts';
import { eventually, testStack, type TestStack } from '@quanlian/testing';
import { compareIds, NO_DIFFERENCE } from './compare-ids';
import { loadOf, type LoadEvent } from './load';
import { PatientPublisher } from './patient-publisher';
import { putRecords } from './put-records';
import { readTopics, type TopicRecord } from './read-topics';
import { StackTables } from './stack-tables';

const TOPIC = topicOf('energy');
const BATCH = 10;
const load = loadOf({ seed: 3, events: 200, subjects: 4 }).filter(({ service }) => service === 'energy');
const before = load[0]!;
const behind = load.find(({ id, key }) => id !== before.id && key === before.key)!;
const events = load.filter((event) => event !== before && event !== behind);

let running: TestStack;
let publisher: PatientPublisher;
let tables: StackTables;

beforeAll(async () => {
  // Each process carries one request to its end and dies in the next, after the broker has it and before the cursor says so.
  running = await testStack({ services: ['energy', 'cases', 'audit'], durable: true, env: { FP: 'relay.afterSend:exit@2', LOG_LEVEL: 'warn' } });
  publisher = new PatientPublisher(running.stack);
  tables = await StackTables.open(running.stack.databaseUrl);
}, 180_000);

afterAll(async () => {
  await tables?.close();
  await running?.end();
}, 60_000);

const taken = async ({ id }: LoadEvent): Promise<boolean> =>
  (await tables.inbox('cases', 'case-files')).includes(id) && (await tables.inbox('audit', 'history')).includes(id);

it('a message without a value is set aside by both consumers with its reason, and its neighbours pass', async () => {
  await publisher.publish([before]);
  await eventually(() => taken(before), 'both consumers take what stands before it', { timeoutMs: 60_000 });

  await putRecords(running.stack.broker, TOPIC, before.key, [null]);
  await publisher.publish([behind]);

  await eventually(() => taken(behind), 'both consumers take what stands behind it', { timeoutMs: 60_000 });
  const parked = await tables.parked();
  const row = { topic: TOPIC, key: before.key, code: 'message.null-value', reason: expect.stringContaining('tombstone'), bytes: null };
  expect(parked).toHaveLength(2);
  expect(parked).toEqual(
    expect.arrayContaining([
      { service: 'cases', consumer: 'case-files', ...row },
      { service: 'audit', consumer: 'history', ...row },
    ]),
  );
}, 120_000);

describe('a relay that dies between the broker’s answer and its own cursor', () => {
  let sent: TopicRecord[];
  beforeAll(async () => {
    for (let from = 0; from < events.length; from += BATCH) await publisher.publish(events.slice(from, from + BATCH));
    await eventually(() => tables.quiet(), 'everything is carried', { timeoutMs: 120_000, everyMs: 500 });
    sent = (await readTopics(running.stack.broker, [TOPIC])).filter(({ id }) => id !== '');
  }, 200_000);

  it('sends events again and loses none', async () => {
    const { lost, foreign, doubled } = compareIds(
      await tables.accepted('energy'),
      sent.map(({ id }) => id),
    );
    expect({ lost, foreign }).toEqual({ lost: [], foreign: [] });
    expect(doubled.length).toBeGreaterThan(0);
  });

  it('keeps the order of each key', () => {
    const wanted = new Set(events.map(({ id }) => id));
    const firstTimes = sent.filter(({ id }) => wanted.delete(id));
    for (const key of new Set(events.map((event) => event.key))) {
      const order = events.filter((event) => event.key === key).map(({ id }) => id);
      expect(firstTimes.filter((record) => record.key === key).map(({ id }) => id)).toEqual(order);
    }
  });

  it('is noticed by no consumer: each event is taken in once', async () => {
    const ids = new Set([...sent.map(({ id }) => id), ...(await tables.accepted('cases'))]);
    expect(compareIds(ids, await tables.inbox('cases', 'case-files'))).toEqual(NO_DIFFERENCE);
    expect(compareIds(ids, await tables.inbox('audit', 'history'))).toEqual(NO_DIFFERENCE);
    expect(
      compareIds(
        ids,
        (await tables.history()).map((row) => row.event_id),
      ),
    ).toEqual(NO_DIFFERENCE);
  });
});
