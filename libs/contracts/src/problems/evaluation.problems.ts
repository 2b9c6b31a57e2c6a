import { info } from './problem-info';
import type { Problems } from './problem-info';

/** The evaluator's workbench: `apps/audit` and `apps/cases`. */
export const EVALUATION_PROBLEMS = {
  'control-test.not-found': info('not-found', 'There is no such control test', 'Take an id of GET /v1/control-tests that is asked of a history.'),
  'evaluation-finding.closed': info('conflict', 'The finding is closed', 'Nothing more is said to it; another finding can be issued.'),
  'evaluation-finding.moved': info('conflict', 'Somebody was faster', 'Read the finding again and decide anew.'),
  'evaluation-finding.not-answered': info('conflict', 'The agency can still answer', 'Wait for the answer or for the deadline.'),
  'evaluation-finding.not-found': info('not-found', 'There is no such finding of an evaluation', 'Look it up with GET /v1/evaluation/findings.'),
  'evaluation-finding.other-agency': info(
    'forbidden',
    'The finding is for another agency to answer',
    'An officer of the agency that is asked answers.',
  ),
  'evaluation-finding.own': info('forbidden', 'A finding is closed by another evaluator', 'Have another evaluator close it.'),
  'sampling.frame-empty': info('invalid', 'There is nothing to draw from', 'Widen the period, or leave types out.'),
  'sampling.plan-not-found': info('not-found', 'There is no such sampling plan', 'Look it up with GET /v1/evaluation/sampling-plans.'),
  'sampling.seed-missing': info(
    'conflict',
    'The log has no published head to take the seed from yet',
    'Ask again after Retry-After, or state a seed.',
  ),
  'sampling.too-large': info('invalid', 'The plan has too many strata, or draws too many', 'Take fewer strata, a smaller minimum or a smaller size.'),
} as const satisfies Problems;
