import { info } from './problem-info';
import type { Problems } from './problem-info';

/** The evaluator's workbench: `apps/audit` and `apps/cases`. */
export const EVALUATION_PROBLEMS = {
  'control-test.not-found': info('not-found', 'There is no such control test', 'Take an id of GET /v1/control-tests that is asked of a history.'),
  'sampling.frame-empty': info('invalid', 'There is nothing to draw from', 'Widen the period, or leave types out.'),
  'sampling.plan-not-found': info('not-found', 'There is no such sampling plan', 'Look it up with GET /v1/evaluation/sampling-plans.'),
  'sampling.seed-missing': info(
    'conflict',
    'The log has no published head to take the seed from yet',
    'Ask again after Retry-After, or state a seed.',
  ),
  'sampling.too-large': info('invalid', 'The plan has too many strata, or draws too many', 'Take fewer strata, a smaller minimum or a smaller size.'),
} as const satisfies Problems;
