import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ScopedReader } from '@quanlian/service-kit';
import { SamplingPlanRepository } from '../../sampling/sampling-plan.repository';
import { planLine, SamplingPlanList } from '../sampling-plan.response';
import { FindSamplingPlansQuery } from './find-sampling-plans.query';

const LIMIT = 50;

@QueryHandler(FindSamplingPlansQuery)
export class FindSamplingPlansHandler implements IQueryHandler<FindSamplingPlansQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly plans: SamplingPlanRepository,
  ) {}

  execute({ before, reading }: FindSamplingPlansQuery): Promise<SamplingPlanList> {
    return this.reader.read(reading, 'evaluation', async ({ em, scope }) => {
      const plans = await this.plans.page(em, scope, before, LIMIT + 1);
      return { items: plans.slice(0, LIMIT).map(planLine), next: plans.length > LIMIT ? plans[LIMIT - 1]!.id : null };
    });
  }
}
