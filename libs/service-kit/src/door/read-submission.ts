import { sliceArray, sliceJson, type SliceResult } from '@quanlian/strict-json';
import { CLOUDEVENT_BATCH } from '../http/body-parsers';
import { UnreadableJson } from '../http/unreadable-json';
import { EventRefused } from './door.errors';

export const MAX_BATCH = 1_000;

/** One event as it was sent: its exact bytes and what they read as. */
export interface Submitted {
  bytes: Uint8Array;
  result: SliceResult;
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

/** Cuts a request body into events. A body whose array cannot be followed is refused whole; a bad element spoils only itself. */
export function readSubmission(body: unknown, contentType: string): Submission {
  const bytes = Buffer.isBuffer(body) ? trimmed(body) : Buffer.alloc(0);
  if (bytes.length === 0) throw new EventRefused('event.empty', 'Found an empty body, expected one event or an array of events.');
  if (bytes[0] !== 0x5b) {
    if (contentType.startsWith(CLOUDEVENT_BATCH))
      throw new EventRefused('event.batch-expected', `Found one value, expected an array under ${CLOUDEVENT_BATCH}.`);
    return { batch: false, elements: [{ bytes, result: sliceJson(bytes) }] };
  }
  const array = sliceArray(bytes);
  if (!array.ok) throw new UnreadableJson(array);
  if (array.elements.length > MAX_BATCH) {
    throw new EventRefused('event.batch-too-large', `Found ${array.elements.length} events, expected at most ${MAX_BATCH}; send several batches.`);
  }
  return { batch: true, elements: array.elements };
}
