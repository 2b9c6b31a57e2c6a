import { Module, type DynamicModule } from '@nestjs/common';
import { Publisher } from '@quanlian/service-kit';
import { ActHandlers, type ActHandler } from '../acts/act-handler';
import { PublishOnGrant, type PublishedAct } from '../acts/publish-on-grant';
import { ProposalRepository } from '../store/proposal.repository';
import { Approvals } from './approvals';
import { ApprovalsController } from './approvals.controller';
import { ExpiryTimer } from './expiry.timer';

export interface ApprovalOptions {
  /** acts that take effect as an event of this service */
  publishes?: readonly PublishedAct[];
  /** makes the handlers of acts that do more; given what `inject` names */
  handlers?: { inject: readonly (new (...args: never[]) => unknown)[]; make: (...given: never[]) => readonly ActHandler[] };
}

/** The two-person acts of a service: routes under /v1/approvals, tables, events, expiry. Add `APPROVAL_MIGRATIONS` to the service's migrations. */
@Module({})
export class ApprovalModule {
  static with({ publishes = [], handlers }: ApprovalOptions): DynamicModule {
    const acts = {
      provide: ActHandlers,
      useFactory: (publisher: Publisher, ...given: never[]): ActHandlers =>
        new ActHandlers([...publishes.map((act) => new PublishOnGrant(act, publisher)), ...(handlers?.make(...given) ?? [])]),
      inject: [Publisher, ...(handlers?.inject ?? [])],
    };
    return {
      module: ApprovalModule,
      controllers: [ApprovalsController],
      providers: [acts, ProposalRepository, Approvals, ExpiryTimer],
      exports: [Approvals],
    };
  }
}
