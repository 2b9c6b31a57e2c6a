import { randomBytes } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { accessorOf, inScope, scopeOf } from '@quanlian/access';
import { formatBeijing, uuidV7 } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { QueryInvalid, ScopedReader } from '@quanlian/service-kit';
import { HistoryRows } from '../../../history/history-rows';
import { SamplingPlanRepository } from '../../../sampling/sampling-plan.repository';
import { EvaluationRecords } from '../../evaluation-records';
import { EvaluationFindingResponse, findingResponse } from '../finding.response';
import { FindingRepository } from '../finding.repository';
import type { Finding } from '../finding.row';
import { IssueFindingCommand } from './issue-finding.command';

@CommandHandler(IssueFindingCommand)
export class IssueFindingHandler implements ICommandHandler<IssueFindingCommand> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly history: HistoryRows,
    private readonly plans: SamplingPlanRepository,
    private readonly findings: FindingRepository,
    private readonly records: EvaluationRecords,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ request, reading }: IssueFindingCommand): Promise<EvaluationFindingResponse> {
    const { actor } = reading;
    const { agency, jurisdiction, title, text, planId, controlTest } = request;
    if (!inScope(scopeOf(actor, 'evaluation'), { jurisdiction })) {
      throw new QueryInvalid([{ pointer: '/jurisdiction', detail: `Found ${jurisdiction}, expected a division within your own.` }]);
    }
    const events = [...new Set(request.events)].sort();
    await this.reader.read(reading, 'history', async (readable) => {
      for (const id of events) await this.history.byId(readable, id);
    });
    if (planId !== undefined) await this.reader.read(reading, 'evaluation', ({ em, scope }) => this.plans.visible(em, scope, planId));
    const at = Date.now();
    const finding: Finding = {
      ...{ id: uuidV7(at, randomBytes(10)), issuedBy: accessorOf(actor), issuedAt: formatBeijing(at) },
      ...{ agency, jurisdiction, title, text, events },
      ...(planId !== undefined && { planId }),
      ...(controlTest !== undefined && { controlTest }),
      dueAt: formatBeijing(Date.parse(request.dueAt)),
    };
    const { id, issuedBy, issuedAt, dueAt } = finding;
    await this.unitOfWork.run(async (em) => {
      await this.findings.add(em, finding);
      const told = { kind: 'finding', id, jurisdiction, by: issuedBy, at: issuedAt, record: finding, responsible: agency, dueAt } as const;
      await this.records.tell(em, told);
    });
    return findingResponse({ finding, steps: [] }, at);
  }
}
