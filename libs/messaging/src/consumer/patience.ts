import { faultKind } from '@quanlian/persistence';
import { Logger } from '@nestjs/common';
import { backOffMs } from '../back-off';

/** The work was given up because the consumer stops or lost its partition; nothing was committed and the messages come again. */
export class Interrupted extends Error {}

export interface Interruption {
  /** throws when the work is to be given up */
  check(): void;
  /** resolves after `ms`, or at once when there is something to check */
  pause(ms: number): Promise<void>;
}

const CONTENTION_TRIES = 5;
const log = new Logger('Consumer');

/**
 * Repeats work while its error is not about its content: as long as it takes where the database is away – the offset is held –
 * and a few times where transactions collide. Any other error rises.
 */
export async function withPatience<T>(
  name: string,
  interruption: Interruption,
  work: () => Promise<T>,
  onHold: (holding: boolean) => void,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    interruption.check();
    try {
      const result = await work();
      if (attempt > 1) onHold(false);
      return result;
    } catch (error) {
      const kind = faultKind(error);
      if (kind === 'permanent' || (kind === 'contention' && attempt >= CONTENTION_TRIES)) {
        onHold(false);
        throw error;
      }
      onHold(true);
      log.warn(`${name}: attempt ${attempt} met a passing fault, the offset is held: ${error instanceof Error ? error.message : String(error)}`);
      await interruption.pause(backOffMs(attempt, kind === 'contention' ? 1_000 : 5_000));
    }
  }
}
