import { happened, RuleExample } from '../../example';

const late = { ...happened('rectification.ordered', '2021-11-01'), recordedAt: Date.parse('2021-11-20T00:00:00+08:00') };
const shown = (eventId: string) => [{ obligation: 'duty', eventId, before: 'overdue', after: 'met' }];

const inTime = { ...late, recordedAt: Date.parse('2021-11-02T00:00:00+08:00') };

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
  {
    title: 'A paper that came within a day is not late',
    now: '2021-11-20',
    outcome: 'clear',
    events: [inTime],
    restatements: shown(inTime.id),
  },
  {
    title: 'It came late and changes nothing that was shown',
    now: '2021-11-20',
    outcome: 'clear',
    events: [late],
    restatements: [{ ...shown(late.id)[0]!, after: 'overdue' }],
  },
];
