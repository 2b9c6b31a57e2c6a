import { Injectable } from '@nestjs/common';
import { covers } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import { Publisher } from '@quanlian/service-kit';
import { EntityManager } from 'typeorm';
import { clockOf } from '../case-files/refresh-cases';
import { ActOutsideJurisdiction } from './act.errors';
import { ActResponse } from './act.response';
import { CaseAtHand } from './case-at-hand';
import type { Case } from './case-at-hand';
import { eventOfAct, instantOfAct, officerOf } from './officer-act';

/** Who acts on which case, and when if not now. */
export interface Acting {
  /** id or number */
  caseName: string;
  actor: Actor;
  at?: string;
}

/** Checks what the act is about and says what it states; runs in the transaction that publishes it. */
type Facts = (context: { em: EntityManager; case: Case; by: string; at: number }) => Promise<Record<string, unknown>>;

/** Every act of an officer is an event: it goes the same way as those of the agencies and shows on the case when it has come back. */
@Injectable()
export class PerformAct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseAtHand,
    private readonly publisher: Publisher,
  ) {}

  async perform(code: string, { caseName, actor, at }: Acting, factsOf: Facts): Promise<ActResponse> {
    const by = officerOf(actor);
    return this.unitOfWork.run(async (em) => {
      const found = await this.cases.shownTo(em, actor, caseName);
      if (!covers(actor.jurisdiction, found.jurisdiction)) throw new ActOutsideJurisdiction(actor.jurisdiction, found.jurisdiction);
      const when = instantOfAct(at, actor, await clockOf(em));
      const facts = await factsOf({ em, case: found, by, at: when.at });
      const act = { code, facts, ...when, approvals: [{ role: 'officer', officer: by, at: when.at }] };
      const event = eventOfAct(found.row, found.jurisdiction, act);
      await this.publisher.publish(em, [event]);
      return { eventId: event.id };
    });
  }
}
