import { Injectable } from '@nestjs/common';
import { countsInCases } from '@quanlian/case-file';
import { CaseEvent, TOPICS, toCaseEvent } from '@quanlian/contracts';
import { ConsumerHandler, ReceivedEvent } from '@quanlian/messaging';
import { divisionPrefix } from '@quanlian/obligations';
import { EntityManager } from 'typeorm';
import { EventAccesses } from '../accesses/event-accesses';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { AssignEvents } from '../identity/assign-events';
import { OrganDays } from '../organ-days/organ-days';
import { RegionalActs } from '../regional-acts/regional-acts';
import { CaseNameRepository } from './case-name.repository';
import { FoldStale } from './fold-stale';
import { StaleOperatorRepository } from './stale-operator.repository';
import { lockAllFolding, lockPlacing } from './writer-lock';

/** Stores and places events; the case files that they change are folded right after, each once for all events that came meanwhile. */
@Injectable()
export class CaseFilesConsumer implements ConsumerHandler {
  readonly name = 'case-files';
  readonly topics = TOPICS;

  constructor(
    private readonly events: CaseEventRepository,
    private readonly names: CaseNameRepository,
    private readonly assignEvents: AssignEvents,
    private readonly stale: StaleOperatorRepository,
    private readonly foldStale: FoldStale,
    private readonly eventAccesses: EventAccesses,
    private readonly regionalActs: RegionalActs,
    private readonly organDays: OrganDays,
  ) {}

  async handleBatch(em: EntityManager, fresh: readonly ReceivedEvent[]): Promise<void> {
    await this.eventAccesses.take(em, fresh);
    const received = fresh.filter(({ code }) => countsInCases(code));
    if (received.length === 0) return;
    const placed = this.foldStale.placing();
    try {
      await this.place(em, received);
    } finally {
      placed(received.length);
    }
  }

  private async place(em: EntityManager, received: readonly ReceivedEvent[]): Promise<void> {
    await lockPlacing(em);
    // Which cases an evaluation is about is asked here; a fold that opens one meanwhile would read neither.
    if (received.some(({ code }) => code === EVALUATION)) await lockAllFolding(em);
    const events = await this.events.append(em, received.map(parsed));
    await this.regionalActs.take(em, events);
    await this.organDays.take(em, events);
    await this.names.register(em, events);
    await this.stale.mark(em, await this.assignEvents.assign(em, events));
    await this.stale.markRegions(em, divisionsOf(events));
  }
}

const EVALUATION = 'evaluation.published';

/** Evaluations meet duties of every case of their region. */
const divisionsOf = (events: readonly CaseEvent[]): string[] =>
  events
    .filter((event) => event.type === EVALUATION)
    .flatMap((event) => event.keys.filter((key) => key.kind === 'division').map((key) => divisionPrefix(key.value)));

const parsed = (message: ReceivedEvent): CaseEvent =>
  toCaseEvent(message.event, { recordedAt: message.recordedAt, acceptedAt: message.acceptedAt, position: 0 });
