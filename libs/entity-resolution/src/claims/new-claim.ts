import type { CaseEvent } from '@quanlian/contracts';
import type { ClaimKind, KeyClaim } from './key-claim';

type Content = Pick<KeyClaim, 'key' | 'operator'> & Partial<KeyClaim>;

export const newClaim = (event: CaseEvent, kind: ClaimKind, content: Content): KeyClaim => ({
  kind,
  stands: true,
  rank: 0,
  eventId: event.id,
  occurredAt: event.occurredAt,
  recordedAt: event.recordedAt,
  ...content,
});

/** Epoch ms of a time or date fact; undefined where there is none or it cannot be read. */
export function timeOf(fact: unknown): number | undefined {
  if (typeof fact !== 'string') return undefined;
  const ms = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(fact) ? `${fact}T00:00:00+08:00` : fact);
  return Number.isNaN(ms) ? undefined : ms;
}

export const listOf = (fact: unknown): readonly unknown[] => (Array.isArray(fact) ? fact : []);
