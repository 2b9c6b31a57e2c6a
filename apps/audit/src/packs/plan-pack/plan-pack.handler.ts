import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { SealedAnswer } from '@quanlian/access';
import { ScopedReader } from '@quanlian/service-kit';
import { SamplingPlanRepository } from '../../sampling/sampling-plan.repository';
import { drawnEvents } from '../../sampling/sampling-plan.row';
import { checkpointAsked } from '../making/asked';
import { PackMaking } from '../making/pack-making';
import { sampleAnswer } from '../making/sample-answer';
import { PlanPackQuery } from './plan-pack.query';

@QueryHandler(PlanPackQuery)
export class PlanPackHandler implements IQueryHandler<PlanPackQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly plans: SamplingPlanRepository,
    private readonly making: PackMaking,
  ) {}

  async execute({ planId, request, reading }: PlanPackQuery): Promise<SealedAnswer<Uint8Array>> {
    const plan = await this.reader.read(reading, 'evaluation', ({ em, scope }) => this.plans.visible(em, scope, planId));
    const events = drawnEvents(plan).sort();
    return this.making.make(reading, checkpointAsked(request.checkpoint), (desk) => sampleAnswer(desk, events, []));
  }
}
