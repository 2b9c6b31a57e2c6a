import { sliceArray, sliceJson, sliceObject, type SliceResult } from '@quanlian/strict-json';
import { CLOUDEVENT_BATCH, EVENT_LINES } from '../http/body-parsers';
import { UnreadableJson } from '../http/unreadable-json';
import { EventRefused } from './door.errors';

export const MAX_BATCH = 1_000;

/** One event as it was sent: its exact bytes and what they read as. */
export interface Submitted {
  bytes: Uint8Array;
  result: SliceResult;
  /** the detached signature that came with it */
  jws?: string;
}
export interface Submission {
  batch: boolean;
  elements: readonly Submitted[];
}

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** The slice from `{` to `}`: space around a single event is no part of it, as in a batch. */
function trimmed(body: Buffer): Buffer {
  let start = 0;
  let end = body.length;
  while (start < end && isSpace(body[start]!)) start += 1;
  while (end > start && isSpace(body[end - 1]!)) end -= 1;
  return body.subarray(start, end);
}

const ALONE = 'Found Ql-Jws beside several events. It signs one event that comes alone; send several as lines of application/x-ndjson.';

/** Cuts a request body into events. A body whose array cannot be followed is refused whole; a bad element spoils only itself. */
export function readSubmission(body: unknown, contentType: string, jws?: string): Submission {
  const bytes = Buffer.isBuffer(body) ? trimmed(body) : Buffer.alloc(0);
  if (bytes.length === 0) throw new EventRefused('event.empty', 'Found an empty body, expected one event or an array of events.');
  const lines = contentType.startsWith(EVENT_LINES);
  if (jws !== undefined && (lines || bytes[0] === 0x5b)) throw new EventRefused('event.signature-malformed', ALONE);
  if (lines) return { batch: true, elements: atMost(linesOf(bytes)).map(readLine) };
  if (bytes[0] !== 0x5b) {
    if (contentType.startsWith(CLOUDEVENT_BATCH))
      throw new EventRefused('event.batch-expected', `Found one value, expected an array under ${CLOUDEVENT_BATCH}.`);
    return { batch: false, elements: [{ bytes, result: sliceJson(bytes), jws }] };
  }
  const array = sliceArray(bytes);
  if (!array.ok) throw new UnreadableJson(array);
  return { batch: true, elements: atMost(array.elements) };
}

function atMost<T>(elements: readonly T[]): readonly T[] {
  if (elements.length <= MAX_BATCH) return elements;
  throw new EventRefused('event.batch-too-large', `Found ${elements.length} events, expected at most ${MAX_BATCH}; send several batches.`);
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    const line = trimmed(bytes.subarray(start, end));
    if (line.length > 0) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** `{"jws":…,"event":{…}}`: the bytes of the event are those between the braces of its own, as they stand in the line. */
function readLine(line: Buffer): Submitted {
  const refused = (detail: string): Submitted => ({ bytes: line, result: { ok: false, code: 'json.syntax', offset: 0, detail } });
  const object = sliceObject(line);
  if (!object.ok) return { bytes: line, result: object };
  const { members } = object;
  const event = members.get('event');
  const jws = members.get('jws');
  if (!event || members.size > (jws ? 2 : 1))
    return refused('Found a line with other members. Expected {"jws":"…","event":{…}}, jws left out if there is none.');
  const signature: unknown = jws && JSON.parse(Buffer.from(jws).toString('utf8'));
  if (jws && typeof signature !== 'string') return refused('Found a jws that is no text. Expected a detached JWS in compact form.');
  return { bytes: event, result: sliceJson(event), ...(jws && { jws: signature as string }) };
}
