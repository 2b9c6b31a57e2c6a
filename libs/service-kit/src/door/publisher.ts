import { Injectable } from '@nestjs/common';
import { checkEvent, type QuanlianEvent } from '@quanlian/contracts';
import type { EntityManager } from 'typeorm';
import { AcceptEvents, type Acceptance } from './accept-events';
import { admittedEvent, type AdmittedEvent } from './admitted-event';

/**
 * A service's own events: serialised once, here, and taken in like everybody's, in the transaction of what they tell about.
 * Call it last in that transaction. An event that was published before changes nothing.
 */
@Injectable()
export class Publisher {
  constructor(private readonly events: AcceptEvents) {}

  publish(em: EntityManager, events: readonly QuanlianEvent[]): Promise<Acceptance[]> {
    return this.events.accept(em, events.map(ownEvent));
  }
}

/** A broken event of our own is a fault of this program, not of anybody's input: it must not leave the service. */
function ownEvent(event: QuanlianEvent): AdmittedEvent {
  const bytes = Buffer.from(JSON.stringify(event));
  const check = checkEvent(JSON.parse(bytes.toString('utf8')));
  if (check.ok) return admittedEvent(check.event, bytes);
  const places = check.problems.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; ');
  throw new Error(`Own event ${event.id} (${event.type}) breaks its contract, ${check.code}: ${places}`);
}
