import { Module } from '@nestjs/common';
import { ApprovalModule } from '@quanlian/approval';
import { MessagingModule } from '@quanlian/messaging';
import { DoorModule } from '@quanlian/service-kit';
import { BackTestController } from './back-test/back-test.controller';
import { BackTestHandler } from './back-test/back-test.handler';
import { SubjectsInScope } from './back-test/subjects-in-scope';
import { CaseFilesConsumer } from './case-files/case-files.consumer';
import { CaseModelModule } from './case-model.module';
import { CheckViewsController } from './check-views/check-views.controller';
import { CheckViewsHandler } from './check-views/check-views.handler';
import { CaseChangesController } from './case-changes/case-changes.controller';
import { CaseChangesHandler } from './case-changes/case-changes.handler';
import { ExplainIdentityController } from './explain-identity/explain-identity.controller';
import { ExplainIdentityHandler } from './explain-identity/explain-identity.handler';
import { SuspectedLinks } from './explain-identity/suspected-links';
import { WhyLinked } from './explain-identity/why-linked';
import { ControlTestsController } from './evaluation/control-tests/control-tests.controller';
import { ControlTestsHandler } from './evaluation/control-tests/control-tests.handler';
import { FindViolationsController } from './evaluation/find-violations/find-violations.controller';
import { FindViolationsHandler } from './evaluation/find-violations/find-violations.handler';
import { IndicatorsController } from './evaluation/indicators/indicators.controller';
import { IndicatorsHandler } from './evaluation/indicators/indicators.handler';
import { ReadsSeen } from './evaluation/reads-seen';
import { RegionsSeen } from './evaluation/regions-seen';
import { WalkCases } from './evaluation/walk-cases';
import { FindAccessesController } from './find-accesses/find-accesses.controller';
import { FindAccessesHandler } from './find-accesses/find-accesses.handler';
import { FindEmergenciesController } from './find-emergencies/find-emergencies.controller';
import { FindEmergenciesHandler } from './find-emergencies/find-emergencies.handler';
import { FindCaseOfEventController } from './find-case-of-event/find-case-of-event.controller';
import { FindCaseOfEventHandler } from './find-case-of-event/find-case-of-event.handler';
import { FindCasesController } from './find-cases/find-cases.controller';
import { FindCasesHandler } from './find-cases/find-cases.handler';
import { FindRegionalDutiesController } from './find-regional-duties/find-regional-duties.controller';
import { FindRegionalDutiesHandler } from './find-regional-duties/find-regional-duties.handler';
import { FindReportingController } from './find-reporting/find-reporting.controller';
import { FindReportingHandler } from './find-reporting/find-reporting.handler';
import { FindTasksController } from './find-tasks/find-tasks.controller';
import { FindTasksHandler } from './find-tasks/find-tasks.handler';
import { LinesOfNow } from './find-cases/lines-of-now';
import { LinesThen } from './find-cases/lines-then';
import { CasesForMeeting } from './meeting-pack/cases-for-meeting';
import { MeetingPackController } from './meeting-pack/meeting-pack.controller';
import { MeetingPackHandler } from './meeting-pack/meeting-pack.handler';
import { NightlyCheckModule } from './nightly-check/nightly-check.module';
import { ApproveSuggestionController } from './officer-acts/approve-suggestion/approve-suggestion.controller';
import { ApproveSuggestionHandler } from './officer-acts/approve-suggestion/approve-suggestion.handler';
import { BreakTheGlassController } from './officer-acts/break-the-glass/break-the-glass.controller';
import { BreakTheGlassHandler } from './officer-acts/break-the-glass/break-the-glass.handler';
import { DiscloseCaseController } from './officer-acts/disclose-case/disclose-case.controller';
import { DiscloseCaseHandler } from './officer-acts/disclose-case/disclose-case.handler';
import { DismissFindingController } from './officer-acts/dismiss-finding/dismiss-finding.controller';
import { DismissFindingHandler } from './officer-acts/dismiss-finding/dismiss-finding.handler';
import { Disputes } from './officer-acts/disputes';
import { EndDisclosureController } from './officer-acts/end-disclosure/end-disclosure.controller';
import { EndDisclosureHandler } from './officer-acts/end-disclosure/end-disclosure.handler';
import { EndUnmaskingController } from './officer-acts/end-unmasking/end-unmasking.controller';
import { EndUnmaskingHandler } from './officer-acts/end-unmasking/end-unmasking.handler';
import { LiftVerdictController } from './officer-acts/lift-verdict/lift-verdict.controller';
import { LiftVerdictHandler } from './officer-acts/lift-verdict/lift-verdict.handler';
import { MergeCasesController } from './officer-acts/merge-cases/merge-cases.controller';
import { MergeCasesHandler } from './officer-acts/merge-cases/merge-cases.handler';
import { NoteFindingController } from './officer-acts/note-finding/note-finding.controller';
import { NoteFindingHandler } from './officer-acts/note-finding/note-finding.handler';
import { OpenObligationController } from './officer-acts/open-obligation/open-obligation.controller';
import { OpenObligationHandler } from './officer-acts/open-obligation/open-obligation.handler';
import { PerformAct } from './officer-acts/perform-act';
import { ProposeOnCase } from './officer-acts/propose-on-case';
import { ProposeOnPair } from './officer-acts/propose-on-pair';
import { RaiseDisputeController } from './officer-acts/raise-dispute/raise-dispute.controller';
import { RaiseDisputeHandler } from './officer-acts/raise-dispute/raise-dispute.handler';
import { RecordDecisionController } from './officer-acts/record-decision/record-decision.controller';
import { RecordDecisionHandler } from './officer-acts/record-decision/record-decision.handler';
import { ReviewEmergencyController } from './officer-acts/review-emergency/review-emergency.controller';
import { ReviewEmergencyHandler } from './officer-acts/review-emergency/review-emergency.handler';
import { TWO_PERSON_ACTS, TwoPersonActsModule } from './officer-acts/two-person-acts.module';
import { UnmaskFieldsController } from './officer-acts/unmask-fields/unmask-fields.controller';
import { UnmaskFieldsHandler } from './officer-acts/unmask-fields/unmask-fields.handler';
import { UnmergeCasesController } from './officer-acts/unmerge-cases/unmerge-cases.controller';
import { UnmergeCasesHandler } from './officer-acts/unmerge-cases/unmerge-cases.handler';
import { UpholdDisputeController } from './officer-acts/uphold-dispute/uphold-dispute.controller';
import { UpholdDisputeHandler } from './officer-acts/uphold-dispute/uphold-dispute.handler';
import { WaiveObligationController } from './officer-acts/waive-obligation/waive-obligation.controller';
import { WaiveObligationHandler } from './officer-acts/waive-obligation/waive-obligation.handler';
import { WithdrawDisputeController } from './officer-acts/withdraw-dispute/withdraw-dispute.controller';
import { WithdrawDisputeHandler } from './officer-acts/withdraw-dispute/withdraw-dispute.handler';
import { CaseForReader } from './readers/case-for-reader';
import { PurposeOfReader } from './readers/purpose-of-reader';
import { ReadCaseFileController } from './read-case-file/read-case-file.controller';
import { ReadCaseFileHandler } from './read-case-file/read-case-file.handler';
import { UnmaskingsOfReader } from './read-case-file/unmaskings-of-reader';
import { ShowPositionController } from './show-position/show-position.controller';
import { ShowPositionHandler } from './show-position/show-position.handler';

const queries = [
  FindCasesHandler,
  LinesOfNow,
  LinesThen,
  CaseForReader,
  PurposeOfReader,
  UnmaskingsOfReader,
  ReadCaseFileHandler,
  WhyLinked,
  SuspectedLinks,
  CaseChangesHandler,
  ExplainIdentityHandler,
  FindCaseOfEventHandler,
  FindAccessesHandler,
  FindEmergenciesHandler,
  ShowPositionHandler,
  FindRegionalDutiesHandler,
  FindReportingHandler,
  FindTasksHandler,
  CasesForMeeting,
  MeetingPackHandler,
  SubjectsInScope,
  BackTestHandler,
  CheckViewsHandler,
  WalkCases,
  RegionsSeen,
  ReadsSeen,
  ControlTestsHandler,
  FindViolationsHandler,
  IndicatorsHandler,
];
const acts = [
  ApproveSuggestionHandler,
  OpenObligationHandler,
  NoteFindingHandler,
  RaiseDisputeHandler,
  WithdrawDisputeHandler,
  UpholdDisputeHandler,
  RecordDecisionHandler,
];
const access = [BreakTheGlassHandler, ReviewEmergencyHandler, EndUnmaskingHandler, EndDisclosureHandler];
const proposals = [
  WaiveObligationHandler,
  DismissFindingHandler,
  MergeCasesHandler,
  UnmergeCasesHandler,
  LiftVerdictHandler,
  UnmaskFieldsHandler,
  DiscloseCaseHandler,
];

/** Everything of this service but what connects it to the others. */
export const CASES = {
  imports: [
    CaseModelModule,
    NightlyCheckModule,
    TwoPersonActsModule,
    ApprovalModule.with({ handlers: { from: TwoPersonActsModule, acts: TWO_PERSON_ACTS } }),
  ],
  controllers: [
    FindCasesController,
    ReadCaseFileController,
    CaseChangesController,
    ExplainIdentityController,
    FindCaseOfEventController,
    FindAccessesController,
    FindEmergenciesController,
    FindRegionalDutiesController,
    FindReportingController,
    FindTasksController,
    MeetingPackController,
    BackTestController,
    RecordDecisionController,
    ShowPositionController,
    CheckViewsController,
    ControlTestsController,
    FindViolationsController,
    IndicatorsController,
    ApproveSuggestionController,
    OpenObligationController,
    NoteFindingController,
    RaiseDisputeController,
    WithdrawDisputeController,
    UpholdDisputeController,
    WaiveObligationController,
    DismissFindingController,
    MergeCasesController,
    UnmergeCasesController,
    LiftVerdictController,
    UnmaskFieldsController,
    EndUnmaskingController,
    DiscloseCaseController,
    EndDisclosureController,
    BreakTheGlassController,
    ReviewEmergencyController,
  ],
  providers: [...queries, PerformAct, Disputes, ...acts, ProposeOnCase, ProposeOnPair, ...proposals, ...access],
};

@Module({
  ...CASES,
  imports: [...CASES.imports, DoorModule.forService('cases'), MessagingModule.forRoot({ service: 'cases', consumers: [CaseFilesConsumer] })],
})
export class CasesModule {}
