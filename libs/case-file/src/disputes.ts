import { DAY_MS } from '@quanlian/contracts';
import type { EffectiveEvent } from '@quanlian/contracts';
import { caseView, measuresImposed } from '@quanlian/cross-check';
import type { CorrectedEvent } from '@quanlian/entity-resolution';
import { GRACE_MS } from '@quanlian/obligations';
import type { DisputeState } from './case-file';
import { restingOn } from './resting-on';

/** Within this time the issuer answers: an internal default, configurable, not law. */
export const DISPUTE_DAYS = 10;

export interface DisputeInput {
  events: readonly EffectiveEvent[];
  /** retracted ones included */
  all: readonly CorrectedEvent[];
  of(type: string): readonly EffectiveEvent[];
  now: number;
}

/** Every dispute about a record of the case, whether it stands or how it ended, and what is provisional while it stands. */
export function disputesOf(input: DisputeInput): DisputeState[] {
  const raised = input.of('dispute.raised');
  if (raised.length === 0) return [];
  const records = new Map(input.all.map((event) => [event.id, event]));
  const measures = measuresImposed(caseView({ now: input.now, events: input.events }));
  return raised.flatMap((event): DisputeState[] => {
    const record = records.get(event.facts.disputedEventId as string);
    if (!record) return [];
    const dueAt = event.occurredAt + DISPUTE_DAYS * DAY_MS;
    const ending = endOf(event, record, input);
    const late = input.now >= dueAt + GRACE_MS ? 'overdue' : 'open';
    const { type, agency, organ } = record;
    return [
      {
        ...{ disputeId: event.facts.disputeId as string, eventId: record.id, type, agency, organ },
        ...{ openedAt: event.occurredAt, dueAt, deadlineBasis: 'internal default, configurable, not law' },
        ...(ending ?? { status: late, provisional: restingOn(record.id, measures).map((measure) => measure.event.id) }),
      },
    ];
  });
}

type Ending = Pick<DisputeState, 'status' | 'endedBy'>;

/** Withdrawn, or the record changed: the word that it will be corrected ends nothing yet. */
function endOf({ facts: { disputeId } }: EffectiveEvent, record: CorrectedEvent, { of }: DisputeInput): Ending | undefined {
  if (record.retractedBy !== undefined) return { status: 'retracted', endedBy: record.retractedBy };
  const withdrawn = of('dispute.withdrawn').find(({ facts }) => facts.disputeId === disputeId);
  if (withdrawn) return { status: 'withdrawn', endedBy: withdrawn.id };
  const correction = of('dispute.upheld')
    .filter(({ facts }) => facts.disputeId === disputeId)
    .map(({ facts }) => String(facts.correctionEventId))
    .find((id) => record.correctedBy.includes(id));
  return correction === undefined ? undefined : { status: 'corrected', endedBy: correction };
}
