import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { accessorOf } from '@quanlian/access';
import { formatBeijing } from '@quanlian/contracts';
import { ScopedReader } from '@quanlian/service-kit';
import { FindingClosed, FindingOfOtherAgency } from '../finding.errors';
import { FindingRepository } from '../finding.repository';
import { EvaluationFindingResponse } from '../finding.response';
import { statusOf } from '../finding.row';
import { TakeStep } from '../take-step';
import { AnswerFindingCommand } from './answer-finding.command';

@CommandHandler(AnswerFindingCommand)
export class AnswerFindingHandler implements ICommandHandler<AnswerFindingCommand> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly findings: FindingRepository,
    private readonly steps: TakeStep,
  ) {}

  /** A lead sees findings for all agencies of the area, and answers those for the own one. */
  async execute({ id, text, reading }: AnswerFindingCommand): Promise<EvaluationFindingResponse> {
    const found = await this.reader.read(reading, 'evaluation-finding', ({ em, scope }) => this.findings.visible(em, scope, id));
    if (reading.actor.agency !== found.finding.agency) throw new FindingOfOtherAgency(found.finding.agency);
    const now = Date.now();
    if (statusOf(found, now) === 'closed') throw new FindingClosed();
    return this.steps.take(found, { kind: 'response', by: accessorOf(reading.actor), at: formatBeijing(now), text });
  }
}
