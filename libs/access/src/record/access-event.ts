import { formatBeijing, operatorKey, ownEvent, type Agency, type EventKey, type QuanlianEvent } from '@quanlian/contracts';
import { roleOf, type Actor } from '../actors/actor';
import type { Reading } from '../http/reading';
import type { AccessNote, OpenedFields } from './access-note';

/** The service that gave the data, as the source of its own events. */
export interface AccessOrigin {
  agency: Agency;
  organ: string;
}

/** Who asked: the officer, or the system of an organ. */
export const accessorOf = ({ officer, agency, organ, subject }: Actor): string => officer ?? (agency && organ ? `${agency}/${organ}` : subject);

const EVENT = 'event=';
/** An event that was shown is written down beside the conditions of the search: `event=<id>`. */
const eventFilter = (id: string): string => `${EVENT}${id}`;
/** The events that a record says were shown. */
export const eventsShown = (filter: unknown): string[] =>
  Array.isArray(filter)
    ? filter
        .map(String)
        .filter((one) => one.startsWith(EVENT))
        .map((one) => one.slice(EVENT.length))
    : [];

/** `energy/load`: a kind of values and who supplied it. */
const openedTexts = (opened: readonly OpenedFields[]): string[] =>
  opened.flatMap(({ supplier, kinds }) => kinds.map((kind) => `${supplier}/${kind}`));

const keyOf = ({ case: about }: AccessNote, division: string): EventKey =>
  about ? operatorKey(about.operator) : { kind: 'division', value: division, role: 'region' };

/** One access as the event that tells the audit service: about the case, or about the division of whoever searched. */
export function accessEvent(
  { actor, purpose, isStated }: Reading,
  note: AccessNote,
  origin: AccessOrigin,
  { id, at }: { id: string; at: number },
): QuanlianEvent {
  const division = note.case?.jurisdiction ?? (actor.jurisdiction ?? '').padEnd(6, '0');
  const { kind, resource, opened, emergencyId, results } = note;
  const filter = [...(note.filter ?? []), ...(note.events ?? []).map(eventFilter)];
  const facts = {
    ...(note.case && { caseId: note.case.caseId }),
    kind,
    resource,
    actor: accessorOf(actor),
    ...(actor.agency !== undefined && { actorAgency: actor.agency }),
    role: roleOf(actor) ?? 'none',
    purpose: note.purpose ?? purpose,
    purposeStated: isStated || note.purpose !== undefined,
    ...(opened && opened.length > 0 && { opened: openedTexts(opened) }),
    ...(filter.length > 0 && { filter }),
    ...(results !== undefined && { results }),
    ...(emergencyId !== undefined && { emergencyId }),
    at: formatBeijing(at),
  };
  return ownEvent({ ...origin, id, code: 'access.recorded', about: keyOf(note, division), jurisdiction: division, at, facts });
}
