import { formatBeijing, typeName, type Agency, type EventKey, type KeyKind, type QuanlianEvent } from '@quanlian/contracts';
import { roleOf, type Actor } from '../actors/actor';
import type { Reading } from '../http/reading';
import type { AccessNote, OpenedFields } from './access-note';

const TYPE = typeName('access.recorded');

/** The service that gave the data, as the source of its own events. */
export interface AccessOrigin {
  agency: Agency;
  organ: string;
}

/** Who asked: the officer, or the system of an organ. */
export const accessorOf = ({ officer, agency, organ, subject }: Actor): string => officer ?? (agency && organ ? `${agency}/${organ}` : subject);

/** `energy/load`: a kind of values and who supplied it. */
const openedTexts = (opened: readonly OpenedFields[]): string[] =>
  opened.flatMap(({ supplier, kinds }) => kinds.map((kind) => `${supplier}/${kind}`));

const keyOf = ({ case: about }: AccessNote, division: string): EventKey => {
  if (!about) return { kind: 'division', value: division, role: 'region' };
  const at = about.operator.indexOf(':');
  return { kind: about.operator.slice(0, at) as KeyKind, value: about.operator.slice(at + 1), role: 'operator' };
};

/** One access as the event that tells the audit service: about the case, or about the division of whoever searched. */
export function accessEvent(
  { actor, purpose, isStated }: Reading,
  note: AccessNote,
  origin: AccessOrigin,
  { id, at }: { id: string; at: number },
): QuanlianEvent {
  const division = note.case?.jurisdiction ?? (actor.jurisdiction ?? '').padEnd(6, '0');
  const key = keyOf(note, division);
  const { kind, resource, opened, emergencyId, filter, results } = note;
  return {
    specversion: '1.0',
    id,
    source: `/${origin.agency}/${origin.organ}`,
    type: TYPE,
    subject: `${key.kind}:${key.value}`,
    time: formatBeijing(at),
    dataschema: `/schemas/${TYPE}.json`,
    agency: origin.agency,
    organ: origin.organ,
    jurisdiction: division,
    data: {
      keys: [key],
      facts: {
        ...(note.case && { caseId: note.case.caseId }),
        kind,
        resource,
        actor: accessorOf(actor),
        ...(actor.agency !== undefined && { actorAgency: actor.agency }),
        role: roleOf(actor) ?? 'none',
        purpose: note.purpose ?? purpose,
        purposeStated: isStated || note.purpose !== undefined,
        ...(opened && opened.length > 0 && { opened: openedTexts(opened) }),
        ...(filter && filter.length > 0 && { filter: [...filter] }),
        ...(results !== undefined && { results }),
        ...(emergencyId !== undefined && { emergencyId }),
        at: formatBeijing(at),
      },
      evidence: [],
      policyRefs: [],
      approvals: [],
    },
  };
}
