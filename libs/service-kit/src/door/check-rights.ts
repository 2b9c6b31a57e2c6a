import { covers, type Actor } from '@quanlian/access';
import { SERVICES, type QuanlianEvent, type ServiceName } from '@quanlian/contracts';
import { EventRefused } from './door.errors';

/** Publishers' clocks may be ahead by this much; a later event would stand before everything that follows it. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Whether this organ may say this here and now; returns why not. Due process is never a question of this door. */
export function rightsRefusal(service: ServiceName, actor: Actor, event: QuanlianEvent, now: number): EventRefused | undefined {
  return tenantRefusal(service, event) ?? organRefusal(actor, event) ?? timeRefusal(actor, event, now);
}

function tenantRefusal(service: ServiceName, { agency }: QuanlianEvent): EventRefused | undefined {
  const tenants: readonly string[] = SERVICES[service].tenants;
  if (tenants.includes(agency)) return undefined;
  return new EventRefused('event.foreign-agency', `Found agency ${agency}, expected one of ${tenants.join(', ')} at service ${service}.`, '/agency');
}

function organRefusal(actor: Actor, event: QuanlianEvent): EventRefused | undefined {
  const source = `/${event.agency}/${event.organ}`;
  if (actor.agency !== event.agency || actor.organ !== event.organ) {
    const detail = `Found ${source}, expected /${actor.agency ?? ''}/${actor.organ ?? ''} as your token says.`;
    return new EventRefused('event.other-organ', detail, actor.agency === event.agency ? '/organ' : '/agency');
  }
  if (event.source !== source) return new EventRefused('event.source-mismatch', `Found ${event.source}, expected ${source}.`, '/source');
  if (!covers(actor.jurisdiction, event.jurisdiction)) {
    const detail = `Found ${event.jurisdiction}, expected a division under ${actor.jurisdiction ?? 'none'}.`;
    return new EventRefused('event.outside-jurisdiction', detail, '/jurisdiction');
  }
  return undefined;
}

function timeRefusal(actor: Actor, { time, recordedtime }: QuanlianEvent, now: number): EventRefused | undefined {
  if (Date.parse(time) > now + CLOCK_TOLERANCE_MS) {
    return new EventRefused(
      'event.time-in-future',
      `Found ${time}, expected an instant that has passed; a plan is a fact of its own event.`,
      '/time',
    );
  }
  if (recordedtime === undefined) return undefined;
  if (!actor.rights.includes('backfill')) {
    return new EventRefused(
      'event.backfill-right-missing',
      'Found a recordedtime without the right "backfill". Leave recordedtime out.',
      '/recordedtime',
    );
  }
  if (Date.parse(recordedtime) <= now) return undefined;
  return new EventRefused('event.recorded-in-future', `Found ${recordedtime}, expected an instant that has passed.`, '/recordedtime');
}
