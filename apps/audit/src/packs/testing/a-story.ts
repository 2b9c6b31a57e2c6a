import type { ReceivedEvent } from '@quanlian/messaging';
import { parseType, topicOf } from '@quanlian/contracts';
import { caseIdOf, contentOf, openerOf, storyEvents } from '../../../../../libs/sealed-pack/src/testing/a-pack';
import type { Accepted } from '../../../../../libs/sealed-pack/src/testing/a-pack';

/** Stands for somebody whose name nobody may learn from a pack. */
export const REPORTER = 'person-0000-canary';

/** For specs: the events of a story as they come from Kafka, with the case that was opened for its first operator; the first event names who reported. */
export function storyReceived(story: string): { caseId: string; messages: ReceivedEvent[] } {
  const accepted = storyEvents(story);
  const opener = openerOf(accepted);
  opener.event.data.keys.push({ kind: 'person-token', value: REPORTER, role: 'reporter' });
  return { caseId: caseIdOf(opener), messages: accepted.map(asReceived) };
}

/** As it comes from Kafka. */
export function asReceived({ event, acceptedAt, jws }: Accepted, at: number): ReceivedEvent {
  return {
    topic: topicOf('lead'),
    partition: at % 12,
    offset: String(at),
    key: event.subject,
    bytes: Buffer.from(contentOf(event)),
    headers: jws === undefined ? {} : { ql_jws: jws },
    event,
    code: parseType(event.type)!.code,
    recordedAt: Date.parse(event.recordedtime ?? new Date(acceptedAt).toISOString()),
    acceptedAt,
  };
}
