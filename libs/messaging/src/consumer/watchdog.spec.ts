import { Bus } from '../bus/bus';
import type { BusConsumer, BusProducer, PartitionOffsets } from '../bus/bus';
import { Watchdog } from './watchdog';

/** A broker that answers, or does not. */
class SwitchedBus extends Bus {
  on = true;
  offsets = async (): Promise<PartitionOffsets[]> => (this.on ? [] : Promise.reject(new Error('away')));
  producer = (): Promise<BusProducer> => Promise.reject(new Error('not here'));
  subscribe = (): Promise<BusConsumer> => Promise.reject(new Error('not here'));
  ensureTopics = async (): Promise<void> => undefined;
  close = async (): Promise<void> => undefined;
}

const setUp = (): { bus: SwitchedBus; watchdog: Watchdog; pass: (ms: number) => void } => {
  let now = 0;
  const bus = new SwitchedBus();
  const pass = (ms: number): void => void (now += ms);
  return { bus, pass, watchdog: new Watchdog(bus, ['t'], () => now, { silenceMs: 100, standstillMs: 1_000 }) };
};

test('silence while the broker answers ends the process', async () => {
  const { watchdog, pass } = setUp();
  pass(101);
  expect(await watchdog.verdict(0)).toMatch('no sign of life');
});

test('silence while the broker is away does not', async () => {
  const { bus, watchdog, pass } = setUp();
  bus.on = false;
  pass(101);
  expect(await watchdog.verdict(0)).toBeUndefined();
  bus.on = true;
  pass(50);
  expect(await watchdog.verdict(0)).toBeUndefined();
});

test('lag that does not move ends the process, however often the client fetches', async () => {
  const { watchdog, pass } = setUp();
  pass(1_001);
  watchdog.sign();
  expect(await watchdog.verdict(5)).toMatch('5 messages wait');
});

test('an idle consumer and one that holds its offset for the database are left alone', async () => {
  const { watchdog, pass } = setUp();
  pass(5_000);
  watchdog.sign();
  expect(await watchdog.verdict(0)).toBeUndefined();
  watchdog.hold(true);
  pass(5_000);
  watchdog.sign();
  expect(await watchdog.verdict(5)).toBeUndefined();
});
