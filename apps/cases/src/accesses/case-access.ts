import { accessorOf, roleOf } from '@quanlian/access';
import type { AccessNote, Reading } from '@quanlian/access';

/** One agency's part of what somebody was given. */
export interface CaseAccess {
  supplier: string;
  caseId: string;
  jurisdiction: string;
  kind: string;
  resource: string;
  actor: string;
  agency: string | undefined;
  role: string;
  purpose: string;
  stated: boolean;
  session: string | undefined;
  kinds: readonly string[];
}

/** A row for each agency whose data were opened; none where no case was. */
export function caseAccesses({ actor, purpose, isStated }: Reading, note: AccessNote): CaseAccess[] {
  const { case: about, kind, resource, opened = [] } = note;
  if (!about) return [];
  return opened.map(({ supplier, kinds }) => ({
    supplier,
    caseId: about.caseId,
    jurisdiction: about.jurisdiction,
    kind,
    resource,
    actor: accessorOf(actor),
    agency: actor.agency,
    role: roleOf(actor) ?? 'none',
    purpose: note.purpose ?? purpose,
    stated: isStated || note.purpose !== undefined,
    session: actor.session,
    kinds,
  }));
}
