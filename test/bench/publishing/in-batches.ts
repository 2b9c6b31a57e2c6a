import type { WorkEvent } from '../workload/work-event';
import type { DoorClient } from './door-client';

export const BATCH = 500;

/** Five clients, one for each agency service; each sends its organs' events in order, a batch after the other. */
export async function publishInBatches(client: DoorClient, events: readonly WorkEvent[]): Promise<void> {
  const services = new Map<string, WorkEvent[]>();
  for (const event of events) {
    const own = services.get(event.service) ?? [];
    services.set(event.service, own);
    own.push(event);
  }
  await Promise.all([...services.values()].map((own) => publishInOrder(client, own)));
}

async function publishInOrder(client: DoorClient, events: readonly WorkEvent[]): Promise<void> {
  for (const batch of batchesOf(events)) await client.sendBatch(batch);
}

/** A token speaks for one organ, so a batch holds events of one. Organs of one service take turns as the workload has them. */
export function batchesOf(events: readonly WorkEvent[]): WorkEvent[][] {
  const open = new Map<string, WorkEvent[]>();
  const full: WorkEvent[][] = [];
  for (const event of events) {
    const organ = `${event.agency}/${event.organ}`;
    const batch = open.get(organ) ?? [];
    batch.push(event);
    if (batch.length === BATCH) full.push(batch);
    if (batch.length === BATCH) open.delete(organ);
    else open.set(organ, batch);
  }
  return [...full, ...open.values()];
}
