import { DomainError, type ErrorKind } from '@quanlian/contracts';

const REFUSALS = {
  'approval.act-unknown': ['invalid', 'The act is not decided at this service'],
  'approval.not-found': ['not-found', 'There is no such proposal'],
  'approval.role-not-allowed': ['forbidden', 'Your role has no part in this act'],
  'approval.outside-jurisdiction': ['forbidden', 'The act lies outside your jurisdiction'],
  'approval.foreign-agency': ['forbidden', 'The act is for officers of other agencies'],
  'approval.own-proposal': ['forbidden', 'Nobody approves what they proposed'],
  'approval.decided-before': ['conflict', 'You have approved this already'],
  'approval.not-proposer': ['forbidden', 'Only its proposer withdraws a proposal'],
  'approval.closed': ['conflict', 'The proposal is closed'],
  'approval.command-invalid': ['invalid', 'The act cannot be carried out as proposed'],
} as const satisfies Record<string, readonly [ErrorKind, string]>;

export type ApprovalRefusalCode = keyof typeof REFUSALS;

/** A step that the proposal's state or its people do not allow. */
export class ApprovalRefused extends DomainError {
  constructor(code: ApprovalRefusalCode, detail: string, errors: DomainError['errors'] = []) {
    const [kind, title] = REFUSALS[code];
    super(code, kind, title, detail, errors);
  }
}
