import { Module } from '@nestjs/common';
import { MessagingModule } from '@quanlian/messaging';
import { DoorModule } from '@quanlian/service-kit';
import { CaseEventRepository } from './case-events/case-event.repository';
import { SettleEvents } from './case-events/settle-events';
import { CaseFileRepository } from './case-files/case-file.repository';
import { CaseNameRepository } from './case-files/case-name.repository';
import { CaseFilesConsumer } from './case-files/case-files.consumer';
import { DueCasesTimer } from './case-files/due-cases.timer';
import { FoldCases } from './case-files/fold-cases';
import { FoldStale } from './case-files/fold-stale';
import { RefreshCases } from './case-files/refresh-cases';
import { StaleOperatorRepository } from './case-files/stale-operator.repository';
import { FindCasesController } from './find-cases/find-cases.controller';
import { FindCasesQuery } from './find-cases/find-cases.query';
import { FindCasesThenQuery } from './find-cases/find-cases-then.query';
import { ApprovalRepository } from './identity/approval.repository';
import { AssignEvents } from './identity/assign-events';
import { AssignmentRepository } from './identity/assignment.repository';
import { ClaimRepository } from './identity/claim.repository';
import { DecideOperators } from './identity/decide-operators';
import { TakeClaims } from './identity/take-claims';
import { CasesThen } from './moments/cases-then';
import { ConnectedEventsQuery } from './moments/connected-events.query';
import { MomentAsked } from './moments/moment-asked';
import { ReadCase } from './moments/read-case';
import { SuggestionsQuery } from './moments/suggestions.query';
import { VisibleCases } from './moments/visible-cases';
import { OfficerActsController } from './officer-acts/officer-acts.controller';
import { PerformAct } from './officer-acts/perform-act';
import { ReadCaseFileController } from './read-case-file/read-case-file.controller';
import { ReadCaseFileQuery } from './read-case-file/read-case-file.query';
import { ViewCheckController } from './view-check/view-check.controller';

const repositories = [
  CaseEventRepository,
  ClaimRepository,
  ApprovalRepository,
  AssignmentRepository,
  CaseNameRepository,
  CaseFileRepository,
  StaleOperatorRepository,
];
const identity = [SettleEvents, TakeClaims, DecideOperators, AssignEvents];
const writing = [FoldCases, RefreshCases, FoldStale, CaseFilesConsumer, DueCasesTimer];
const moments = [MomentAsked, ConnectedEventsQuery, CasesThen, ReadCase, VisibleCases, SuggestionsQuery];
const reading = [FindCasesQuery, FindCasesThenQuery, ReadCaseFileQuery];

/** Everything of this service but what connects it to the others. */
export const CASES = {
  controllers: [FindCasesController, ReadCaseFileController, OfficerActsController, ViewCheckController],
  providers: [...repositories, ...identity, ...writing, ...moments, ...reading, PerformAct],
};

@Module({ imports: [DoorModule.forService('cases'), MessagingModule.forRoot({ service: 'cases', consumers: [CaseFilesConsumer] })], ...CASES })
export class CasesModule {}
