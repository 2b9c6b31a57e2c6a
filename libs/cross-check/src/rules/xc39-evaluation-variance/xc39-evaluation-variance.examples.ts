import { happened, RuleExample } from '../../example';

const evaluation = happened('evaluation.published', '2022-04-20', { region: '15', sampleSize: 20, foundRunning: 2, reportedRunning: 2 });
const evaluated = (facts: Record<string, unknown>) => happened('evaluation.published', '2022-04-20', { region: '15', sampleSize: 20, ...facts });
const report = (running: number) => happened('progress.reported', '2022-04-01', { region: '150600', confirmed: 10, running, shutDown: 10 - running });

export const evaluationVarianceExamples: readonly RuleExample[] = [
  { title: 'A tenth still runs, none was reported', now: '2022-04-20', outcome: 'hit', severity: 'high', events: [report(0), evaluation] },
  { title: 'As reported', now: '2022-04-20', outcome: 'clear', events: [report(1), evaluation] },
  { title: 'The region reported nothing', now: '2022-04-20', outcome: 'insufficient-data', events: [evaluation] },
  {
    title: 'Another region reported',
    now: '2022-04-20',
    outcome: 'insufficient-data',
    events: [happened('progress.reported', '2022-04-01', { region: '520000', confirmed: 10, running: 0 }), evaluation],
  },
  {
    title: 'What was reported after the evaluation does not count',
    now: '2022-05-20',
    outcome: 'hit',
    severity: 'high',
    events: [report(0), evaluation, happened('progress.reported', '2022-05-01', { region: '150600', confirmed: 10, running: 1 })],
  },
  {
    title: 'A later paper without figures does not replace the figures',
    now: '2022-04-20',
    outcome: 'hit',
    severity: 'high',
    events: [report(0), happened('progress.reported', '2022-04-10', { region: '150600' }), evaluation],
  },
  {
    title: 'The evaluator states what was reported',
    now: '2022-04-20',
    outcome: 'hit',
    severity: 'high',
    events: [evaluated({ foundRunning: 3, reportedRunning: 1, reportedTotal: 20 })],
  },
  {
    title: 'Four points more than the evaluator was told',
    now: '2022-04-20',
    outcome: 'clear',
    events: [evaluated({ sampleSize: 25, foundRunning: 2, reportedRunning: 1, reportedTotal: 25 })],
  },
  {
    title: 'One of two hundred runs, and none was reported to',
    now: '2022-04-20',
    outcome: 'hit',
    severity: 'high',
    events: [evaluated({ sampleSize: 200, foundRunning: 1, reportedRunning: 0, reportedTotal: 200 })],
  },
  {
    title: 'The region of the evaluation is written in full',
    now: '2022-04-20',
    outcome: 'hit',
    severity: 'high',
    events: [report(0), evaluated({ region: '150000', foundRunning: 2, reportedRunning: 2 })],
  },
  {
    title: 'The sample is not stated',
    now: '2022-04-20',
    outcome: 'insufficient-data',
    events: [report(0), happened('evaluation.published', '2022-04-20', { region: '15', foundRunning: 2 })],
  },
];
