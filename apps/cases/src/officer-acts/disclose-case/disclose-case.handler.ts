import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ProposalResponse } from '@quanlian/approval';
import { fieldsToDisclose } from '../../disclosures/disclosure-asked';
import { ProposeOnCase } from '../propose-on-case';
import { DiscloseCaseCommand } from './disclose-case.command';

@CommandHandler(DiscloseCaseCommand)
export class DiscloseCaseHandler implements ICommandHandler<DiscloseCaseCommand> {
  constructor(private readonly onCase: ProposeOnCase) {}

  /** The kinds are in the command also where all are meant, so that the approver reads what is given away. */
  execute({ caseName, request, reading }: DiscloseCaseCommand): Promise<ProposalResponse> {
    const { receiver, legalBasis, purpose, fields = fieldsToDisclose(reading.actor, purpose), until } = request;
    const { agency: receiverAgency, division: receiverDivision } = receiver;
    return this.onCase.propose(
      'disclosure',
      caseName,
      request,
      { receiverAgency, receiverDivision, legalBasis, purpose, fields, validTo: until },
      reading,
    );
  }
}
