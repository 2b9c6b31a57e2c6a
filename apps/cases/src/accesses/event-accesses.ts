import { Injectable } from '@nestjs/common';
import { eventsShown } from '@quanlian/access';
import type { ReceivedEvent } from '@quanlian/messaging';
import { EntityManager } from 'typeorm';

const OF_AUDIT = '/system/audit';

/** What the feed shows is often told before its event has a case here, so nothing is looked up when it is told. */
const KEEP = `
  insert into event_access (access_id, facts, events)
  select r.id, r.facts, r.events from json_to_recordset($1::json) as r(id uuid, facts json, events uuid[]) on conflict do nothing`;

/** The accesses to events that these cases have now. Those that stand there already stay as they are. */
const SETTLE = `
  insert into case_access (access_id, supplier, case_id, jurisdiction, at, kind, resource, actor, agency, role, purpose, stated, session, kinds)
  with theirs as (
    select a.event_id, a.case_id, c.jurisdiction, e.event->>'agency' as supplier
    from case_file c join assignment a on a.operator = c.operator and a.case_id = c.case_id join case_event e using (event_id)
    where c.case_id = any($1::uuid[]))
  select distinct r.access_id, o.supplier, t.case_id, t.jurisdiction, to_timestamp(f.at / 1000.0), f.kind, f.resource, f.actor, f."actorAgency",
    f.role, f.purpose, f."purposeStated", null, o.kinds
  from event_access r
    cross join json_to_record(r.facts) as f(at bigint, kind text, resource text, actor text, "actorAgency" text, role text, purpose text,
      "purposeStated" boolean, opened json)
    cross join unnest(r.events) as shown(event_id) join theirs t using (event_id)
    join json_to_recordset(f.opened) as o(supplier text, kinds text[]) on o.supplier = t.supplier
  where r.events && array(select event_id from theirs)
  on conflict do nothing`;

/**
 * Reads of the history, pages of the feed, messages to subscribers and packs that show events of a case belong to its accesses, too. The audit service
 * tells which events it gave and does not know which case they are in.
 */
@Injectable()
export class EventAccesses {
  async take(em: EntityManager, messages: readonly ReceivedEvent[]): Promise<void> {
    const reads = messages.filter(({ code, event }) => code === 'access.recorded' && event.source === OF_AUDIT).map(readOf);
    const shown = reads.filter(({ events, facts }) => events.length > 0 && facts.opened.length > 0);
    if (shown.length > 0) await em.query(KEEP, [JSON.stringify(shown)]);
  }

  /** Puts them where they are listed, before somebody asks who opened these cases. */
  async settle(em: EntityManager, caseIds: readonly string[]): Promise<void> {
    if (caseIds.length > 0) await em.query(SETTLE, [caseIds]);
  }
}

interface EventRead {
  id: string;
  facts: Readonly<Record<string, unknown>> & { opened: { supplier: string; kinds: string[] }[] };
  events: string[];
}

function readOf({ event }: ReceivedEvent): EventRead {
  const { filter, ...facts } = event.data.facts;
  return { id: event.id, facts: { ...facts, at: Date.parse(String(facts.at)), opened: openedBy(facts.opened) }, events: eventsShown(filter) };
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
