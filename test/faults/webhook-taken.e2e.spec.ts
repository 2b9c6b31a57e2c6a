import { eventually, testStack, type TestStack } from '@quanlian/testing';
import { Listener } from '../../apps/audit/src/subscriptions/testing/listener';
import { loadOf } from './load';
import { PatientPublisher } from './patient-publisher';
import { StackTables } from './stack-tables';

const GRID = { agency: 'energy', organ: 'grid', jurisdiction: '000000', rights: [] };
/** Each process carries two messages to their ends and dies when the third was taken: once, for four of them. */
const EVENTS = loadOf({ seed: 5, events: 200, subjects: 4 })
  .filter(({ agency }) => agency === 'energy')
  .slice(0, 4);
const DEATHS = 1;
/** A killed process keeps its lease for a minute; of that, this much is skipped. */
const SKIPPED_SECONDS = 55;
const WITHIN = { timeoutMs: 300_000, everyMs: 500 };

let running: TestStack;
let listener: Listener;
let told: string[];
let pids: Set<number | undefined>;

interface Shown {
  state: string;
  sequence: number;
  failures: number;
  gap: unknown;
}
let subscription: Shown;

beforeAll(async () => {
  running = await testStack({ services: ['energy', 'audit'], durable: true, env: { FP: 'webhook.taken:exit@3', LOG_LEVEL: 'warn' } });
  const { stack } = running;
  listener = await Listener.open();
  const headers = { authorization: `Bearer ${await stack.token(GRID)}`, 'content-type': 'application/json' };
  const subscriptions = `${stack.url('audit')}/v1/subscriptions`;
  const made = await fetch(subscriptions, { method: 'POST', headers, body: JSON.stringify({ url: listener.url }) });
  const { subscription: own, secret } = (await made.json()) as { subscription: { id: string }; secret: string };
  await listener.believe(secret);

  const first = stack.pid('audit');
  pids = new Set([first]);
  await new PatientPublisher(stack).publish(EVENTS);
  const tables = await StackTables.open(stack.databaseUrl);
  await eventually(() => stack.pid('audit') !== first, 'the process that took the message dies', WITHIN);
  await tables.ageLeases(SKIPPED_SECONDS);
  const allSent = async (): Promise<boolean> => {
    pids.add(stack.pid('audit'));
    subscription = (await (await fetch(`${subscriptions}/${own.id}`, { headers })).json()) as Shown;
    return subscription.sequence === EVENTS.length;
  };
  await eventually(allSent, 'the subscription has carried every message to its end', WITHIN);
  const ids = new Set(EVENTS.map(({ id }) => id));
  told = (await tables.history()).map(({ event_id }) => event_id).filter((id) => ids.has(id));
  await tables.close();
}, 600_000);

afterAll(async () => {
  listener?.close();
  await running?.end();
}, 60_000);

describe('a process that dies when a message was taken and before it is noted', () => {
  it('sends that message again, under the id and with the number that it had', () => {
    const numbers = listener.heard.map(({ message }) => message.sequence);
    expect(numbers).toEqual([1, 2, 3, 3, 4]);
    expect(listener.heard).toHaveLength(EVENTS.length + DEATHS);
    const tries = listener.heard.filter(({ message }) => message.sequence === 3);
    expect(new Set(tries.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(tries.map(({ body }) => body)).size).toBe(1);
    expect([...pids].filter((pid) => pid !== undefined)).toHaveLength(DEATHS + 1);
  });

  it('loses none and overtakes none: the receiver has each once, in the order of the history, numbered without a gap', () => {
    expect(told).toHaveLength(EVENTS.length);
    expect(listener.taken.map(({ event }) => event.id)).toEqual(told);
    expect(listener.taken.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });

  it('leaves a subscription that goes on, without an alarm', () => {
    expect(subscription).toMatchObject({ state: 'active', sequence: EVENTS.length, failures: 0, gap: null });
  });
});
