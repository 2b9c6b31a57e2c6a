import { formatBeijing } from '@quanlian/contracts';
import { cursorOf } from '../history/history-cursor';
import { feedFilterShape, type FeedFilter } from '../feed/feed-filter';
import type { SubscriptionResponse } from './subscription.response';

/** Active · paused by its owner or an administrator · stopped by us, because nobody took what was sent · expired, because nobody renewed it. */
export type SubscriptionState = 'active' | 'paused' | 'stopped' | 'expired';

/** bigint columns come as text. */
export interface SubscriptionRow {
  id: string;
  agency: string;
  organ: string;
  jurisdiction: string;
  url: string;
  filter: FeedFilter;
  state: SubscriptionState;
  reason: string | null;
  created_at: Date;
  created_by: string;
  expires_at: Date;
  position: string;
  sequence: string;
  recorded_until: string;
  delivered_at: Date | null;
  failures: number;
  failing_since: Date | null;
  problem: string | null;
  missing_from: string | null;
  missing_to: string | null;
}

const instant = (at: Date | null): string | null => at && formatBeijing(at.getTime());

/** A subscription as its owner sees it; its secret is told once and never again. */
export const subscriptionOf = (row: SubscriptionRow): SubscriptionResponse => ({
  id: row.id,
  subscriber: `${row.agency}/${row.organ}`,
  jurisdiction: row.jurisdiction,
  url: row.url,
  filter: feedFilterShape(row.filter, (text) => text),
  state: row.state,
  reason: row.reason,
  createdAt: formatBeijing(row.created_at.getTime()),
  expiresAt: formatBeijing(row.expires_at.getTime()),
  cursor: cursorOf(Number(row.position)),
  sequence: Number(row.sequence),
  deliveredAt: instant(row.delivered_at),
  failures: row.failures,
  failingSince: instant(row.failing_since),
  problem: row.problem,
  gap: row.missing_from === null ? null : { from: Number(row.missing_from), to: Number(row.missing_to) },
});
