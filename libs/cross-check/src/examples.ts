import type { RuleExample } from './example';
import { powerCutPoolPersistsExamples } from './rules/xc01-power-cut-pool-persists/xc01-power-cut-pool-persists.examples';
import { shutdownLoadPersistsExamples } from './rules/xc02-shutdown-load-persists/xc02-shutdown-load-persists.examples';
import { loadShiftedAfterCutExamples } from './rules/xc03-load-shifted-after-cut/xc03-load-shifted-after-cut.examples';
import { creditRevokedSurchargeUnbilledExamples } from './rules/xc04-credit-revoked-surcharge-unbilled/xc04-credit-revoked-surcharge-unbilled.examples';
import { surchargeUnderCollectedExamples } from './rules/xc05-surcharge-under-collected/xc05-surcharge-under-collected.examples';
import { subsidyAfterIdentificationExamples } from './rules/xc06-subsidy-after-identification/xc06-subsidy-after-identification.examples';
import { taxBenefitStillClaimedExamples } from './rules/xc07-tax-benefit-still-claimed/xc07-tax-benefit-still-claimed.examples';
import { marketTradeAfterBanExamples } from './rules/xc08-market-trade-after-ban/xc08-market-trade-after-ban.examples';
import { existingLoadGrowingExamples } from './rules/xc09-existing-load-growing/xc09-existing-load-growing.examples';
import { flatLoadExamples } from './rules/xc10-flat-load/xc10-flat-load.examples';
import { tariffClassMismatchExamples } from './rules/xc11-tariff-class-mismatch/xc11-tariff-class-mismatch.examples';
import { dcDeclaredLoadMismatchExamples } from './rules/xc12-dc-declared-load-mismatch/xc12-dc-declared-load-mismatch.examples';
import { dcWithoutBusinessExamples } from './rules/xc13-dc-without-business/xc13-dc-without-business.examples';
import { storageMiningSignatureExamples } from './rules/xc14-storage-mining-signature/xc14-storage-mining-signature.examples';
import { diskWearPurchasesExamples } from './rules/xc15-disk-wear-purchases/xc15-disk-wear-purchases.examples';
import { stateUnitPoolHitExamples } from './rules/xc16-state-unit-pool-hit/xc16-state-unit-pool-hit.examples';
import { victimNotOperatorExamples } from './rules/xc17-victim-not-operator/xc17-victim-not-operator.examples';
import { generationDropUnexplainedExamples } from './rules/xc18-generation-drop-unexplained/xc18-generation-drop-unexplained.examples';
import { generationBalanceGapExamples } from './rules/xc19-generation-balance-gap/xc19-generation-balance-gap.examples';
import { oneAddressManyMetersExamples } from './rules/xc20-one-address-many-meters/xc20-one-address-many-meters.examples';
import { sameIpManyEnterprisesExamples } from './rules/xc21-same-ip-many-enterprises/xc21-same-ip-many-enterprises.examples';
import { shellClusterExamples } from './rules/xc22-shell-cluster/xc22-shell-cluster.examples';
import { connectedDespiteBlockExamples } from './rules/xc23-connected-despite-block/xc23-connected-despite-block.examples';
import { commitmentBrokenExamples } from './rules/xc24-commitment-broken/xc24-commitment-broken.examples';
import { fullChainGapExamples } from './rules/xc25-full-chain-gap/xc25-full-chain-gap.examples';
import { exitOverdueExamples } from './rules/xc26-exit-overdue/xc26-exit-overdue.examples';
import { relapseExamples } from './rules/xc27-relapse/xc27-relapse.examples';
import { weeklyRecordStaleExamples } from './rules/xc28-weekly-record-stale/xc28-weekly-record-stale.examples';
import { hashrateEnergyMismatchExamples } from './rules/xc29-hashrate-energy-mismatch/xc29-hashrate-energy-mismatch.examples';
import { contradictingEventsExamples } from './rules/xc30-contradicting-events/xc30-contradicting-events.examples';
import { lateEventChangesViewExamples } from './rules/xc31-late-event-changes-view/xc31-late-event-changes-view.examples';
import { loanOutstandingExamples } from './rules/xc32-loan-outstanding/xc32-loan-outstanding.examples';
import { paymentReroutedExamples } from './rules/xc33-payment-rerouted/xc33-payment-rerouted.examples';
import { parkStillSubsidisedExamples } from './rules/xc34-park-still-subsidised/xc34-park-still-subsidised.examples';
import { promotionUnderGuiseExamples } from './rules/xc35-promotion-under-guise/xc35-promotion-under-guise.examples';
import { surchargeMiscalculatedExamples } from './rules/xc36-surcharge-miscalculated/xc36-surcharge-miscalculated.examples';
import { cutWithoutDueProcessExamples } from './rules/xc37-cut-without-due-process/xc37-cut-without-due-process.examples';
import { restorationIncompleteExamples } from './rules/xc38-restoration-incomplete/xc38-restoration-incomplete.examples';
import { evaluationVarianceExamples } from './rules/xc39-evaluation-variance/xc39-evaluation-variance.examples';
import { doubleCountMissingExamples } from './rules/xc40-double-count-missing/xc40-double-count-missing.examples';

/** Each rule's situations, by its code: they are asserted by the spec and shown in the reference. */
export const RULE_EXAMPLES: Readonly<Record<string, readonly RuleExample[]>> = {
  XC01: powerCutPoolPersistsExamples,
  XC02: shutdownLoadPersistsExamples,
  XC03: loadShiftedAfterCutExamples,
  XC04: creditRevokedSurchargeUnbilledExamples,
  XC05: surchargeUnderCollectedExamples,
  XC06: subsidyAfterIdentificationExamples,
  XC07: taxBenefitStillClaimedExamples,
  XC08: marketTradeAfterBanExamples,
  XC09: existingLoadGrowingExamples,
  XC10: flatLoadExamples,
  XC11: tariffClassMismatchExamples,
  XC12: dcDeclaredLoadMismatchExamples,
  XC13: dcWithoutBusinessExamples,
  XC14: storageMiningSignatureExamples,
  XC15: diskWearPurchasesExamples,
  XC16: stateUnitPoolHitExamples,
  XC17: victimNotOperatorExamples,
  XC18: generationDropUnexplainedExamples,
  XC19: generationBalanceGapExamples,
  XC20: oneAddressManyMetersExamples,
  XC21: sameIpManyEnterprisesExamples,
  XC22: shellClusterExamples,
  XC23: connectedDespiteBlockExamples,
  XC24: commitmentBrokenExamples,
  XC25: fullChainGapExamples,
  XC26: exitOverdueExamples,
  XC27: relapseExamples,
  XC28: weeklyRecordStaleExamples,
  XC29: hashrateEnergyMismatchExamples,
  XC30: contradictingEventsExamples,
  XC31: lateEventChangesViewExamples,
  XC32: loanOutstandingExamples,
  XC33: paymentReroutedExamples,
  XC34: parkStillSubsidisedExamples,
  XC35: promotionUnderGuiseExamples,
  XC36: surchargeMiscalculatedExamples,
  XC37: cutWithoutDueProcessExamples,
  XC38: restorationIncompleteExamples,
  XC39: evaluationVarianceExamples,
  XC40: doubleCountMissingExamples,
};
