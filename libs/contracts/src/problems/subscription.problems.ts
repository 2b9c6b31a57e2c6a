import { info } from './problem-info';
import type { Problems } from './problem-info';

/** Webhooks of outside systems: `apps/audit`. */
export const SUBSCRIPTION_PROBLEMS = {
  'subscription.expired': info(
    'conflict',
    'The subscription has expired',
    'Renew it with POST /v1/subscriptions/{id}/renewal; it goes on where it stopped.',
  ),
  'subscription.not-found': info(
    'not-found',
    'There is no such subscription',
    'Look it up with GET /v1/subscriptions; you see those of your agency in your area.',
  ),
  'subscription.organ-missing': info(
    'forbidden',
    'A subscription belongs to the system of an organ',
    'Use a token that names agency, organ and jurisdiction.',
  ),
} as const satisfies Problems;
