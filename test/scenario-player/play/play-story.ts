import { sameEvents, type SameEvent } from '../story/same-event';
import type { Story, StoryAct, StoryLine } from '../story/story';
import { actRequest } from './act-request';
import { eventually } from './eventually';
import { sendingOf } from './line-event';
import { playOrder, type Playing } from './play-order';
import type { Answer, StackClient } from './stack-client';

/** What became of one line or act; `refused` stands for a difference. */
export interface Played {
  what: string;
  seq?: number;
  outcome: 'accepted' | 'duplicate' | 'refused';
  detail?: string;
}

const CONFLICT = 409;
const ACT_WITHIN_MS = 10_000;

async function send(client: StackClient, line: StoryLine, repeats: boolean): Promise<Played> {
  const { seq } = line;
  const what = `#${seq} ${line.type}`;
  const { service, body } = sendingOf(line);
  const answer = await client.publish(service, { agency: line.agency, organ: line.organ }, body);
  if (answer.status === 201) return { what, seq, outcome: 'accepted' };
  // A repetition may carry other bytes under the same id or idempotency key: the door keeps the first and says so.
  if (answer.status === 200 || (repeats && answer.status === CONFLICT)) return { what, seq, outcome: 'duplicate' };
  return { what, seq, outcome: 'refused', detail: `${answer.status} ${JSON.stringify(answer.body)}` };
}

/** The case of a line once `cases` has read the line; undefined answers of every id it may be known by mean "not yet". */
export async function caseOfLine(client: StackClient, same: SameEvent, seq: number): Promise<string | null> {
  const probe = async (): Promise<{ caseId: string | null } | undefined> => {
    for (const id of same.idsOf(seq)) {
      const caseId = await client.caseOf(id);
      if (caseId !== undefined) return { caseId };
    }
    return undefined;
  };
  return (await eventually(probe, `cases has not shown the event of line ${seq}`)).caseId;
}

async function play(client: StackClient, act: StoryAct, same: SameEvent, sent: Iterable<number>, withinMs = ACT_WITHIN_MS): Promise<Played> {
  const what = `${act.act} after #${act.after}`;
  const request = actRequest(act, (seq) => same.idsOf(seq)[0] ?? '');
  if (!request) return { what, outcome: 'refused', detail: 'the case API has no such act' };
  for (const seq of sent) await caseOfLine(client, same, seq);
  let last: Answer | undefined;
  const attempt = async (): Promise<true | undefined> => {
    const caseId = await caseOfLine(client, same, request.caseOfSeq);
    last =
      caseId === null ? { status: 404, body: `line ${request.caseOfSeq} has no case` } : await client.act(act.by, request.path(caseId), request.body);
    return last.status < 300 ? true : undefined;
  };
  // What an act rests on (the case, a suggestion) may follow the events a moment later, so a refusal counts only when it lasts.
  const accepted = await eventually(attempt, what, withinMs).catch((error: Error) => (last ? undefined : Promise.reject(error)));
  return accepted ? { what, outcome: 'accepted' } : { what, outcome: 'refused', detail: `${last?.status} ${JSON.stringify(last?.body)}` };
}

/** Plays lines and acts through the doors, one awaited request at a time, as the organs and officers of the story would. */
export async function playStory(client: StackClient, story: Story, playing: Playing): Promise<Played[]> {
  const same = sameEvents(story.lines);
  const sent = new Set<number>();
  const taken = new Set<number>();
  const played: Played[] = [];
  for (const step of playOrder(story, playing)) {
    if ('act' in step) {
      played.push(await play(client, step.act, same, taken, playing.actWithinMs));
      continue;
    }
    const first = same.firstSeqOf(step.send.seq);
    const outcome = await send(client, step.send, sent.has(first));
    if (outcome.outcome !== 'refused') taken.add(first);
    sent.add(first);
    played.push(outcome);
  }
  return played;
}
