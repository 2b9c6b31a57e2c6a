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
import { ApprovalRepository } from './identity/approval.repository';
import { AssignEvents } from './identity/assign-events';
import { AssignmentRepository } from './identity/assignment.repository';
import { ClaimRepository } from './identity/claim.repository';
import { DecideOperators } from './identity/decide-operators';
import { TakeClaims } from './identity/take-claims';
import { OfficerActsController } from './officer-acts/officer-acts.controller';
import { PerformAct } from './officer-acts/perform-act';
import { ConnectedEventsQuery } from './read-case-file/connected-events.query';
import { CurrentCase } from './read-case-file/current-case';
import { HistoricCase } from './read-case-file/historic-case';
import { ReadCaseFileController } from './read-case-file/read-case-file.controller';
import { SuggestionsQuery } from './read-case-file/suggestions.query';
import { VisibleCase } from './read-case-file/visible-case';
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
const reading = [FindCasesQuery, ConnectedEventsQuery, CurrentCase, HistoricCase, SuggestionsQuery, VisibleCase];

/** Everything of this service but what connects it to the others. */
export const CASES = {
  controllers: [FindCasesController, ReadCaseFileController, OfficerActsController, ViewCheckController],
  providers: [...repositories, ...identity, ...writing, ...reading, PerformAct],
};

@Module({ imports: [DoorModule.forService('cases'), MessagingModule.forRoot({ service: 'cases', consumers: [CaseFilesConsumer] })], ...CASES })
export class CasesModule {}
