import type { FieldKind } from '../data/field-kind';
import type { Purpose } from '../policy/purpose';
import type { AccessKind } from './access-kind';

/** Kinds of values that one agency supplied and that an answer opens, in whatever form they are shown. */
export interface OpenedFields {
  supplier: string;
  kinds: readonly FieldKind[];
}

/** The case that an answer is about. */
export interface AccessedCase {
  caseId: string;
  /** key text of the operator */
  operator: string;
  jurisdiction: string;
}

/** What is kept of an answer: never a value out of it. */
export interface AccessNote {
  kind: AccessKind;
  /** what was answered with, such as `case-file` */
  resource: string;
  case?: AccessedCase;
  opened?: readonly OpenedFields[];
  /** the purpose where it was stated before in the session and not with this request */
  purpose?: Purpose;
  /** the emergency by which the case was open */
  emergencyId?: string;
  /** of a search, what it was narrowed by: `status=confirmed`; what may name somebody stands there as a stand-in */
  filter?: readonly string[];
  /** ids of the events that are shown, where the answer is events and no case */
  events?: readonly string[];
  /** how many things were found */
  results?: number;
}
