/** A message set aside, as it stands in the table. */
export interface ParkedRow {
  id: string;
  consumer: string;
  topic: string;
  partition: number;
  kafka_offset: string;
  sent_at: Date;
  event_id: string | null;
  key: string | null;
  headers: Record<string, string>;
  bytes: Buffer | null;
  code: string;
  reason: string;
  state: ParkedState;
  attempts: number;
  next_at: Date | null;
  history: ParkedStep[];
  parked_at: Date;
}

export const PARKED_STATES = ['waiting', 'dead', 'delivered'] as const;
export type ParkedState = (typeof PARKED_STATES)[number];
/** What was done about a parked event, by whom, and what came of it. */
export interface ParkedStep {
  at: string;
  what: string;
  by?: string;
  approvedBy?: string;
  reason: string;
}

export const PARKED_COLUMNS =
  'id, consumer, topic, partition, kafka_offset, sent_at, event_id, key, headers, bytes, code, reason, state, attempts, next_at, history, parked_at';
