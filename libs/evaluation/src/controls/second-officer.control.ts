import type { CaseSeen, Control } from './control';

export const secondOfficer: Control<CaseSeen> = {
  id: 'EV-2',
  asks: 'Did a second officer approve each confirmation?',
  unknownBecause: 'the organ stated no approvals with the event',
  check: ({ history }) =>
    history
      .filter(({ type }) => type === 'site.confirmed')
      .map(({ id, approvals }) => {
        const officers = new Set(approvals.map(({ officer }) => officer)).size;
        return { about: id, answer: officers === 0 ? 'unknown' : officers === 1 ? 'broken' : 'holds', because: [id] };
      }),
};
