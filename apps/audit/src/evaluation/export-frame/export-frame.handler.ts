import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SealedAnswer } from '@quanlian/access';
import { frameLine, type FrameEntry } from '@quanlian/evaluation';
import { ScopedReader } from '@quanlian/service-kit';
import { FrameRows } from '../../sampling/frame-rows';
import { SamplingPlanRepository } from '../../sampling/sampling-plan.repository';
import { ExportFrameQuery } from './export-frame.query';

@QueryHandler(ExportFrameQuery)
export class ExportFrameHandler implements IQueryHandler<ExportFrameQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly plans: SamplingPlanRepository,
    private readonly frames: FrameRows,
  ) {}

  /** Ids and strata only: that there were such events, and nothing that is in them. */
  async execute({ id, reading }: ExportFrameQuery): Promise<SealedAnswer<AsyncIterable<string>>> {
    const plan = await this.reader.read(reading, 'evaluation', ({ em, scope }) => this.plans.visible(em, scope, id));
    const filter = [`plan=${plan.id}`, `frame=${plan.frameSha256}`];
    const note = { kind: 'export', resource: 'sampling-frame', filter, results: plan.frameSize } as const;
    return SealedAnswer.of(linesOf(this.frames.pages(reading, plan)), note);
  }
}

async function* linesOf(pages: AsyncIterable<readonly FrameEntry[]>): AsyncGenerator<string> {
  for await (const page of pages) yield page.map(frameLine).join('');
}
