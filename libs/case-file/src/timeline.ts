import { findContract } from '@quanlian/contracts';
import type { CorrectedEvent } from '@quanlian/entity-resolution';
import { byOccurrence } from '@quanlian/obligations';
import type { TimelineEntry } from './case-file';

/** Recorded this long before it was accepted, an event is shown as backfilled. */
const BACKFILL_MS = 24 * 3_600_000;

const inWords = (type: string): string => type.replaceAll(/[.-]/g, ' ');

function markOf({ retractedBy, correctedBy }: CorrectedEvent): Pick<TimelineEntry, 'mark' | 'markedBy'> {
  if (retractedBy !== undefined) return { mark: 'retracted', markedBy: correctedBy };
  return correctedBy.length > 0 ? { mark: 'corrected', markedBy: correctedBy } : {};
}

function entryOf(event: CorrectedEvent): TimelineEntry {
  const contract = findContract(event.type, event.version) ?? findContract(event.type);
  return {
    eventId: event.id,
    type: event.type,
    zh: contract?.zh ?? inWords(event.type),
    en: contract?.en ?? inWords(event.type),
    agency: event.agency,
    organ: event.organ,
    jurisdiction: event.jurisdiction,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    backfilled: event.acceptedAt - event.recordedAt > BACKFILL_MS,
    ...markOf(event),
  };
}

/** What happened, in order of occurrence; a retracted event stays in the history, marked. */
export const timelineOf = (events: readonly CorrectedEvent[]): TimelineEntry[] => [...events].sort(byOccurrence).map(entryOf);
