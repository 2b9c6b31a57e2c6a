import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { accessorOf } from '@quanlian/access';
import { formatBeijing } from '@quanlian/contracts';
import { ScopedReader } from '@quanlian/service-kit';
import { FindingClosed, FindingNotAnswered, FindingOfOneself } from '../finding.errors';
import { FindingRepository } from '../finding.repository';
import { EvaluationFindingResponse } from '../finding.response';
import { statusOf } from '../finding.row';
import { TakeStep } from '../take-step';
import { CloseFindingCommand } from './close-finding.command';

@CommandHandler(CloseFindingCommand)
export class CloseFindingHandler implements ICommandHandler<CloseFindingCommand> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly findings: FindingRepository,
    private readonly steps: TakeStep,
  ) {}

  async execute({ id, request: { outcome, text }, reading }: CloseFindingCommand): Promise<EvaluationFindingResponse> {
    const found = await this.reader.read(reading, 'evaluation-finding', ({ em, scope }) => this.findings.visible(em, scope, id));
    const [by, now] = [accessorOf(reading.actor), Date.now()];
    if (by === found.finding.issuedBy) throw new FindingOfOneself();
    const status = statusOf(found, now);
    if (status === 'closed') throw new FindingClosed();
    if (status === 'open') throw new FindingNotAnswered(found.finding.dueAt);
    return this.steps.take(found, { kind: 'closing', by, at: formatBeijing(now), text, outcome });
  }
}
