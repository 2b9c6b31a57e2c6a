import { Module } from '@nestjs/common';
import { MessagingModule } from '@quanlian/messaging';
import { DoorModule } from '@quanlian/service-kit';
import { CaseEventRepository } from './case-events/case-event.repository';
import { CaseFileRepository } from './case-files/case-file.repository';
import { CaseNameRepository } from './case-files/case-name.repository';
import { CaseFilesConsumer } from './case-files/case-files.consumer';
import { DueCasesTimer } from './case-files/due-cases.timer';
import { FoldCases } from './case-files/fold-cases';
import { RefreshCases } from './case-files/refresh-cases';
import { FindCasesController } from './find-cases/find-cases.controller';
import { FindCasesQuery } from './find-cases/find-cases.query';
import { AssignEvents } from './identity/assign-events';
import { AssignmentRepository } from './identity/assignment.repository';
import { OfficerActsController } from './officer-acts/officer-acts.controller';
import { PerformAct } from './officer-acts/perform-act';
import { ConnectedEventsQuery } from './read-case-file/connected-events.query';
import { HistoricCase } from './read-case-file/historic-case';
import { ReadCaseFileController } from './read-case-file/read-case-file.controller';
import { SuggestionsQuery } from './read-case-file/suggestions.query';
import { ViewCheckController } from './view-check/view-check.controller';

const repositories = [CaseEventRepository, AssignmentRepository, CaseNameRepository, CaseFileRepository];
const writing = [AssignEvents, FoldCases, RefreshCases, CaseFilesConsumer, DueCasesTimer];
const reading = [FindCasesQuery, ConnectedEventsQuery, HistoricCase, SuggestionsQuery];

/** Everything of this service but what connects it to the others. */
export const CASES = {
  controllers: [FindCasesController, ReadCaseFileController, OfficerActsController, ViewCheckController],
  providers: [...repositories, ...writing, ...reading, PerformAct],
};

@Module({ imports: [DoorModule.forService('cases'), MessagingModule.forRoot({ service: 'cases', consumers: [CaseFilesConsumer] })], ...CASES })
export class CasesModule {}
