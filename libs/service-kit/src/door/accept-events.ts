import { Inject, Injectable } from '@nestjs/common';
import type { DomainError, ServiceName } from '@quanlian/contracts';
import { Outbox, type OutgoingEvent } from '@quanlian/messaging';
import type { EntityManager } from 'typeorm';
import { JudgeSignatures, type Refusals } from '../signatures/judge-signatures';
import { SigningKeys } from '../signatures/signing-keys';
import { AcceptedRepository, type AcceptedRow, type FreshRow } from './accepted.repository';
import type { AdmittedEvent } from './admitted-event';
import { EventRefused } from './door.errors';
import { outgoingEvent } from './outgoing-event';
import type { Receipt } from './receipt';
import { keptReceipt, receiptOf } from './receipt-of';

export const DOOR_SERVICE = Symbol('service of the publishing door');

export type Acceptance = { ok: true; receipt: Receipt } | { ok: false; refusal: DomainError };

const sameId = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Takes admitted events in: rows, then outbox, in the caller's transaction. Repetitions get the receipt of the first time. */
@Injectable()
export class AcceptEvents {
  constructor(
    @Inject(DOOR_SERVICE) private readonly service: ServiceName,
    private readonly accepted: AcceptedRepository,
    private readonly outbox: Outbox,
    private readonly signatures: JudgeSignatures,
    private readonly keys: SigningKeys,
  ) {}

  /** The receipt of the same event, if it was accepted before. */
  async receiptOfSame(em: EntityManager, admitted: AdmittedEvent): Promise<Receipt | undefined> {
    const rows = await this.accepted.findSame(em, [admitted]);
    const same = rows.find((row) => sameId(row.event_id, admitted.event.id) && row.content_hash === admitted.contentSha256);
    return same && this.duplicateOf(same);
  }

  async accept(em: EntityManager, given: readonly AdmittedEvent[]): Promise<Acceptance[]> {
    if (given.length === 0) return [];
    const { at, refusals } = await this.judgeKeys(em, given);
    const events = refusals.size === 0 ? given : given.filter((admitted) => !refusals.has(admitted));
    const fresh = events.length > 0 ? await this.accepted.insertFresh(em, events, at) : new Map<string, FreshRow>();
    const acceptedAt = [...fresh.values()][0]?.accepted_at;
    const outcomes = new Map<AdmittedEvent, Acceptance>();
    const taken: OutgoingEvent[] = [];
    for (const admitted of events) {
      const id = admitted.event.id.toLowerCase();
      const row = fresh.get(id);
      // Of several with the same id in one batch, the first with the stored content is the one that was stored.
      if (row?.content_hash !== admitted.contentSha256) continue;
      fresh.delete(id);
      const receipt = receiptOf(this.service, admitted, row);
      taken.push(outgoingEvent(this.service, admitted, receipt));
      outcomes.set(admitted, { ok: true, receipt: { ...receipt, status: 'accepted' } });
    }
    const repeated = events.filter((admitted) => !outcomes.has(admitted));
    if (acceptedAt) await this.keys.record(em, [...outcomes.keys()], acceptedAt.toISOString());
    const rows = repeated.length > 0 ? await this.accepted.findSame(em, repeated) : [];
    for (const admitted of repeated) outcomes.set(admitted, this.judgeRepetition(admitted, rows));
    await this.outbox.append(em, taken);
    return given.map((admitted) => outcomes.get(admitted) ?? { ok: false, refusal: refusals.get(admitted)! });
  }

  /** The clock is read behind the lock: whoever compares instants later finds events and revocations in the order in which they were judged. */
  private async judgeKeys(em: EntityManager, given: readonly AdmittedEvent[]): Promise<{ at?: Date; refusals: Refusals }> {
    if (given.every(({ jws }) => jws === undefined)) return { refusals: new Map() };
    await this.signatures.hold(em, given);
    const at = await this.accepted.now(em);
    return { at, refusals: await this.signatures.judgeAgain(em, given, at.getTime()) };
  }

  private duplicateOf(row: AcceptedRow): Receipt {
    return { ...keptReceipt(this.service, row), status: 'duplicate' };
  }

  /** The same content again is harmless; other content under a known name is refused, because the first has long been acted upon. */
  private judgeRepetition({ event, contentSha256, statementSha256 }: AdmittedEvent, rows: readonly AcceptedRow[]): Acceptance {
    const repeat = (row: AcceptedRow): Acceptance => ({ ok: true, receipt: this.duplicateOf(row) });
    const byId = rows.find((row) => sameId(row.event_id, event.id));
    if (byId) {
      if (byId.content_hash === contentSha256) return repeat(byId);
      const detail = `Event ${event.id} was accepted with other content. To change a record, publish event.corrected.`;
      return { ok: false, refusal: new EventRefused('event.id-conflict', detail, '/id') };
    }
    const byKey = rows.find((row) => row.source === event.source && row.idempotency_key === event.idempotencykey);
    if (!byKey) throw new Error(`Event ${event.id} was neither added nor found: the accepted rows have changed under the door`);
    if (byKey.statement_hash === statementSha256) return repeat(byKey);
    const detail = `Idempotency key ${event.idempotencykey} of ${event.source} belongs to event ${byKey.event_id}, which says something else.`;
    return { ok: false, refusal: new EventRefused('event.idempotency-conflict', detail, '/idempotencykey') };
  }
}
