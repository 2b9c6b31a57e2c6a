import { cleared, cut } from '../../example-events';
import { happened, moment, RuleExample } from '../../example';

const order = happened('rectification.ordered', '2022-01-12', { kind: 'close' });
const lawful = {
  basisEventId: order.id,
  noticeServedAt: moment('2022-02-03T10:00'),
  finalNoticeAt: moment('2022-02-08T09:20'),
  approvedBy: 'officer',
};

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
];
