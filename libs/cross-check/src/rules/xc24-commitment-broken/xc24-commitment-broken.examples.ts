import { confirmed } from '../../example-events';
import { happened, RuleExample } from '../../example';

const signed = happened('commitment.signed', '2021-10-09', { signedOn: '2021-10-09', facilityKey: 'facility:example' }, [], 'miit');

const other = happened('commitment.signed', '2021-10-10', { signedOn: '2021-10-10', facilityKey: 'facility:other' }, [], 'miit');

export const commitmentBrokenExamples: readonly RuleExample[] = [
  {
    title: '15 days after the confirmation no breach is decided',
    now: '2021-11-04T10:00',
    outcome: 'hit',
    severity: 'medium',
    events: [signed, confirmed('2021-10-20T10:00')],
  },
  { title: 'The 15 days are not over', now: '2021-11-04T09:59', outcome: 'clear', events: [signed, confirmed('2021-10-20T10:00')] },
  {
    title: 'Decided',
    now: '2021-11-22',
    outcome: 'clear',
    events: [signed, confirmed('2021-10-20T10:00'), happened('commitment.breached', '2021-11-22', { commitmentEventId: signed.id })],
  },
  { title: 'Signed after the confirmation, about the time to come', now: '2021-12-01', outcome: 'clear', events: [confirmed('2021-10-01'), signed] },
  { title: 'No commitment on file', now: '2021-11-04T10:00', outcome: 'insufficient-data', events: [confirmed('2021-10-20T10:00')] },
  {
    title: 'Signed on the day of the confirmation',
    now: '2021-11-04',
    outcome: 'hit',
    severity: 'medium',
    events: [signed, confirmed('2021-10-09')],
  },
  {
    title: 'The day of signing is not stated: the record of it counts',
    now: '2021-12-01',
    outcome: 'clear',
    events: [confirmed('2021-10-01'), happened('commitment.signed', '2021-10-09', { facilityKey: 'facility:example' }, [], 'miit')],
  },
  {
    title: 'Decided about another commitment that is on file',
    now: '2021-11-22',
    outcome: 'hit',
    severity: 'medium',
    events: [signed, other, confirmed('2021-10-20T10:00'), happened('commitment.breached', '2021-11-22', { commitmentEventId: other.id })],
  },
  {
    title: 'Decided about a commitment that is not on file',
    now: '2021-11-22',
    outcome: 'clear',
    events: [signed, confirmed('2021-10-20T10:00'), happened('commitment.breached', '2021-11-22', { commitmentEventId: 'unknown' })],
  },
];
