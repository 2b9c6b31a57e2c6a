import { cleared, cut, load } from '../../example-events';
import { happened, moment, RuleExample } from '../../example';

const order = happened('rectification.ordered', '2022-01-12', { kind: 'close' });
const lawful = {
  basisEventId: order.id,
  noticeServedAt: moment('2022-02-03T10:00'),
  finalNoticeAt: moment('2022-02-08T09:20'),
  approvedBy: 'officer',
};

const first = cut('2022-02-08T10:00', { ...lawful, approvedBy: undefined });
const complaint = happened('site.reported', '2022-01-10');
const corrected = (targetEventId: string, effect: string) => happened('event.corrected', '2022-02-08', { targetEventId, effect });

export const cutWithoutDueProcessExamples: readonly RuleExample[] = [
  {
    title: 'Notice came the evening before',
    now: '2022-02-08T10:30',
    outcome: 'hit',
    severity: 'high',
    events: [order, cut('2022-02-08T10:00', { ...lawful, noticeServedAt: moment('2022-02-07T19:00') })],
  },
  {
    title: 'Nobody approved it',
    now: '2022-02-08T10:30',
    outcome: 'hit',
    severity: 'high',
    events: [order, cut('2022-02-08T10:00', { ...lawful, approvedBy: undefined })],
  },
  {
    title: 'Nothing to base it on',
    now: '2022-02-08T10:30',
    outcome: 'hit',
    severity: 'high',
    events: [cut('2022-02-08T10:00', { ...lawful, basisEventId: undefined })],
  },
  {
    title: 'A clearing does not heal it: only power does',
    now: '2022-02-20',
    outcome: 'hit',
    severity: 'high',
    events: [order, cut('2022-02-08T10:00', { ...lawful, approvedBy: undefined }), cleared('2022-02-15')],
  },
  {
    title: "Basis, approval, five days' notice, forty minutes' last notice",
    now: '2022-02-08T10:30',
    outcome: 'clear',
    events: [order, cut('2022-02-08T10:00', lawful)],
  },
  { title: 'No cut', now: '2022-02-08T10:30', outcome: 'insufficient-data', events: [order] },
  {
    title: 'Power was restored',
    now: '2022-02-20',
    outcome: 'clear',
    events: [order, first, happened('power-supply.restored', '2022-02-10', { restoresEventId: first.id, effectiveAt: moment('2022-02-10') })],
  },
  {
    title: 'People live behind the account',
    now: '2022-02-08T10:30',
    outcome: 'hit',
    severity: 'high',
    events: [order, load('2022-01-01', '2022-01-28', { tariffClass: 'residential' }), cut('2022-02-08T10:00', lawful)],
  },
  {
    title: "Three days' notice and thirty minutes' last notice, to the minute",
    now: '2022-02-08T10:30',
    outcome: 'clear',
    events: [order, cut('2022-02-08T10:00', { ...lawful, noticeServedAt: moment('2022-02-05T10:00'), finalNoticeAt: moment('2022-02-08T09:30') })],
  },
  {
    title: 'Neither notice was served',
    now: '2022-02-08T10:30',
    outcome: 'hit',
    severity: 'high',
    events: [order, cut('2022-02-08T10:00', { ...lawful, noticeServedAt: undefined, finalNoticeAt: undefined })],
  },
  {
    title: 'The last notice came twenty minutes before',
    now: '2022-02-08T10:30',
    outcome: 'hit',
    severity: 'high',
    events: [order, cut('2022-02-08T10:00', { ...lawful, finalNoticeAt: moment('2022-02-08T09:40') })],
  },
  {
    title: 'Based on something else',
    now: '2022-02-08T10:30',
    outcome: 'hit',
    severity: 'high',
    events: [complaint, cut('2022-02-08T10:00', { ...lawful, basisEventId: complaint.id })],
  },
  {
    title: 'The basis has not arrived yet',
    now: '2022-02-08T10:30',
    outcome: 'clear',
    events: [cut('2022-02-08T10:00', lawful)],
  },
  {
    title: 'The basis was retracted',
    now: '2022-02-08T10:30',
    outcome: 'hit',
    severity: 'high',
    events: [cut('2022-02-08T10:00', lawful), corrected(order.id, 'retract')],
  },
  {
    title: 'The basis was corrected, and another paper retracted',
    now: '2022-02-08T10:30',
    outcome: 'clear',
    events: [cut('2022-02-08T10:00', lawful), corrected(order.id, 'replace'), corrected('another', 'retract')],
  },
];
