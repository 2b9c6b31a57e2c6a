import { cleared, cut } from '../../example-events';
import { happened, moment, RuleExample } from '../../example';

const revoked = happened('credit.revoked', '2021-06-15', {});
const back = (day: string) => happened('measure.reversed', day, { reversesEventId: revoked.id, measure: 'credit', effectiveAt: moment(day) });
const off = cut('2021-06-10');
const on = (time: string) => happened('power-supply.restored', time, { restoresEventId: off.id, effectiveAt: moment(time) });

export const restorationIncompleteExamples: readonly RuleExample[] = [
  {
    title: 'Credit is still revoked 14 days after the clearing',
    now: '2021-07-02T15:00',
    outcome: 'hit',
    severity: 'high',
    events: [revoked, cleared('2021-06-18T15:00')],
  },
  {
    title: 'No power a day after the clearing',
    now: '2021-06-19T15:00',
    outcome: 'hit',
    severity: 'high',
    events: [off, cleared('2021-06-18T15:00')],
  },
  {
    title: 'Power came back too late, and credit is still missing',
    now: '2021-06-22',
    outcome: 'hit',
    severity: 'high',
    events: [off, revoked, cleared('2021-06-18T15:00'), on('2021-06-21')],
  },
  {
    title: 'Power came back in time, credit has time left',
    now: '2021-06-20',
    outcome: 'clear',
    events: [off, revoked, cleared('2021-06-18T15:00'), on('2021-06-19T09:30')],
  },
  { title: 'The last measure is undone', now: '2021-07-20', outcome: 'clear', events: [revoked, cleared('2021-06-18T15:00'), back('2021-07-19')] },
  { title: 'Nobody was cleared, no appeal upheld', now: '2021-07-02T15:00', outcome: 'insufficient-data', events: [revoked] },
  {
    title: 'Credit and restriction are both still standing',
    now: '2021-07-02T15:00',
    outcome: 'hit',
    severity: 'high',
    events: [revoked, happened('credit-restriction.imposed', '2021-06-16', {}), cleared('2021-06-18T15:00')],
  },
  {
    title: 'Credit comes back on a day that is set and still to come',
    now: '2021-07-02',
    outcome: 'clear',
    events: [
      revoked,
      cleared('2021-06-18T15:00'),
      happened('measure.reversed', '2021-06-30', { reversesEventId: revoked.id, measure: 'credit', effectiveAt: moment('2021-07-10') }),
    ],
  },
  {
    title: 'Power came back exactly a day after the clearing, credit has time left',
    now: '2021-06-20',
    outcome: 'clear',
    events: [off, revoked, cleared('2021-06-18T15:00'), on('2021-06-19T15:00')],
  },
];
