import { checkEvent, homeOf, parseType, topicOf, TOPICS } from '@quanlian/contracts';
import type { FieldProblem, QuanlianEvent } from '@quanlian/contracts';
import { sliceJson } from '@quanlian/strict-json';
import type { BusRecord } from '../bus/bus';
import type { ReceivedEvent } from './consumer-handler';

/** Content that no repetition mends: the message is set aside at once, dead, with this. */
export interface Refusal {
  code: string;
  reason: string;
}
export type Decoded = { ok: true; message: ReceivedEvent } | ({ ok: false } & Refusal);
/** The contract check, handed in: messages that it refuses are parked under its code. */
export type EventCheck = (value: unknown) => { ok: true; event: QuanlianEvent } | { ok: false; code: string; problems: readonly FieldProblem[] };
const MAX_MESSAGE_BYTES = 1_048_576;

const refuse = (code: string, reason: string): Decoded => ({ ok: false, code, reason });

/** What the publishing door checked is checked again: the topic is a boundary, and this process may be older or newer than the door. */
export function decodeMessage(record: BusRecord, check: EventCheck = checkEvent): Decoded {
  const { topic, partition, value: bytes, headers } = record;
  if (bytes === null) return refuse('message.null-value', 'Found no value (a tombstone), expected an event: facts are never deleted by key.');
  if (bytes.length > MAX_MESSAGE_BYTES) return refuse('message.oversize', `Found ${bytes.length} bytes, expected at most ${MAX_MESSAGE_BYTES}.`);
  const json = sliceJson(bytes);
  if (!json.ok) return refuse(json.code, `At byte ${json.offset}: ${json.detail}`);
  const checked = check(json.value);
  if (!checked.ok)
    return refuse(
      checked.code,
      checked.problems
        .map(({ pointer, detail }) => `${pointer}: ${detail}`)
        .join(' · ')
        .slice(0, 2_000),
    );
  const { event } = checked;
  const home = homeOf(event);
  if (TOPICS.includes(topic) && (!home || topicOf(home) !== topic)) {
    return refuse('event.foreign-topic', `Found an event of ${event.agency} in ${topic}, expected it in ${home ? topicOf(home) : 'no topic'}.`);
  }
  const acceptedAt = instant(headers.ql_accepted_at, record.sentAt);
  const recordedAt = instant(headers.ql_recorded_at, acceptedAt);
  if (Number.isNaN(acceptedAt) || Number.isNaN(recordedAt)) {
    return refuse(
      'message.broken-header',
      `Found ql_accepted_at ${headers.ql_accepted_at} and ql_recorded_at ${headers.ql_recorded_at}, expected times in ISO 8601.`,
    );
  }
  const code = parseType(event.type)?.code ?? event.type;
  return {
    ok: true,
    message: { topic, partition, offset: record.offset, key: record.key ?? event.subject, bytes, headers, event, code, acceptedAt, recordedAt },
  };
}

const instant = (text: string | undefined, otherwise: number): number => (text === undefined ? otherwise : Date.parse(text));
