import type { CaseSeen, Control } from './control';

/**
 * Who is told next follows from the deadline (`escalationOf`), and no event tells that they were. So a duty that escalates to nobody is broken, one that
 * a joint meeting took up behind its deadline holds, and of any other nobody can say.
 */
export const overdueEscalated: Control<CaseSeen> = {
  id: 'EV-4',
  asks: 'Was each overdue duty taken up by somebody above?',
  unknownBecause: 'no event tells that a level above was informed; only a decision of a joint meeting shows it',
  check: ({ history, obligations, policies }) =>
    obligations
      .filter(({ status }) => status === 'overdue')
      .map(({ policyId, openedBy, dueAt }) => {
        const decided = history.filter(({ type, occurredAt }) => type === 'meeting.decided' && occurredAt > dueAt);
        const hasPath = policies.some(({ id, escalationPath }) => id === policyId && escalationPath.length > 0);
        const answer = decided.length > 0 ? 'holds' : hasPath ? 'unknown' : 'broken';
        return { about: openedBy, policyId, answer, because: [openedBy, ...decided.map(({ id }) => id)] };
      }),
};
