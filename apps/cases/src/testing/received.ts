import { parseType, topicOf } from '@quanlian/contracts';
import type { QuanlianEvent } from '@quanlian/contracts';
import type { ReceivedEvent } from '@quanlian/messaging';

/** For specs: an event as it comes from Kafka; recorded when its publisher says, otherwise when it was accepted. */
export function received(event: QuanlianEvent, acceptedAt = Date.parse(event.recordedtime ?? event.time)): ReceivedEvent {
  return {
    topic: topicOf('lead'),
    partition: 0,
    offset: '0',
    key: event.subject,
    bytes: Buffer.from(JSON.stringify(event)),
    headers: {},
    event,
    code: parseType(event.type)!.code,
    acceptedAt,
    recordedAt: event.recordedtime === undefined ? acceptedAt : Date.parse(event.recordedtime),
  };
}
