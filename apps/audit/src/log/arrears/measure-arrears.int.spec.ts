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

  it('is found without reading what is covered', async () => {
    await stand.addEvents(200);
    const keeper = stand.keeper();
    keeper.onApplicationBootstrap();
    await eventually(async () => (await stand.published()) === 201, 'the log has all of it', { timeoutMs: 60_000 });
    await keeper.beforeApplicationShutdown();
    await stand.addEvents(1);
    const { events, read } = await stand.dataSource.transaction(async (em) => {
      // As in a long table; a short one is read whole, whatever is asked.
      await em.query('SET LOCAL enable_seqscan = off');
      const arrears = await measureArrears(em);
      const [row] = await em.query(
        `SELECT sum(seq_tup_read + idx_tup_fetch)::int AS read FROM pg_stat_xact_user_tables WHERE relname IN ('history', 'log_leaf')`,
      );
      return { ...arrears, ...row };
    });
    expect(events).toBe(1);
    expect(read).toBeLessThan(10);
  });
});
