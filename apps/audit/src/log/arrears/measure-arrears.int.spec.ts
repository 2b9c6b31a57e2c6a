import { eventually } from '@quanlian/testing';
import { LogStand } from '../testing/log-stand';
import { measureArrears } from './measure-arrears';

jest.setTimeout(90_000);
let stand: LogStand;
beforeEach(async () => {
  stand = await LogStand.open();
});
afterEach(() => stand.close());

describe('what was accepted and is not logged', () => {
  it('is counted, with the age of the oldest, while nobody writes the log', async () => {
    await stand.addEvents(7);
    const { events, ageSeconds } = await measureArrears(stand.dataSource);
    expect(events).toBe(7);
    expect(ageSeconds).toBeGreaterThan(10);
  });

  it('is nothing once the checkpoint covers it', async () => {
    await stand.addEvents(7);
    const keeper = stand.keeper();
    keeper.onApplicationBootstrap();
    await eventually(async () => (await stand.published()) === 8, 'the log has all of it', { timeoutMs: 60_000 });
    await keeper.beforeApplicationShutdown();
    expect(await measureArrears(stand.dataSource)).toEqual({ events: 0, ageSeconds: 0 });
  });

  it('includes what has an entry, but under no signature', async () => {
    await stand.addEvents(7);
    await stand.dataSource.query(`INSERT INTO log_source (name, position) VALUES ('history', 5)`);
    await stand.dataSource.query(
      `INSERT INTO log_leaf (index, kind, about, bytes) SELECT position - 1, 'event', event_id, 'entry' FROM history WHERE position <= 5`,
    );
    expect((await measureArrears(stand.dataSource)).events).toBe(7);
  });
});
