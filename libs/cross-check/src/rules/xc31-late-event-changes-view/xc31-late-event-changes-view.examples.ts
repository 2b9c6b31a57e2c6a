import { happened, RuleExample } from '../../example';

const late = { ...happened('rectification.ordered', '2021-11-01'), recordedAt: Date.parse('2021-11-20T00:00:00+08:00') };
const shown = (eventId: string) => [{ obligation: 'duty', eventId, before: 'overdue', after: 'met' }];

export const lateEventChangesViewExamples: readonly RuleExample[] = [
  {
    title: 'A paper that came weeks late turns an overdue duty into a met one',
    now: '2021-11-20',
    outcome: 'hit',
    severity: 'info',
    events: [late],
    restatements: shown(late.id),
  },
  { title: 'Nothing shown has changed', now: '2021-11-20', outcome: 'clear', events: [late], restatements: [] },
  { title: 'What was shown before is not known', now: '2021-11-20', outcome: 'insufficient-data', events: [late] },
];
