import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { SamplingPlanResponse } from '../sampling-plan.response';
import type { PlanSampleRequest } from './plan-sample.request';

/** Draws a sample and writes the plan down with what was drawn. */
export class PlanSampleCommand extends Command<SamplingPlanResponse> {
  constructor(
    readonly request: PlanSampleRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
