import type { Failpoint } from '../failpoint';
import type { EventCheck } from './decode-message';
import type { WatchdogLimits } from './watchdog';

/** How a consumer works through what comes; each has its default. */
export interface ConsumerOptions {
  /** events per transaction; 500 */
  chunkSize?: number;
  /** 1 min, 10 min, 1 h */
  retryScheduleMs?: readonly number[];
  /** how often due parked events are looked for; 5 s */
  parkedPollMs?: number;
  /** contract check of a message's content; that of the published language */
  check?: EventCheck;
  watchdog?: WatchdogLimits;
  /** how often lag is measured and the watchdog looks; 10 s */
  watchMs?: number;
  failpoint?: Failpoint;
  /** a state that only a new process mends; default: log and exit with 1 */
  onFatal?: (reason: string) => void;
}
