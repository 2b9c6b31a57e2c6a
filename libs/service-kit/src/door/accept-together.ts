import { Injectable } from '@nestjs/common';
import { faultKind, UnitOfWork } from '@quanlian/persistence';
import { currentContext } from '../logging/request-context';
import { AcceptEvents, type Acceptance } from './accept-events';
import type { AdmittedEvent } from './admitted-event';

/** While the disk of one transaction is waited for, another can be prepared; more would only wait for each other at the outbox. */
const AT_ONCE = 2;
/** So many events share a transaction; a request with more has one of its own. */
const MOST = 500;
/** Two batches with the same events in another order can wait for each other in a circle; the database ends one, and that one is repeated. */
const ATTEMPTS = 4;

interface Request {
  admitted: readonly AdmittedEvent[];
  answer: (acceptances: Acceptance[]) => void;
  fail: (error: unknown) => void;
}

/**
 * Requests that come while others are being taken in share the next transaction: the more of them wait, the less each costs. Each gets the answer that
 * it would have got alone.
 */
@Injectable()
export class AcceptTogether {
  private readonly waiting: Request[] = [];
  private running = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: AcceptEvents,
  ) {}

  /** @returns one answer for each event, in order, after the commit */
  async accept(admitted: readonly AdmittedEvent[]): Promise<Acceptance[]> {
    if (admitted.length === 0) return [];
    const context = currentContext();
    return new Promise((answer, fail) => {
      this.waiting.push({ admitted: admitted.map((one) => ({ ...one, context })), answer, fail });
      this.next();
    });
  }

  private next(): void {
    if (this.running === AT_ONCE || this.waiting.length === 0) return;
    this.running++;
    void this.take(this.group()).finally(() => {
      this.running--;
      this.next();
    });
  }

  /** Those that came first, as many as may share. */
  private group(): Request[] {
    let events = 0;
    const beyond = this.waiting.findIndex(({ admitted }, place) => (events += admitted.length) > MOST && place > 0);
    return this.waiting.splice(0, beyond === -1 ? this.waiting.length : beyond);
  }

  private async take(group: readonly Request[]): Promise<void> {
    try {
      const acceptances = (await this.transaction(group.flatMap(({ admitted }) => admitted))).values();
      for (const { admitted, answer } of group) answer(admitted.map(() => acceptances.next().value as Acceptance));
    } catch (error) {
      // What one request brought must not fail its neighbours; a database that is away serves none of them.
      if (group.length > 1 && faultKind(error) === 'permanent') for (const one of group) await this.take([one]);
      else for (const { fail } of group) fail(error);
    }
  }

  private async transaction(admitted: readonly AdmittedEvent[]): Promise<Acceptance[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.unitOfWork.run((em) => this.events.accept(em, admitted));
      } catch (error) {
        if (faultKind(error) !== 'contention' || attempt === ATTEMPTS) throw error;
      }
    }
  }
}
