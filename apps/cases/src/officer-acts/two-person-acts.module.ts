import { Module } from '@nestjs/common';
import { CaseModelModule } from '../case-model.module';
import { CaseAtHand } from './case-at-hand';
import { CaseOfProposal } from './case-of-proposal';
import { DismissalAct } from './dismiss-finding/dismissal-act';
import { DisclosureAct } from './disclose-case/disclosure-act';
import { LiftVerdictAct } from './lift-verdict/lift-verdict-act';
import { MergeAct } from './merge-cases/merge-act';
import { SeparateCases } from './unmerge-cases/separate-cases';
import { UnmergeAct } from './unmerge-cases/unmerge-act';
import { PairOfOperators } from './pair-of-operators';
import { UnmaskAct } from './unmask-fields/unmask-act';
import { WaiverAct } from './waive-obligation/waiver-act';

export const TWO_PERSON_ACTS = [WaiverAct, DismissalAct, MergeAct, UnmergeAct, LiftVerdictAct, UnmaskAct, DisclosureAct] as const;

/** What this service does when a second officer agrees. */
@Module({
  imports: [CaseModelModule],
  providers: [CaseAtHand, CaseOfProposal, PairOfOperators, SeparateCases, ...TWO_PERSON_ACTS],
  exports: [CaseAtHand, SeparateCases, ...TWO_PERSON_ACTS],
})
export class TwoPersonActsModule {}
