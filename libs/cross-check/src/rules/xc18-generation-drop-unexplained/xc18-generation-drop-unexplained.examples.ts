import { load } from '../../example-events';
import { happened, moment, RuleExample } from '../../example';

const drop = (facts = {}) =>
  happened(
    'generation-drop.detected',
    '2021-05-24',
    {
      plantCode: 'p1',
      from: moment('2021-05-17'),
      to: moment('2021-05-24'),
      expectedKw: '20400',
      observedKw: '11300',
      dropRatio: 0.446,
      hours: '162',
      inflowIndex: '1.04',
      ...facts,
    },
    ['plant:p1'],
    'energy',
  );
const cause = (from: string, to: string) =>
  happened('system-cause.recorded', to, { subjectCode: 'p1', cause: 'dispatch', from: moment(from), to: moment(to) }, ['plant:p1'], 'energy');
const gate = (onGridKwh: string) =>
  load('2021-06-21', '2021-06-27', { tariffClass: 'captive', grossGenKwh: '3404000', onGridKwh, auxKwh: '27200' }, ['plant:p1']);

export const generationDropUnexplainedExamples: readonly RuleExample[] = [
  { title: 'Output falls by half in a wet week', now: '2021-05-24', outcome: 'hit', severity: 'high', events: [drop()] },
  {
    title: 'A repair explains six of 162 hours',
    now: '2021-05-24',
    outcome: 'hit',
    severity: 'high',
    events: [cause('2021-05-18T08:00', '2021-05-18T14:00'), drop()],
  },
  { title: 'Dispatch explains all of it', now: '2021-05-24', outcome: 'clear', events: [cause('2021-05-16', '2021-05-24'), drop()] },
  { title: 'The river is low', now: '2021-05-24', outcome: 'clear', events: [drop({ inflowIndex: '0.60' })] },
  { title: "The plant's energy adds up again", now: '2021-06-28', outcome: 'clear', events: [drop(), gate('3376800')] },
  { title: 'The inflow is not known', now: '2021-05-24', outcome: 'insufficient-data', events: [drop({ inflowIndex: undefined })] },
];
