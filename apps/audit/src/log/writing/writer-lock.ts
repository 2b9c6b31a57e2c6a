import { DataSource } from 'typeorm';
import type { QueryRunner } from 'typeorm';

const LOG_WRITER = 7107;

/** A host that vanishes without a word would keep its lock for hours: this way PostgreSQL misses it within eight seconds. */
const NOTICE_DEATH = `SET tcp_keepalives_idle = 4; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 2`;

/**
 * Held by the one process that writes the log, for as long as it lives. What must not happen without it is done on its own connection: if that is
 * gone, so is the lock, and the statement fails.
 */
export class WriterLock {
  private runner?: QueryRunner;

  constructor(private readonly dataSource: DataSource) {}

  /** The connection that holds the lock; `undefined` while another process has it. */
  async hold(): Promise<QueryRunner | undefined> {
    if (this.runner !== undefined) return this.runner;
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query(NOTICE_DEATH);
      const [answer] = (await runner.query('SELECT pg_try_advisory_lock($1) AS held', [LOG_WRITER])) as { held: boolean }[];
      if (answer!.held) this.runner = runner;
      return this.runner;
    } finally {
      if (this.runner === undefined) await runner.release();
    }
  }

  /** Lets another process have it. */
  async letGo(): Promise<void> {
    const { runner } = this;
    this.runner = undefined;
    if (runner === undefined) return;
    // Where the connection is dead already, the lock went with it.
    await runner.query('SELECT pg_advisory_unlock($1)', [LOG_WRITER]).catch(() => undefined);
    await runner.release();
  }
}
