import type { Stack } from '@quanlian/testing';
import type { WorkEvent } from '../workload/work-event';
import { OrganTokens } from './organ-tokens';
import { postJson } from './post-json';

export interface BatchOutcome {
  id?: string;
  status: 'accepted' | 'duplicate' | 'rejected';
  problem?: unknown;
}

/** The publishing doors of a running stack, as the systems of the agencies use them; measures how long each answer takes. */
export class DoorClient {
  private readonly tokens: OrganTokens;
  readonly batchMs: number[] = [];
  readonly singleMs: number[] = [];

  constructor(private readonly stack: Stack) {
    this.tokens = new OrganTokens(stack);
  }

  /** All of one organ. Anything but an acceptance or a duplicate ends the bench: its figures would be about less than the workload. */
  async sendBatch(events: readonly WorkEvent[]): Promise<BatchOutcome[]> {
    const body = `[${events.map((event) => event.body).join(',')}]`;
    const { status, answer } = await this.post(events[0]!, body, 'application/cloudevents-batch+json', this.batchMs);
    const outcomes = answer as BatchOutcome[];
    const bad = status === 200 ? outcomes.find((outcome) => outcome.status === 'rejected') : answer;
    if (bad || outcomes.length !== events.length) throw new Error(`A batch was refused with ${status}: ${JSON.stringify(bad)}`);
    return outcomes;
  }

  /** @returns when the door's clock accepted it */
  async sendOne(event: WorkEvent): Promise<{ acceptedAt: number; duplicate: boolean }> {
    const { status, answer } = await this.post(event, event.body, 'application/cloudevents+json', this.singleMs);
    if (status !== 201 && status !== 200) throw new Error(`An event was refused with ${status}: ${JSON.stringify(answer)}`);
    return { acceptedAt: Date.parse((answer as { acceptedAt: string }).acceptedAt), duplicate: status === 200 };
  }

  private async post(event: WorkEvent, body: string, type: string, times: number[]): Promise<{ status: number; answer: unknown }> {
    const token = await this.tokens.of(event.agency, event.organ);
    const from = performance.now();
    const headers = { 'content-type': type, authorization: `Bearer ${token}` };
    const answer = await postJson(`${this.stack.url(event.service)}/v1/events`, headers, body);
    times.push(performance.now() - from);
    return answer;
  }
}
