import type { ReceivedEvent } from '@quanlian/messaging';
import { parseType, topicOf } from '@quanlian/contracts';
import { caseIdOf, openerOf, storyEvents } from '../../../../../libs/sealed-pack/src/testing/a-pack';

/** Stands for somebody whose name nobody may learn from a pack. */
export const REPORTER = 'person-0000-canary';

/** For specs: the events of a story as they come from Kafka, with the case that was opened for its first operator; the first event names who reported. */
export function storyReceived(story: string): { caseId: string; messages: ReceivedEvent[] } {
  const accepted = storyEvents(story);
  const opener = openerOf(accepted);
  opener.event.data.keys.push({ kind: 'person-token', value: REPORTER, role: 'reporter' });
  const messages = accepted.map(({ event, acceptedAt }, at): ReceivedEvent => ({
    topic: topicOf('lead'),
    partition: at % 12,
    offset: String(at),
    key: event.subject,
    // The spaces are the publisher's and must come back as they are.
    bytes: Buffer.from(JSON.stringify(event, null, 1)),
    headers: {},
    event,
    code: parseType(event.type)!.code,
    recordedAt: Date.parse(event.recordedtime ?? new Date(acceptedAt).toISOString()),
    acceptedAt,
  }));
  return { caseId: caseIdOf(opener), messages };
}
