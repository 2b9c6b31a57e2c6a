import { Injectable, Logger } from '@nestjs/common';
import { AccessRecorder } from '@quanlian/access';
import { derivedId } from '@quanlian/contracts';
import { failpoint } from '@quanlian/messaging';
import { UnitOfWork } from '@quanlian/persistence';
import type { EntityManager } from 'typeorm';
import { FeedRows, type FeedPart } from '../../feed/feed-rows';
import type { FeedEntry } from '../../feed/feed.response';
import { positionOfCursor } from '../../history/history-cursor';
import { subscriberOf } from '../subscriber';
import { SubscriptionChanges } from '../subscription-changes';
import type { SubscriptionRow } from '../subscription.row';
import { WebhookSecrets } from '../webhook-secrets';
import { WebhookSettings } from '../webhook-settings';
import { DeliveryRepository } from './delivery.repository';
import { PostMessage, type Reception } from './post-message';
import { retryDelayMs } from './retry-delay';
import { signedHeaders } from './standard-webhook';
import { deliveries } from './webhook-metrics';

const PAGE = 50;
const GONE = 410;

const placeOf = ({ cursor }: FeedEntry): number => positionOfCursor(cursor)!;

/** The next page of one subscription, one message after the other: the next is sent when the one before was taken. */
@Injectable()
export class DeliverPage {
  private readonly logger = new Logger(DeliverPage.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feed: FeedRows,
    private readonly delivering: DeliveryRepository,
    private readonly secrets: WebhookSecrets,
    private readonly recorder: AccessRecorder,
    private readonly changes: SubscriptionChanges,
    private readonly messages: PostMessage,
    private readonly settings: WebhookSettings,
  ) {}

  async deliver(row: SubscriptionRow, lease: string, head: number, isStopping: () => boolean): Promise<void> {
    const after = Number(row.position);
    // A backup put back an older history; what it tells under the same positions may be something else.
    if (after > head) return this.stop(row, 'history-put-back');
    const subscriber = subscriberOf(row);
    const part = await this.feed.read(subscriber, { filter: row.filter, after, limit: PAGE, quietAfterMs: this.settings.quietAfterMs });
    await this.record(row, lease, part);
    const secrets = await this.run((em) => this.secrets.valid(em, row.id));
    let sequence = Number(row.sequence);
    for (const entry of part.entries) {
      if (isStopping() || !(await this.send(row, lease, entry, ++sequence, secrets))) return this.letGo(row.id, lease);
    }
    await this.run((em) => this.delivering.release(em, row.id, lease, part.until));
  }

  /** No record, no data: a page is recorded before its first message leaves, once, however often that is tried. */
  private async record(row: SubscriptionRow, lease: string, { entries, until, opened, shown }: FeedPart): Promise<void> {
    if (entries.length === 0 || placeOf(entries[0]!) <= Number(row.recorded_until)) return;
    const filter = [`subscription=${row.id}`, `position=${Number(row.position) + 1}..${until}`];
    const note = { kind: 'export', resource: 'webhook', opened, filter, events: shown, results: entries.length } as const;
    await this.recorder.record({ ...subscriberOf(row), isStated: false }, note);
    await this.run((em) => this.delivering.recorded(em, row.id, lease, until));
  }

  /** Whether to go on with the next message. */
  private async send(row: SubscriptionRow, lease: string, entry: FeedEntry, sequence: number, secrets: readonly string[]): Promise<boolean> {
    const body = JSON.stringify({ subscription: row.id, sequence, ...entry });
    const said = await this.post(row, entry, body, secrets);
    if (said instanceof Error || said.status < 200 || said.status >= 300) {
      await this.failed(row, lease, said, sequence === Number(row.sequence) + 1 ? row.failures + 1 : 1);
      return false;
    }
    failpoint('webhook.taken');
    deliveries.inc({ outcome: 'taken' });
    const { lastSequence } = said;
    if (lastSequence !== undefined && lastSequence < sequence)
      this.logger.warn({ subscription: row.id, from: lastSequence + 1, to: sequence }, 'A subscriber says that it misses messages');
    return this.run((em) => this.delivering.delivered(em, row.id, lease, { position: placeOf(entry), sequence, lastSequence }));
  }

  /** The id follows from subscription and event, so a message that is sent again is known by it; its time is that of the try. */
  private async post(row: SubscriptionRow, { event }: FeedEntry, body: string, secrets: readonly string[]): Promise<Reception | Error> {
    const id = `msg_${derivedId(row.created_at.getTime(), row.id, (event as { id: string }).id)}`;
    try {
      return await this.messages.post(row.url, signedHeaders(secrets, id, Math.floor(Date.now() / 1_000), body), body);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  private async failed(row: SubscriptionRow, lease: string, said: Reception | Error, failures: number): Promise<void> {
    deliveries.inc({ outcome: 'failed' });
    if (!(said instanceof Error) && said.status === GONE) return this.stop(row, 'receiver-gone');
    const problem = said instanceof Error ? said.message.slice(0, 200) : `answered ${said.status}`;
    await this.run((em) => this.delivering.failed(em, row.id, lease, problem, retryDelayMs(failures, Math.random())));
    await this.stop(row, 'receiver-failing', this.settings.giveUpMs);
  }

  private stop(row: SubscriptionRow, reason: string, failingForMs = 0): Promise<void> {
    return this.run(async (em) => {
      const stopped = await this.delivering.stop(em, row.id, reason, failingForMs);
      if (!stopped) return;
      await this.changes.tell(em, stopped, 'stopped', 'system', reason);
      this.logger.warn({ subscription: row.id, subscriber: `${row.agency}/${row.organ}`, reason }, 'A subscription was stopped');
    });
  }

  /** After a failure the lease is gone already; after a pause it is given back here. */
  private async letGo(id: string, lease: string): Promise<void> {
    await this.run((em) => this.delivering.release(em, id, lease, 0));
  }

  private run<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(work);
  }
}
