import { Module } from '@nestjs/common';
import { AccessRecorder } from '@quanlian/access';
import { PolicyPacksModule } from '@quanlian/policy-packs';
import { CaseAccessRepository } from './accesses/case-access.repository';
import { EventAccesses } from './accesses/event-accesses';
import { RecordCaseAccess } from './accesses/record-case-access';
import { CaseEventRepository } from './case-events/case-event.repository';
import { SettleEvents } from './case-events/settle-events';
import { CaseFileRepository } from './case-files/case-file.repository';
import { CaseNameRepository } from './case-files/case-name.repository';
import { CaseFilesConsumer } from './case-files/case-files.consumer';
import { DueCasesTimer } from './case-files/due-cases.timer';
import { FoldCases } from './case-files/fold-cases';
import { FoldStale } from './case-files/fold-stale';
import { RefoldByPacks } from './case-files/refold-by-packs';
import { RefreshCases } from './case-files/refresh-cases';
import { StaleOperatorRepository } from './case-files/stale-operator.repository';
import { CompareTables } from './compared-tables/compare-tables';
import { DisclosureRepository } from './disclosures/disclosure.repository';
import { DisclosuresToReader } from './disclosures/disclosures-to-reader';
import { EmergencyAlarm } from './emergencies/emergency-alarm';
import { EmergencyOfOfficer } from './emergencies/emergency-of-officer';
import { EmergencyRepository } from './emergencies/emergency.repository';
import { EmergencySettings, emergencySettingsOf } from './emergencies/emergency-settings';
import { UnmaskingRepository } from './unmaskings/unmasking.repository';
import { UnmaskingSettings, unmaskingSettingsOf } from './unmaskings/unmasking-settings';
import { ApprovalRepository } from './identity/approval.repository';
import { AssignEvents } from './identity/assign-events';
import { AssignmentRepository } from './identity/assignment.repository';
import { ClaimRepository } from './identity/claim.repository';
import { DecideOperators } from './identity/decide-operators';
import { TakeClaims } from './identity/take-claims';
import { ToldApart } from './identity/told-apart';
import { CasesThen } from './moments/cases-then';
import { ConnectedEvents } from './moments/connected-events';
import { MomentAsked } from './moments/moment-asked';
import { OpenSuggestions } from './moments/open-suggestions';
import { ReadCase } from './moments/read-case';
import { VisibleCases } from './moments/visible-cases';
import { OrganDayRepository } from './organ-days/organ-day.repository';
import { OrganDays } from './organ-days/organ-days';
import { RegionalActRepository } from './regional-acts/regional-act.repository';
import { RegionalActs } from './regional-acts/regional-acts';
import { RegionalBoard } from './regional-acts/regional-board';

const repositories = [
  CaseEventRepository,
  ClaimRepository,
  ApprovalRepository,
  AssignmentRepository,
  CaseNameRepository,
  CaseFileRepository,
  StaleOperatorRepository,
  CaseAccessRepository,
  EmergencyRepository,
  UnmaskingRepository,
  DisclosureRepository,
  RegionalActRepository,
  OrganDayRepository,
];
const identity = [ToldApart, SettleEvents, TakeClaims, DecideOperators, AssignEvents];
const writing = [RegionalActs, OrganDays, FoldCases, RefreshCases, FoldStale, RefoldByPacks, CaseFilesConsumer, DueCasesTimer];
const moments = [RegionalBoard, CompareTables, MomentAsked, ConnectedEvents, CasesThen, ReadCase, VisibleCases, OpenSuggestions];
const access = [
  { provide: AccessRecorder, useClass: RecordCaseAccess },
  { provide: EmergencySettings, useFactory: () => emergencySettingsOf(process.env) },
  { provide: UnmaskingSettings, useFactory: () => unmaskingSettingsOf(process.env) },
  EmergencyAlarm,
  EmergencyOfOfficer,
  EventAccesses,
  DisclosuresToReader,
];
const providers = [...repositories, ...identity, ...writing, ...moments, ...access];

/** Events, identity, case files and their past: what every feature of this service rests on. */
@Module({ imports: [PolicyPacksModule], providers, exports: [PolicyPacksModule, ...providers] })
export class CaseModelModule {}
