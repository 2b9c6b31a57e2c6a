import { Module } from '@nestjs/common';
import { HistoryRows } from '../history/history-rows';
import { LogModule } from '../log/log.module';
import { SamplingModule } from '../sampling/sampling.module';
import { EvaluationRecords } from './evaluation-records';
import { ExportFrameController } from './export-frame/export-frame.controller';
import { ExportFrameHandler } from './export-frame/export-frame.handler';
import { FindSamplingPlansController } from './find-sampling-plans/find-sampling-plans.controller';
import { FindSamplingPlansHandler } from './find-sampling-plans/find-sampling-plans.handler';
import { IssueFindingController } from './findings/issue-finding/issue-finding.controller';
import { IssueFindingHandler } from './findings/issue-finding/issue-finding.handler';
import { FindFindingsController } from './findings/find-findings/find-findings.controller';
import { FindFindingsHandler } from './findings/find-findings/find-findings.handler';
import { ShowFindingController } from './findings/show-finding/show-finding.controller';
import { ShowFindingHandler } from './findings/show-finding/show-finding.handler';
import { AnswerFindingController } from './findings/answer-finding/answer-finding.controller';
import { AnswerFindingHandler } from './findings/answer-finding/answer-finding.handler';
import { CloseFindingController } from './findings/close-finding/close-finding.controller';
import { CloseFindingHandler } from './findings/close-finding/close-finding.handler';
import { FindingRepository } from './findings/finding.repository';
import { TakeStep } from './findings/take-step';
import { PlanSampleController } from './plan-sample/plan-sample.controller';
import { PlanSampleHandler } from './plan-sample/plan-sample.handler';
import { SeedOfLog } from './plan-sample/seed-of-log';
import { ShowSamplingPlanController } from './show-sampling-plan/show-sampling-plan.controller';
import { ShowSamplingPlanHandler } from './show-sampling-plan/show-sampling-plan.handler';

const findings = {
  controllers: [IssueFindingController, FindFindingsController, ShowFindingController, AnswerFindingController, CloseFindingController],
  providers: [FindingRepository, TakeStep, IssueFindingHandler, FindFindingsHandler, ShowFindingHandler, AnswerFindingHandler, CloseFindingHandler],
};

/** The evaluator's workbench: what evaluators write down, and nothing that anybody else works with. */
@Module({
  imports: [LogModule, SamplingModule],
  controllers: [PlanSampleController, FindSamplingPlansController, ShowSamplingPlanController, ExportFrameController, ...findings.controllers],
  providers: [
    HistoryRows,
    EvaluationRecords,
    SeedOfLog,
    PlanSampleHandler,
    FindSamplingPlansHandler,
    ShowSamplingPlanHandler,
    ExportFrameHandler,
    ...findings.providers,
  ],
})
export class EvaluationModule {}
