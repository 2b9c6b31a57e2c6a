import { DomainError } from '@quanlian/contracts';

/** One message as it will stand in the topic; `value` are the publisher's bytes, never serialised again. */
export interface OutgoingEvent {
  id: string;
  topic: string;
  key: string;
  value: Buffer;
  headers: Record<string, string>;
}

/** Leaves room for key and headers under the broker's limit of 1 MiB a record batch; a larger file is published as a claim with its hash. */
export const MAX_EVENT_BYTES = 900_000;

/** What the broker would refuse must not enter the outbox: it would hold up every event behind it. */
export class EventTooLarge extends DomainError {
  constructor(id: string, size: number) {
    super(
      'event.too-large',
      'too-large',
      'The event is too large',
      `Event ${id} has ${size} bytes, at most ${MAX_EVENT_BYTES} are carried: publish a reference with its hash instead.`,
    );
  }
}

/** What this message adds to a produce request, roughly. */
export const weightOf = (event: Pick<OutgoingEvent, 'key' | 'headers'>, valueBytes: number): number =>
  valueBytes +
  Buffer.byteLength(event.key) +
  Object.entries(event.headers).reduce((sum, [name, value]) => sum + name.length + Buffer.byteLength(value), 64);
