import type { EffectiveEvent } from '@quanlian/contracts';
import type { Chronicle } from './chronicle';

/** Events of these types raise, withdraw and decide disputes about single records. */
export const DISPUTE_EVENTS: readonly string[] = ['dispute.raised', 'dispute.withdrawn', 'dispute.upheld'];

/**
 * Ids of the disputes that stand about an event. A dispute ends when it is withdrawn, or when the correction that upholding it named has come;
 * a retracted record needs no end, for nothing rests on it any more.
 */
export function disputesAbout(event: EffectiveEvent | undefined, chronicle: Chronicle): string[] {
  if (!event) return [];
  const raised = chronicle.of('dispute.raised').filter(({ facts }) => facts.disputedEventId === event.id);
  if (raised.length === 0) return [];
  const withdrawn = new Set(chronicle.of('dispute.withdrawn').map(({ facts }) => facts.disputeId as unknown));
  const corrected = new Set(
    chronicle
      .of('dispute.upheld')
      .filter(({ facts }) => event.correctedBy.includes(String(facts.correctionEventId)))
      .map(({ facts }) => facts.disputeId as unknown),
  );
  return raised.map(({ facts }) => facts.disputeId as string).filter((id) => !withdrawn.has(id) && !corrected.has(id));
}
