import { claimsOf } from '@quanlian/entity-resolution';
import type { CorrectedEvent, KeyClaim } from '@quanlian/entity-resolution';
import type { SettledEvent } from '../case-events/settle-events';

/** What an event says about whose keys are whose. */
export interface Telling {
  event: CorrectedEvent;
  /** all that it ever claimed, as sent and after each correction */
  ever: readonly KeyClaim[];
  /** what it claims as it stands; a retracted event claims nothing */
  now: readonly KeyClaim[];
}

export function tellingOf({ now, versions }: SettledEvent): Telling {
  const said = new Map(versions.map((version) => [version, claimsOf(version)]));
  const current = now.retractedBy === undefined ? (said.get(now) ?? claimsOf(now)) : [];
  return { event: now, ever: [...said.values()].flat(), now: current };
}
