import { Injectable } from '@nestjs/common';
import type { Act, Reading } from '@quanlian/access';
import { requireProposer } from '@quanlian/approval';
import type { ProposalResponse } from '@quanlian/approval';
import { UnitOfWork } from '@quanlian/persistence';
import { CaseAtHand } from './case-at-hand';
import { ProposedActRequest } from './proposed-act.request';
import { ProposeOnCase } from './propose-on-case';

/** Proposes an act about a case and another one: the command names the operators of both. */
@Injectable()
export class ProposeOnPair {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseAtHand,
    private readonly onCase: ProposeOnCase,
  ) {}

  async propose(
    act: Act,
    caseName: string,
    request: ProposedActRequest & { otherCase: string },
    command: Record<string, unknown>,
    reading: Reading,
  ): Promise<ProposalResponse> {
    const memberKeys = await this.unitOfWork.run(async (em) => {
      const own = await this.cases.shownTo(em, reading.actor, caseName);
      // First of all: whether there is another case is nothing for somebody who has no part in this act.
      requireProposer(reading.actor, act, own.jurisdiction);
      const other = await this.cases.shownTo(em, reading.actor, request.otherCase);
      return [own.row.operator, other.row.operator];
    });
    return this.onCase.propose(act, caseName, request, { memberKeys, ...command }, reading);
  }
}
