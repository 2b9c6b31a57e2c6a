import { createHash } from 'node:crypto';
import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { backOffMs, failpoint, Loop } from '@quanlian/messaging';
import type { ReadinessPart } from '@quanlian/service-kit';
import { parseCheckpointText, parseNote } from '@quanlian/transparency-log';
import { KeepLog } from '../writing/keep-log';
import { StampFiles } from './stamp-files';
import { stampFailures, stampTime, unstampedAge } from './stamp-metrics';
import { StampRefusal } from './stamp-refusal';
import { StampSettings } from './stamp-settings';
import { StampRepository } from './stamp.repository';
import { TimeStampAuthority } from './time-stamp-authority';

const LOOK_EVERY_MS = 2_000;
const MAX_BACK_OFF_MS = 60_000;

/**
 * Has heads of the log stamped, in the process that writes it: the first one that it finds, so that what the process before left behind is covered, and
 * then one in `LOG_TSA_MINUTES`. Without a stamp the log goes on; that it waits for one is measured, logged and remarked.
 */
@Injectable()
export class StampHeads implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(StampHeads.name);
  private readonly loop = new Loop(() => this.turn());
  private isFirst = true;
  private failures = 0;
  private refusal?: StampRefusal;

  constructor(
    private readonly keeper: KeepLog,
    private readonly authority: TimeStampAuthority,
    private readonly stamps: StampRepository,
    private readonly files: StampFiles,
    private readonly settings: StampSettings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.url !== undefined) this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  remarks(): ReadinessPart[] {
    return this.refusal === undefined ? [] : [{ name: 'time stamps', status: 'degraded', detail: this.refusal.message }];
  }

  /** Resolves to the pause before the next turn. */
  private async turn(): Promise<number> {
    try {
      if (this.keeper.isWriter) await this.stampWhenDue();
      else this.isFirst = true;
      this.failures = 0;
      return LOOK_EVERY_MS;
    } catch (error) {
      this.note(error);
      return backOffMs(++this.failures, MAX_BACK_OFF_MS);
    }
  }

  private async stampWhenDue(): Promise<void> {
    const note = await this.files.checkpoint();
    if (note === undefined) return;
    const { size } = parseCheckpointText(parseNote(note).text);
    const { forSeconds, stampedAt } = await this.stamps.waiting(size);
    if (stampedAt !== undefined) stampTime.set(stampedAt / 1_000);
    unstampedAge.set(forSeconds ?? 0);
    if (this.isFirst) await this.mendFiles();
    if (forSeconds !== undefined && (this.isFirst || forSeconds * 1_000 >= this.settings.everyMs)) await this.stamp(size, note);
    this.isFirst = false;
    this.refusal = undefined;
  }

  /** Row and entry first: what is a file is in the log, or soon will be. */
  private async stamp(size: number, note: Uint8Array): Promise<void> {
    const stamped = await this.authority.stamp(note);
    const { reply, stamp } = stamped;
    failpoint('log.head_stamped');
    const fields = { size, time: new Date(stamp.time).toISOString(), sha256: createHash('sha256').update(reply).digest('hex') };
    await this.stamps.keep(size, stamped, fields);
    failpoint('log.stamp_kept');
    await this.files.put({ size, note, reply });
    await this.files.putLatest(size);
    stampTime.set(stamp.time / 1_000);
    unstampedAge.set(0);
    this.logger.log(`${stamp.signer} stamped the head of ${size} entries`);
  }

  /** Files that are lost, or that a crash left unwritten, are those of the newest stamps, or of all. */
  private async mendFiles(): Promise<void> {
    let newest: number | undefined;
    for await (const kept of this.stamps.newestFirst()) {
      if (await this.files.has(kept.size)) break;
      await this.files.put(kept);
      newest ??= kept.size;
    }
    if (newest !== undefined) await this.files.putLatest(newest);
  }

  private note(error: unknown): void {
    if (!(error instanceof StampRefusal)) {
      this.logger.warn(error, 'No head is stamped now');
      return;
    }
    stampFailures.inc({ code: error.code });
    if (this.refusal?.code !== error.code) this.logger.warn({ code: error.code }, `No head is stamped: ${error.message}`);
    this.refusal = error;
  }
}
