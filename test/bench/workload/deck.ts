import {
  ATTRIBUTION,
  CREDIT_REVOKED,
  ENTERPRISE_RECORD,
  EQUIPMENT_PURCHASE,
  LOAD_SUMMARY,
  POOL_TRAFFIC,
  POWER_CUT,
  PROJECT_RECORD,
  SURCHARGE_BILL,
  TAX_BENEFIT_CANCELLED,
} from './event-kinds';
import type { EventKind } from './event-kinds';

/** About an enterprise with an open case, or about one without; or a repetition or correction of what was said before. */
export type Card = { kind: EventKind; about: 'open' | 'other' } | { repeats: 'duplicate' | 'correction' };

const about = (where: 'open' | 'other', kind: EventKind): Card => ({ kind, about: where });

/**
 * Of 200 events: 120 load summaries, half of them of open cases; 40 sightings of pool traffic and attributions; 30 measures, bills and records;
 * 10 corrections and duplicates. Pool traffic is about open cases only, since it would open one elsewhere.
 */
const SHARES: readonly (readonly [number, Card])[] = [
  [60, about('open', LOAD_SUMMARY)],
  [60, about('other', LOAD_SUMMARY)],
  [24, about('open', POOL_TRAFFIC)],
  [8, about('open', ATTRIBUTION)],
  [8, about('other', ATTRIBUTION)],
  [4, about('open', POWER_CUT)],
  [6, about('open', SURCHARGE_BILL)],
  [4, about('open', CREDIT_REVOKED)],
  [2, about('open', TAX_BENEFIT_CANCELLED)],
  [2, about('open', EQUIPMENT_PURCHASE)],
  [4, about('other', EQUIPMENT_PURCHASE)],
  [4, about('open', PROJECT_RECORD)],
  [4, about('other', ENTERPRISE_RECORD)],
  [5, { repeats: 'correction' }],
  [5, { repeats: 'duplicate' }],
];

export const DECK: readonly Card[] = SHARES.flatMap(([share, card]) => Array.from({ length: share }, () => card));
