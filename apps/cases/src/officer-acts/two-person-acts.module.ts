import { Module } from '@nestjs/common';
import { CaseModelModule } from '../case-model.module';
import { CaseAtHand } from './case-at-hand';
import { CaseOfProposal } from './case-of-proposal';
import { DismissalAct } from './dismiss-finding/dismissal-act';
import { MergeAct } from './merge-cases/merge-act';
import { UnmaskAct } from './unmask-fields/unmask-act';
import { WaiverAct } from './waive-obligation/waiver-act';

export const TWO_PERSON_ACTS = [WaiverAct, DismissalAct, MergeAct, UnmaskAct] as const;

/** What this service does when a second officer agrees. */
@Module({
  imports: [CaseModelModule],
  providers: [CaseAtHand, CaseOfProposal, ...TWO_PERSON_ACTS],
  exports: [CaseAtHand, ...TWO_PERSON_ACTS],
})
export class TwoPersonActsModule {}
