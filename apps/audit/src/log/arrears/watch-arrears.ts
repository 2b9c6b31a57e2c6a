import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { Loop } from '@quanlian/messaging';
import { DataSource } from 'typeorm';
import { unloggedAge, unloggedEvents } from '../writing/log-metrics';
import { measureArrears } from './measure-arrears';

const EVERY_MS = 5_000;
/** What was accepted longer ago must be in the log. */
const LATE_SECONDS = 10;

/** Measures in every process, whichever writes the log, what was accepted and is not logged: a log that stands still is noticed by its readers. */
@Injectable()
export class WatchArrears implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(WatchArrears.name);
  private readonly loop = new Loop(() => this.turn());

  constructor(private readonly dataSource: DataSource) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async turn(): Promise<number> {
    try {
      const { events, ageSeconds } = await measureArrears(this.dataSource);
      unloggedEvents.set(events);
      unloggedAge.set(ageSeconds);
      if (ageSeconds > LATE_SECONDS) this.logger.warn(`${events} accepted events are in no checkpoint, the oldest for ${Math.round(ageSeconds)} s`);
    } catch (error) {
      this.logger.debug(`Not measured now: ${error instanceof Error ? error.message : String(error)}`);
    }
    return EVERY_MS;
  }
}
