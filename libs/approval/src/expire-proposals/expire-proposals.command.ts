import { Command } from '@nestjs/cqrs';

/** Closes what nobody decided in time; the answer is how many. */
export class ExpireProposalsCommand extends Command<number> {}
