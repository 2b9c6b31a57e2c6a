import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { Publisher } from '@quanlian/service-kit';
import { ActHandlers, type ActHandler } from './acts/act-handler';
import { PublishOnGrant, type PublishedAct } from './acts/publish-on-grant';
import { ExpireProposalsHandler } from './expire-proposals/expire-proposals.handler';
import { ExpiryTimer } from './expire-proposals/expiry.timer';
import { GrantProposalController } from './grant-proposal/grant-proposal.controller';
import { GrantProposalHandler } from './grant-proposal/grant-proposal.handler';
import { ListProposalsController } from './list-proposals/list-proposals.controller';
import { ListProposalsHandler } from './list-proposals/list-proposals.handler';
import { ProposalChanges } from './proposal-changes';
import { ProposeActController } from './propose-act/propose-act.controller';
import { ProposeActHandler } from './propose-act/propose-act.handler';
import { RefuseProposalController } from './refuse-proposal/refuse-proposal.controller';
import { RefuseProposalHandler } from './refuse-proposal/refuse-proposal.handler';
import { ShowProposalController } from './show-proposal/show-proposal.controller';
import { ShowProposalHandler } from './show-proposal/show-proposal.handler';
import { ProposalRepository } from './store/proposal.repository';
import { WithdrawProposalController } from './withdraw-proposal/withdraw-proposal.controller';
import { WithdrawProposalHandler } from './withdraw-proposal/withdraw-proposal.handler';

const controllers = [
  ProposeActController,
  ListProposalsController,
  ShowProposalController,
  GrantProposalController,
  RefuseProposalController,
  WithdrawProposalController,
];
const queries = [ListProposalsHandler, ShowProposalHandler];
const commands = [ProposeActHandler, GrantProposalHandler, RefuseProposalHandler, WithdrawProposalHandler, ExpireProposalsHandler];

/** What the approved acts of a service do. */
export interface ApprovalOptions {
  /** acts that take effect as an event of this service */
  publishes?: readonly PublishedAct[];
  /** acts that do more, and the module that exports their handlers */
  handlers?: { from: Type; acts: readonly Type<ActHandler>[] };
}

/** The two-person acts of a service: routes under /v1/approvals, tables, events, expiry. Add `APPROVAL_MIGRATIONS` to the service's migrations. */
@Module({})
export class ApprovalModule {
  static with({ publishes = [], handlers }: ApprovalOptions): DynamicModule {
    const acts = {
      provide: ActHandlers,
      useFactory: (publisher: Publisher, ...others: ActHandler[]): ActHandlers =>
        new ActHandlers([...publishes.map((act) => new PublishOnGrant(act, publisher)), ...others]),
      inject: [Publisher, ...(handlers?.acts ?? [])],
    };
    return {
      module: ApprovalModule,
      imports: handlers ? [handlers.from] : [],
      controllers,
      providers: [acts, ProposalRepository, ProposalChanges, ...queries, ...commands, ExpiryTimer],
    };
  }
}
