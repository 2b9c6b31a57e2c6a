import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SealedAnswer } from '@quanlian/access';
import { ScopedReader } from '@quanlian/service-kit';
import { SamplingPlanRepository } from '../../sampling/sampling-plan.repository';
import { planResponse, SamplingPlanResponse } from '../sampling-plan.response';
import { ShowSamplingPlanQuery } from './show-sampling-plan.query';

@QueryHandler(ShowSamplingPlanQuery)
export class ShowSamplingPlanHandler implements IQueryHandler<ShowSamplingPlanQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly plans: SamplingPlanRepository,
  ) {}

  async execute({ id, reading }: ShowSamplingPlanQuery): Promise<SealedAnswer<SamplingPlanResponse>> {
    const plan = planResponse(await this.reader.read(reading, 'evaluation', ({ em, scope }) => this.plans.visible(em, scope, id)));
    return SealedAnswer.of(plan, { kind: 'read', resource: 'sampling-plan', filter: [`plan=${plan.id}`], results: plan.events });
  }
}
