import type { DisclosedFields, FieldKind } from '@quanlian/access';
import type { Receiver } from './receiver';

/** What two officers let one receiver see of one case, on a legal basis, for one purpose, for a time. */
export interface Disclosure extends DisclosedFields {
  /** id of the proposal, too */
  disclosureId: string;
  caseId: string;
  /** key text of the operator when it was approved: a case that becomes another one is not what they agreed to disclose */
  operator: string;
  jurisdiction: string;
  receiver: Receiver;
  legalBasis: string;
  /** among them always `plain`: a case of which nothing is shown is not disclosed */
  fields: readonly FieldKind[];
  at: number;
  expiresAt: number;
}
