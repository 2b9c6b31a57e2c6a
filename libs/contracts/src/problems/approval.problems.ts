import { info } from './problem-info';
import type { Problems } from './problem-info';

const PROPOSE_AGAIN = 'Propose the act again if it is still needed.';
const OTHER_OFFICER = 'Leave it to another officer who may.';

/** Acts that one person alone never decides: `libs/approval`. */
export const APPROVAL_PROBLEMS = {
  'approval.act-unknown': info('invalid', 'The act is not decided at this service', 'Propose it at the service that detail or its README names.'),
  'approval.not-found': info('not-found', 'There is no such proposal', 'Look it up with GET /v1/approvals; you see those of your area.'),
  'approval.role-not-allowed': info('forbidden', 'Your role has no part in this act', OTHER_OFFICER),
  'approval.outside-jurisdiction': info('forbidden', 'The act lies outside your jurisdiction', OTHER_OFFICER),
  'approval.foreign-agency': info(
    'forbidden',
    'The act is for officers of other agencies',
    'Let an officer of an agency that detail lists propose it.',
  ),
  'approval.own-proposal': info('forbidden', 'Nobody approves what they proposed', OTHER_OFFICER),
  'approval.decided-before': info('conflict', 'You have approved this already', 'Wait for one more officer.'),
  'approval.not-proposer': info('forbidden', 'Only its proposer withdraws a proposal', 'Refuse it instead, with a reason.'),
  'approval.closed': info('conflict', 'The proposal is closed', PROPOSE_AGAIN),
  'approval.command-invalid': info('invalid', 'The act cannot be carried out as proposed', 'Mend the places that errors names and propose it again.'),
} as const satisfies Problems;
