import type { Act, Actor } from '@quanlian/access';
import type { EntityManager } from 'typeorm';
import type { NewProposal } from '../proposal/decide';
import type { Proposal } from '../proposal/proposal';

/** What a service does with its own acts. */
export interface ActHandler {
  readonly act: Act;
  /** Throws where the act could not be carried out as proposed: better said to the proposer than to the approver. */
  check(em: EntityManager, proposal: NewProposal, actor: Actor, now: number): Promise<void>;
  /** Runs once, in the transaction of the last approval: the act happens with it or not at all. */
  carryOut(em: EntityManager, proposal: Proposal, now: number): Promise<void>;
}

/** The acts that a service decides, by name. */
export class ActHandlers {
  private readonly byAct: ReadonlyMap<string, ActHandler>;

  constructor(handlers: readonly ActHandler[]) {
    this.byAct = new Map(handlers.map((handler) => [handler.act, handler]));
  }

  get names(): readonly string[] {
    return [...this.byAct.keys()];
  }

  of(act: string): ActHandler | undefined {
    return this.byAct.get(act);
  }
}
