import { maskEvent, maskKeyText, type Mask } from '@quanlian/access';
import { formatBeijing, keyString, typeName, type QuanlianEvent } from '@quanlian/contracts';
import { cursorOf } from '../history/history-cursor';
import type { FeedFilter } from './feed-filter';
import type { FeedEntry } from './feed.response';

/** An event as a feed finds it; its bytes are there where its facts are open. */
export interface FeedRow {
  position: string;
  event_id: string;
  source: string;
  code: string;
  version: number;
  agency: string;
  jurisdiction: string;
  subject: string;
  subject_role: string | null;
  label: string | null;
  occurred_at: Date;
  recorded_at: Date;
  accepted_at: Date;
  bytes: Buffer | null;
}

/** A CloudEvent without data: that something happened, and whom to ask. */
const thinEvent = (row: FeedRow, mask: Mask): object => ({
  specversion: '1.0',
  id: row.event_id,
  source: row.source,
  type: typeName(row.code, row.version),
  subject: String(maskKeyText(row.subject, mask, { suppliedBy: row.agency, label: row.label ?? undefined }, row.subject_role ?? undefined)),
  time: formatBeijing(row.occurred_at.getTime()),
});

const wholeEvent = (bytes: Buffer, mask: Mask): QuanlianEvent => maskEvent(JSON.parse(bytes.toString('utf8')) as QuanlianEvent, mask);

/** A row as a subscriber is told it. */
export const entryOf = (row: FeedRow, mask: Mask): FeedEntry => ({
  cursor: cursorOf(Number(row.position)),
  form: row.bytes === null ? 'thin' : 'whole',
  acceptedAt: formatBeijing(row.accepted_at.getTime()),
  event: row.bytes === null ? thinEvent(row, mask) : wholeEvent(row.bytes, mask),
});

/** Whether the key that was asked for is shown in the entry: otherwise that it was found would confirm a guess. */
export function showsSubject({ event }: FeedEntry, { subject }: FeedFilter): boolean {
  if (subject === undefined) return true;
  const { subject: shown, data } = event as Partial<QuanlianEvent>;
  return shown === keyString(subject) || (data?.keys ?? []).some((key) => keyString(key) === keyString(subject));
}
