import { Module } from '@nestjs/common';
import { FrameRows } from './frame-rows';
import { SamplingPlanRepository } from './sampling-plan.repository';

/** What was drawn, and from what: packs and the workbench rest on it. */
@Module({ providers: [FrameRows, SamplingPlanRepository], exports: [FrameRows, SamplingPlanRepository] })
export class SamplingModule {}
