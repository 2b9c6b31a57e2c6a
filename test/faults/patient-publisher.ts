import type { ServiceName } from '@quanlian/contracts';
import type { Stack } from '@quanlian/testing';
import type { LoadEvent } from './load';
import { patiently } from './patiently';

const BATCH = 500;
const REQUEST_WITHIN_MS = 20_000;

interface Outcome {
  id?: string;
  status: 'accepted' | 'duplicate' | 'rejected';
  problem?: unknown;
}

/**
 * An agency system that does not give up: it sends a batch again until the door has answered for each event.
 * What it was told is its log; an event counts as accepted only when a receipt for it has arrived.
 */
export class PatientPublisher {
  private readonly log = new Map<ServiceName, Set<string>>();
  private readonly tokens = new Map<string, string>();
  /** batches that were sent again, and events of which the door said that it had them already */
  repeats = 0;
  duplicates = 0;

  constructor(private readonly stack: Stack) {}

  acceptedBy(service: ServiceName): ReadonlySet<string> {
    return this.log.get(service) ?? new Set();
  }

  get acceptedCount(): number {
    return [...this.log.values()].reduce((sum, ids) => sum + ids.size, 0);
  }

  /** Each organ sends its events in their order, all organs at the same time. */
  async publish(events: readonly LoadEvent[]): Promise<void> {
    const organs = new Map<string, LoadEvent[]>();
    for (const event of events) {
      const name = `${event.agency}/${event.organ}`;
      organs.set(name, [...(organs.get(name) ?? []), event]);
    }
    await Promise.all([...organs.values()].map((own) => this.publishInOrder(own)));
  }

  private async publishInOrder(events: readonly LoadEvent[]): Promise<void> {
    for (let from = 0; from < events.length; from += BATCH) await this.publishBatch(events.slice(from, from + BATCH));
  }

  private async publishBatch(batch: readonly LoadEvent[]): Promise<void> {
    const { service, agency, organ } = batch[0]!;
    const outcomes = await patiently(
      `${agency}/${organ} waits for the outcome of a batch`,
      () => this.send(batch),
      undefined,
      () => void this.repeats++,
    );
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    if (refused.length > 0 || outcomes.length !== batch.length) {
      throw new Error(`${service}: found ${outcomes.length} outcomes with ${JSON.stringify(refused[0])}, expected ${batch.length} acceptances`);
    }
    this.duplicates += outcomes.filter(({ status }) => status === 'duplicate').length;
    const ids = this.log.get(service) ?? new Set();
    for (const { id } of outcomes) ids.add(id!);
    this.log.set(service, ids);
  }

  /** undefined where the door is away or says 5xx: the same bytes go again. */
  private async send(batch: readonly LoadEvent[]): Promise<Outcome[] | undefined> {
    const { service, agency, organ } = batch[0]!;
    const response = await fetch(`${this.stack.url(service)}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents-batch+json', authorization: `Bearer ${await this.tokenOf(agency, organ)}` },
      body: `[${batch.map(({ body }) => body).join(',')}]`,
      signal: AbortSignal.timeout(REQUEST_WITHIN_MS),
    });
    if (response.status >= 500) return undefined;
    const answer: unknown = await response.json();
    return response.status === 200 ? (answer as Outcome[]) : [{ status: 'rejected', problem: answer }];
  }

  private async tokenOf(agency: string, organ: string): Promise<string> {
    const name = `${agency}/${organ}`;
    const token = this.tokens.get(name) ?? (await this.stack.token({ agency, organ, jurisdiction: '000000', rights: ['publish'] }));
    this.tokens.set(name, token);
    return token;
  }
}
