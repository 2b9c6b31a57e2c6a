import { Injectable } from '@nestjs/common';
import { eventsShown } from '@quanlian/access';
import type { ReceivedEvent } from '@quanlian/messaging';
import { EntityManager } from 'typeorm';

const OF_AUDIT = '/system/audit';

/**
 * Reads of the history that show events of a case belong to its accesses, too. The audit service tells which events it gave and does not know which
 * case they are in; here they are looked up where they are now.
 */
@Injectable()
export class HistoryAccesses {
  async take(em: EntityManager, messages: readonly ReceivedEvent[]): Promise<void> {
    const reads = messages.filter(({ code, event }) => code === 'access.recorded' && event.source === OF_AUDIT).map(readOf);
    const shown = reads.filter(({ events, opened }) => events.length > 0 && opened.length > 0);
    if (shown.length === 0) return;
    await em.query(
      `insert into case_access (access_id, supplier, case_id, jurisdiction, at, kind, resource, actor, agency, role, purpose, stated, session, kinds)
       select distinct r.id, o.supplier, a.case_id, c.jurisdiction, to_timestamp(r.at / 1000.0), r.kind, r.resource, r.actor, r."actorAgency", r.role,
         r.purpose, r."purposeStated", null, o.kinds
       from json_to_recordset($1::json) as r(id uuid, at bigint, kind text, resource text, actor text, "actorAgency" text, role text, purpose text,
           "purposeStated" boolean, events uuid[], opened json)
         cross join unnest(r.events) as shown(event_id) join assignment a using (event_id) join case_event e using (event_id)
         join case_file c on c.case_id = a.case_id
         join json_to_recordset(r.opened) as o(supplier text, kinds text[]) on o.supplier = e.event->>'agency'
       on conflict do nothing`,
      [JSON.stringify(shown)],
    );
  }
}

type Facts = Readonly<Record<string, unknown>>;

function readOf({ event }: ReceivedEvent): Facts & { events: string[]; opened: { supplier: string; kinds: string[] }[] } {
  const { facts } = event.data;
  return { ...facts, id: event.id, at: Date.parse(String(facts.at)), events: eventsShown(facts.filter), opened: openedBy(facts.opened) };
}

/** `energy/load` back to who supplied which kinds; what this system says of a case is nobody's data. */
function openedBy(opened: unknown): { supplier: string; kinds: string[] }[] {
  const kinds = new Map<string, string[]>();
  for (const text of Array.isArray(opened) ? opened.map(String) : []) {
    const [supplier = '', kind = ''] = text.split('/');
    if (supplier !== 'system') kinds.set(supplier, [...(kinds.get(supplier) ?? []), kind]);
  }
  return [...kinds].map(([supplier, list]) => ({ supplier, kinds: list }));
}
