import { eventually } from '@quanlian/testing';
import type { QuanlianEvent } from '@quanlian/contracts';
import { aReport } from '../../testing/a-report';
import { MessageBench } from '../../testing/message-bench';
import { Parking } from '../parking';
import type { ParkedRow } from '../parked-row';
import { redriveCommand } from './redrive-command';

jest.setTimeout(60_000);

const SIGNED = ['--by', 'of-0001', '--approved-by', 'of-0009', '--reason', 'the handler is mended'];

let bench: MessageBench;
beforeEach(async () => {
  bench = await MessageBench.open();
});
afterEach(() => bench.close());

const run = (...argv: string[]): Promise<string> => redriveCommand(argv, bench.dataSource);
const all = (): Promise<ParkedRow[]> => new Parking(bench.dataSource).list({ states: ['waiting', 'dead', 'delivered'] });

/** Events whose handler fails for a cause that lies outside of them, tried no more by themselves. */
async function dead(...events: QuanlianEvent[]): Promise<ParkedRow[]> {
  for (const event of events) await bench.poison(event.id);
  await bench.put(...events.map((event) => bench.message(event)));
  bench.consume({ retryScheduleMs: [] });
  const rows = await eventually(async () => {
    const parked = await all();
    return parked.length === events.length ? parked : undefined;
  }, 'the events are parked');
  expect(rows.every(({ state }) => state === 'dead')).toBe(true);
  return rows;
}

test('an event parked for a cause that is mended is delivered by its redrive, once, and every redrive is in its history', async () => {
  const event = aReport();
  const [row] = await dead(event);
  await run('redrive', row!.id, ...SIGNED);
  await eventually(async () => (await all())[0]?.history.length === 2, 'the cause is still there, and the event fails again');
  await bench.cure();

  const said = await run('redrive', row!.id, ...SIGNED);

  await eventually(async () => (await all())[0]?.state === 'delivered', 'the event is delivered');
  expect(said).toBe(`1 parked event is delivered again: ${row!.id}`);
  expect(await bench.seen()).toEqual([event.id]);
  const order = { what: 'redriven', by: 'of-0001', approvedBy: 'of-0009', reason: 'the handler is mended' };
  expect((await all())[0]!.history).toMatchObject([order, { what: 'failed again' }, order, { what: 'delivered' }]);
});

test('what is delivered cannot be driven again', async () => {
  const event = aReport();
  const [row] = await dead(event);
  await bench.cure();
  await run('redrive', row!.id, ...SIGNED);
  await eventually(async () => (await all())[0]?.state === 'delivered', 'the event is delivered');

  const said = await run('redrive', row!.id, ...SIGNED);

  expect(said).toContain(`0 parked events are delivered again.\nLeft alone`);
  expect((await all())[0]!.history).toHaveLength(2);
  expect(await bench.seen()).toEqual([event.id]);
});

test('a dry run tells which events and touches none', async () => {
  const [one, two] = await dead(aReport(), aReport());

  const said = await run('redrive', '--all', '--code', 'spec.poisonous', ...SIGNED, '--dry-run');

  expect(said).toBe(`2 parked events would be delivered again: ${one!.id}, ${two!.id}`);
  expect(await all()).toEqual([one, two]);
});

test('a filter chooses by key, and what it chooses becomes due no faster than asked', async () => {
  const [one, two, other] = await dead(aReport(), aReport(), { ...aReport(), id: aReport().id });
  await bench.dataSource.query(`UPDATE parked SET key = 'uscc:elsewhere' WHERE id = $1`, [other!.id]);

  await run('redrive', '--all', '--key', one!.key!, '--per-minute', '1', ...SIGNED);

  const rows = await all();
  expect(rows.find(({ id }) => id === other!.id)!.history).toEqual([]);
  const due = rows.filter(({ id }) => id !== other!.id).map(({ history }) => Date.parse(history[0]!.at));
  expect(due).toHaveLength(2);
  const later = rows.find(({ id }) => id === two!.id)!;
  expect(later.next_at!.getTime() - due[1]!).toBeGreaterThan(55_000);
});

test('list names the events that wait for a person, show everything that is known of one', async () => {
  const event = aReport();
  const [row] = await dead(event);

  const listed = await run('list', '--state', 'dead');
  const shown = await run('show', row!.id);

  expect(listed).toContain(`${row!.id}  dead`);
  expect(listed).toContain(event.id);
  expect(shown).toContain('spec.poisonous');
  expect(shown).toContain(JSON.stringify(event));
  expect(shown).toContain(bench.topic);
});
