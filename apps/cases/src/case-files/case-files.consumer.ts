import { Injectable } from '@nestjs/common';
import { CaseEvent, TOPICS, toCaseEvent } from '@quanlian/contracts';
import { ConsumerHandler, ReceivedEvent } from '@quanlian/messaging';
import { divisionPrefix } from '@quanlian/obligations';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { CaseFileRepository } from './case-file.repository';
import { RefreshCases } from './refresh-cases';
import { AssignEvents } from '../identity/assign-events';

/** What this service derived itself is a view, not a source: it comes back over the topic for the others and is not folded again. */
const DERIVED = new Set([
  'finding.raised',
  'finding.resolved',
  'obligation.opened',
  'obligation.met',
  'obligation.overdue',
  'merge.suggested',
  'view.changed',
]);

/** Two consumers of different partitions cannot build one identity graph: one batch at a time, across all instances. */
export const WRITER_LOCK = 7106;

@Injectable()
export class CaseFilesConsumer implements ConsumerHandler {
  readonly name = 'case-files';
  readonly topics = TOPICS;

  constructor(
    private readonly events: CaseEventRepository,
    private readonly assignEvents: AssignEvents,
    private readonly files: CaseFileRepository,
    private readonly refresh: RefreshCases,
  ) {}

  async handleBatch(em: EntityManager, fresh: readonly ReceivedEvent[]): Promise<void> {
    const received = fresh.filter((message) => !DERIVED.has(message.code));
    if (received.length === 0) return;
    await em.query(`select pg_advisory_xact_lock($1)`, [WRITER_LOCK]);
    const placed = await this.events.append(em, received.map(parsed));
    const operators = await this.assignEvents.assign(em, placed);
    const regional = await this.files.inDivisions(em, divisionsOf(placed));
    await this.refresh.refresh(em, new Set([...operators, ...regional]));
  }
}

/** Evaluations meet duties of every case of their region. */
const divisionsOf = (events: readonly CaseEvent[]): string[] =>
  events
    .filter((event) => event.type === 'evaluation.published')
    .flatMap((event) => event.keys.filter((key) => key.kind === 'division').map((key) => divisionPrefix(key.value)));

const parsed = (message: ReceivedEvent): CaseEvent =>
  toCaseEvent(message.event, { recordedAt: message.recordedAt, acceptedAt: message.acceptedAt, position: 0 });
