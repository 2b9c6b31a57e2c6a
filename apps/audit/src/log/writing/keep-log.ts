import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { backOffMs, failpoint, Loop } from '@quanlian/messaging';
import type { LogWriter, WriteStep } from '@quanlian/transparency-log';
import { DataSource } from 'typeorm';
import { RecordLeaves } from '../leaves/record-leaves';
import { checkpointDelay, checkpointTime, isLogWriter, logSize } from './log-metrics';
import { OpenLog } from './open-log';
import { WriterLock } from './writer-lock';

/** From a leaf to its checkpoint at most two seconds: one of pause, and the turn. */
const PAUSE_MS = 1_000;
const STAND_BY_MS = 1_000;
/** However much is waiting, a checkpoint is due. */
const RECORDING_MS = 700;
const MAX_BACK_OFF_MS = 5_000;

/** Where a fault test may end the process: `log.tiles_written` and so on. */
const pointOf = (step: WriteStep): string => ['log', step.replaceAll('-', '_')].join('.');

/** Keeps the transparency log: the process that holds the lock writes it, all others stand by. */
@Injectable()
export class KeepLog implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(KeepLog.name);
  private readonly loop = new Loop(() => this.turn());
  private readonly lock: WriterLock;
  /** Why the log stands still; `undefined` while it does not. */
  complaint?: string;
  private writer?: LogWriter;
  private failures = 0;
  /** Since when the oldest leaf waits for its checkpoint; `undefined` while none does. */
  private waitingSince?: number;

  constructor(
    dataSource: DataSource,
    private readonly opening: OpenLog,
    private readonly recording: RecordLeaves,
  ) {
    this.lock = new WriterLock(dataSource);
  }

  /** It is this process that holds the lock and has the log open. */
  get isWriter(): boolean {
    return this.writer !== undefined;
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await this.standDown();
  }

  /** Resolves to the pause before the next turn. */
  private async turn(): Promise<number> {
    try {
      const lockHolder = await this.lock.hold();
      if (lockHolder === undefined) {
        this.waitingSince = undefined;
        return STAND_BY_MS;
      }
      this.writer ??= await this.opening.open(lockHolder);
      isLogWriter.set(1);
      const isMore = await this.record(this.writer);
      await this.publish(this.writer);
      this.failures = 0;
      this.complaint = undefined;
      return isMore ? 0 : PAUSE_MS;
    } catch (error) {
      // A refusal stays until somebody put right what it names; a fault may pass. Either way another process may be better off.
      this.complaint = error instanceof Error ? error.message : String(error);
      this.logger.error(error, 'The transparency log cannot go on');
      await this.standDown();
      return backOffMs(++this.failures, MAX_BACK_OFF_MS);
    }
  }

  /** Records what is new; true if there may be more. */
  private async record(writer: LogWriter): Promise<boolean> {
    const until = performance.now() + RECORDING_MS;
    for (;;) {
      const since = performance.now();
      const leaves = await this.recording.record(writer.size);
      if (leaves.length === 0) return false;
      this.waitingSince ??= since;
      failpoint('log.leaves_recorded');
      writer.append(leaves.map(({ bytes }) => bytes));
      if (performance.now() > until) return true;
    }
  }

  private async publish(writer: LogWriter): Promise<void> {
    const { size } = writer;
    await writer.publish((step) => {
      failpoint(pointOf(step));
      if (step === 'checkpoint-published') checkpointTime.setToCurrentTime();
    });
    logSize.set(size);
    if (this.waitingSince !== undefined) checkpointDelay.observe((performance.now() - this.waitingSince) / 1_000);
    this.waitingSince = undefined;
  }

  private async standDown(): Promise<void> {
    this.writer = undefined;
    isLogWriter.set(0);
    await this.lock.letGo();
  }
}
