import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How many requests, in how long. */
export interface RateLimit {
  requests: number;
  seconds: number;
}

/** What is left after one request. */
export interface Standing {
  isWithin: boolean;
  left: number;
  /** until the budget is whole again */
  resetSeconds: number;
}

/**
 * Budgets of requests, in the memory of this process: with n instances behind a balancer a client has n of them. A window opens with the first request and
 * is forgotten when it is over, so memory follows the clients of one window.
 */
export class RequestBudgets {
  private readonly limiter: RateLimiterMemory;

  constructor(readonly limit: RateLimit) {
    this.limiter = new RateLimiterMemory({ points: limit.requests, duration: limit.seconds });
  }

  /** Takes one request from a budget. */
  async take(whose: string): Promise<Standing> {
    try {
      return standing(await this.limiter.consume(whose), true);
    } catch (refusal) {
      // The limiter throws what is left where nothing is; anything else is a fault.
      if (refusal instanceof RateLimiterRes) return standing(refusal, false);
      throw refusal;
    }
  }

  /** Looks without taking. */
  async look(whose: string): Promise<Standing> {
    const found = await this.limiter.get(whose);
    return found === null ? { isWithin: true, left: this.limit.requests, resetSeconds: 0 } : standing(found, found.remainingPoints > 0);
  }
}

const standing = ({ remainingPoints, msBeforeNext }: RateLimiterRes, isWithin: boolean): Standing => ({
  isWithin,
  left: remainingPoints,
  resetSeconds: Math.ceil(msBeforeNext / 1_000),
});
