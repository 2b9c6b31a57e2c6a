import { randomBytes } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { accessorOf, type Reading } from '@quanlian/access';
import { formatBeijing, uuidV7 } from '@quanlian/contracts';
import { SampleDraw, type Draw, type DrawPlan } from '@quanlian/evaluation';
import { UnitOfWork } from '@quanlian/persistence';
import { HistoryRows } from '../../history/history-rows';
import { FrameRows } from '../../sampling/frame-rows';
import { SamplingPlanRepository } from '../../sampling/sampling-plan.repository';
import { drawnEvents, type FrameDefinition, type SamplingPlan } from '../../sampling/sampling-plan.row';
import { SamplingFrameEmpty, SamplingTooLarge } from '../../sampling/sampling.errors';
import { EvaluationRecords } from '../evaluation-records';
import { planResponse, SamplingPlanResponse } from '../sampling-plan.response';
import { PlanSampleCommand } from './plan-sample.command';
import { MOST_EVENTS } from './plan-sample.request';
import { SeedOfLog } from './seed-of-log';

const MOST_STRATA = 1_000;

@CommandHandler(PlanSampleCommand)
export class PlanSampleHandler implements ICommandHandler<PlanSampleCommand> {
  constructor(
    private readonly history: HistoryRows,
    private readonly frames: FrameRows,
    private readonly plans: SamplingPlanRepository,
    private readonly records: EvaluationRecords,
    private readonly seeds: SeedOfLog,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ request, reading }: PlanSampleCommand): Promise<SamplingPlanResponse> {
    const { size, least = 1, strata = [], from, to, types } = request;
    const seed = request.seed ?? (await this.seeds.newest());
    const { actor } = reading;
    const jurisdiction = (actor.jurisdiction ?? '').padEnd(6, '0');
    const frame: FrameDefinition = {
      ...{ jurisdiction, position: await this.history.last(), strata },
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(types !== undefined && { types }),
    };
    const { frameSize, frameSha256, strata: drawn } = await this.draw(reading, frame, { seed, size, least });
    const at = Date.now();
    const made = { id: uuidV7(at, randomBytes(10)), madeBy: accessorOf(actor), madeAt: formatBeijing(at) };
    const plan: SamplingPlan = { ...made, seed, size, least, ...frame, frameSize, frameSha256, drawn };
    if (frameSize === 0) throw new SamplingFrameEmpty();
    if (drawnEvents(plan).length > MOST_EVENTS) throw new SamplingTooLarge('events', MOST_EVENTS);
    await this.unitOfWork.run(async (em) => {
      await this.plans.add(em, plan);
      await this.records.tell(em, { kind: 'sampling-plan', id: plan.id, jurisdiction, by: plan.madeBy, at: plan.madeAt, record: plan });
    });
    return planResponse(plan);
  }

  private async draw(reading: Reading, frame: FrameDefinition, plan: DrawPlan): Promise<Draw> {
    const drawing = new SampleDraw(plan);
    const strata = new Set<string>();
    for await (const page of this.frames.pages(reading, frame)) {
      for (const entry of page) {
        strata.add(entry.stratum);
        drawing.add(entry);
      }
      if (strata.size > MOST_STRATA) throw new SamplingTooLarge('strata', MOST_STRATA);
    }
    return drawing.end();
  }
}
