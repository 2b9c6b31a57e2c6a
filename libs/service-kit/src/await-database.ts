import { setTimeout as pause } from 'node:timers/promises';
import { isTransient, migrate, type MigrateOptions } from '@quanlian/persistence';
import type { Logger } from 'pino';

const LONGEST_PAUSE_MS = 10_000;

/** Waits for the database as long as it takes and brings it up to date: a process that dies and is started again every second only hides the cause. */
export async function awaitDatabase(options: MigrateOptions, logger: Logger): Promise<void> {
  const { host } = new URL(options.databaseUrl);
  for (let attempt = 1; ; attempt++) {
    try {
      const applied = await migrate({ ...options, patienceMs: 0 });
      if (applied.length > 0) logger.info({ applied }, 'migrations applied');
      return;
    } catch (error) {
      if (!isTransient(error)) throw error;
      const waitMs = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** Math.min(attempt, 10));
      const reason = error instanceof Error ? error.message || error.name : String(error);
      logger.warn(
        { attempt, reason },
        `The database at ${host} cannot be reached; trying again in ${waitMs / 1_000} s. Check DATABASE_URL and that PostgreSQL runs.`,
      );
      await pause(waitMs);
    }
  }
}
