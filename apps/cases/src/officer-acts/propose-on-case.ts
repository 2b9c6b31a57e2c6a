import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Act, Reading } from '@quanlian/access';
import { ProposeActCommand } from '@quanlian/approval';
import type { ProposalResponse } from '@quanlian/approval';
import { UnitOfWork } from '@quanlian/persistence';
import { CaseAtHand } from './case-at-hand';
import { ProposedActRequest } from './proposed-act.request';

/** Proposes an act about a case: its operator, place and id come from the case and not from the caller. */
@Injectable()
export class ProposeOnCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseAtHand,
    private readonly commands: CommandBus,
  ) {}

  async propose(
    act: Act,
    caseName: string,
    { reason, expiresInHours }: ProposedActRequest,
    command: Record<string, unknown>,
    reading: Reading,
  ): Promise<ProposalResponse> {
    const { row, jurisdiction } = await this.unitOfWork.run((em) => this.cases.shownTo(em, reading.actor, caseName));
    const about = { act, subject: row.operator, jurisdiction, caseId: row.caseId };
    return this.commands.execute(new ProposeActCommand({ ...about, reason, expiresInHours, command }, reading));
  }
}
