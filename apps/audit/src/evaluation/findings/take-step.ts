import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@quanlian/persistence';
import { EvaluationRecords } from '../evaluation-records';
import { EvaluationFindingResponse, findingResponse } from './finding.response';
import { FindingRepository } from './finding.repository';
import type { FindingStep, FindingWithSteps } from './finding.row';

/** Adds a step to a finding and tells it, in one transaction. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findings: FindingRepository,
    private readonly records: EvaluationRecords,
  ) {}

  async take({ finding, steps }: FindingWithSteps, said: Omit<FindingStep, 'findingId' | 'place'>): Promise<EvaluationFindingResponse> {
    const step: FindingStep = { findingId: finding.id, place: steps.length + 1, ...said };
    await this.unitOfWork.run(async (em) => {
      await this.findings.addStep(em, step);
      const { id: findingId, jurisdiction, agency: responsible } = finding;
      const told = { kind: step.kind, id: `${findingId}.${step.place}`, by: step.by, at: step.at, record: step } as const;
      await this.records.tell(em, { ...told, findingId, jurisdiction, responsible });
    });
    return findingResponse({ finding, steps: [...steps, step] }, Date.parse(step.at));
  }
}
