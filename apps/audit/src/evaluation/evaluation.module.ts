import { Module } from '@nestjs/common';
import { HistoryRows } from '../history/history-rows';
import { LogModule } from '../log/log.module';
import { SamplingModule } from '../sampling/sampling.module';
import { EvaluationRecords } from './evaluation-records';
import { ExportFrameController } from './export-frame/export-frame.controller';
import { ExportFrameHandler } from './export-frame/export-frame.handler';
import { FindSamplingPlansController } from './find-sampling-plans/find-sampling-plans.controller';
import { FindSamplingPlansHandler } from './find-sampling-plans/find-sampling-plans.handler';
import { PlanSampleController } from './plan-sample/plan-sample.controller';
import { PlanSampleHandler } from './plan-sample/plan-sample.handler';
import { SeedOfLog } from './plan-sample/seed-of-log';
import { ShowSamplingPlanController } from './show-sampling-plan/show-sampling-plan.controller';
import { ShowSamplingPlanHandler } from './show-sampling-plan/show-sampling-plan.handler';

/** The evaluator's workbench: what evaluators write down, and nothing that anybody else works with. */
@Module({
  imports: [LogModule, SamplingModule],
  controllers: [PlanSampleController, FindSamplingPlansController, ShowSamplingPlanController, ExportFrameController],
  providers: [HistoryRows, EvaluationRecords, SeedOfLog, PlanSampleHandler, FindSamplingPlansHandler, ShowSamplingPlanHandler, ExportFrameHandler],
})
export class EvaluationModule {}
