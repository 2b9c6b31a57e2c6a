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
import { CheckViewsController } from './check-views/check-views.controller';
import { CheckViewsHandler } from './check-views/check-views.handler';
import { FindCaseOfEventController } from './find-case-of-event/find-case-of-event.controller';
import { FindCaseOfEventHandler } from './find-case-of-event/find-case-of-event.handler';
import { FindCasesController } from './find-cases/find-cases.controller';
import { FindCasesHandler } from './find-cases/find-cases.handler';
import { LinesOfNow } from './find-cases/lines-of-now';
import { LinesThen } from './find-cases/lines-then';
import { ApprovalRepository } from './identity/approval.repository';
import { AssignEvents } from './identity/assign-events';
import { AssignmentRepository } from './identity/assignment.repository';
import { ClaimRepository } from './identity/claim.repository';
import { DecideOperators } from './identity/decide-operators';
import { TakeClaims } from './identity/take-claims';
import { CasesThen } from './moments/cases-then';
import { ConnectedEvents } from './moments/connected-events';
import { MomentAsked } from './moments/moment-asked';
import { OpenSuggestions } from './moments/open-suggestions';
import { ReadCase } from './moments/read-case';
import { VisibleCases } from './moments/visible-cases';
import { ApproveSuggestionController } from './officer-acts/approve-suggestion/approve-suggestion.controller';
import { ApproveSuggestionHandler } from './officer-acts/approve-suggestion/approve-suggestion.handler';
import { CaseAtHand } from './officer-acts/case-at-hand';
import { NoteFindingController } from './officer-acts/note-finding/note-finding.controller';
import { NoteFindingHandler } from './officer-acts/note-finding/note-finding.handler';
import { OpenObligationController } from './officer-acts/open-obligation/open-obligation.controller';
import { OpenObligationHandler } from './officer-acts/open-obligation/open-obligation.handler';
import { PerformAct } from './officer-acts/perform-act';
import { ReadCaseFileController } from './read-case-file/read-case-file.controller';
import { ReadCaseFileHandler } from './read-case-file/read-case-file.handler';
import { ShowPositionController } from './show-position/show-position.controller';
import { ShowPositionHandler } from './show-position/show-position.handler';

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
const moments = [MomentAsked, ConnectedEvents, CasesThen, ReadCase, VisibleCases, OpenSuggestions];
const queries = [FindCasesHandler, LinesOfNow, LinesThen, ReadCaseFileHandler, FindCaseOfEventHandler, ShowPositionHandler, CheckViewsHandler];
const commands = [CaseAtHand, PerformAct, ApproveSuggestionHandler, OpenObligationHandler, NoteFindingHandler];

/** Everything of this service but what connects it to the others. */
export const CASES = {
  controllers: [
    FindCasesController,
    ReadCaseFileController,
    FindCaseOfEventController,
    ShowPositionController,
    CheckViewsController,
    ApproveSuggestionController,
    OpenObligationController,
    NoteFindingController,
  ],
  providers: [...repositories, ...identity, ...writing, ...moments, ...queries, ...commands],
};

@Module({ imports: [DoorModule.forService('cases'), MessagingModule.forRoot({ service: 'cases', consumers: [CaseFilesConsumer] })], ...CASES })
export class CasesModule {}
