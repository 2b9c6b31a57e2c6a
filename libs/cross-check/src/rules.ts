import type { Rule } from './define-rule';
import { powerCutPoolPersists } from './rules/xc01-power-cut-pool-persists/xc01-power-cut-pool-persists.rule';
import { shutdownLoadPersists } from './rules/xc02-shutdown-load-persists/xc02-shutdown-load-persists.rule';
import { loadShiftedAfterCut } from './rules/xc03-load-shifted-after-cut/xc03-load-shifted-after-cut.rule';
import { creditRevokedSurchargeUnbilled } from './rules/xc04-credit-revoked-surcharge-unbilled/xc04-credit-revoked-surcharge-unbilled.rule';
import { surchargeUnderCollected } from './rules/xc05-surcharge-under-collected/xc05-surcharge-under-collected.rule';
import { subsidyAfterIdentification } from './rules/xc06-subsidy-after-identification/xc06-subsidy-after-identification.rule';
import { taxBenefitStillClaimed } from './rules/xc07-tax-benefit-still-claimed/xc07-tax-benefit-still-claimed.rule';
import { marketTradeAfterBan } from './rules/xc08-market-trade-after-ban/xc08-market-trade-after-ban.rule';
import { existingLoadGrowing } from './rules/xc09-existing-load-growing/xc09-existing-load-growing.rule';
import { flatLoad } from './rules/xc10-flat-load/xc10-flat-load.rule';
import { tariffClassMismatch } from './rules/xc11-tariff-class-mismatch/xc11-tariff-class-mismatch.rule';
import { dcDeclaredLoadMismatch } from './rules/xc12-dc-declared-load-mismatch/xc12-dc-declared-load-mismatch.rule';
import { dcWithoutBusiness } from './rules/xc13-dc-without-business/xc13-dc-without-business.rule';
import { storageMiningSignature } from './rules/xc14-storage-mining-signature/xc14-storage-mining-signature.rule';
import { diskWearPurchases } from './rules/xc15-disk-wear-purchases/xc15-disk-wear-purchases.rule';
import { stateUnitPoolHit } from './rules/xc16-state-unit-pool-hit/xc16-state-unit-pool-hit.rule';
import { victimNotOperator } from './rules/xc17-victim-not-operator/xc17-victim-not-operator.rule';
import { generationDropUnexplained } from './rules/xc18-generation-drop-unexplained/xc18-generation-drop-unexplained.rule';
import { generationBalanceGap } from './rules/xc19-generation-balance-gap/xc19-generation-balance-gap.rule';
import { oneAddressManyMeters } from './rules/xc20-one-address-many-meters/xc20-one-address-many-meters.rule';
import { sameIpManyEnterprises } from './rules/xc21-same-ip-many-enterprises/xc21-same-ip-many-enterprises.rule';
import { shellCluster } from './rules/xc22-shell-cluster/xc22-shell-cluster.rule';
import { connectedDespiteBlock } from './rules/xc23-connected-despite-block/xc23-connected-despite-block.rule';
import { commitmentBroken } from './rules/xc24-commitment-broken/xc24-commitment-broken.rule';
import { fullChainGap } from './rules/xc25-full-chain-gap/xc25-full-chain-gap.rule';
import { exitOverdue } from './rules/xc26-exit-overdue/xc26-exit-overdue.rule';
import { relapse } from './rules/xc27-relapse/xc27-relapse.rule';
import { weeklyRecordStale } from './rules/xc28-weekly-record-stale/xc28-weekly-record-stale.rule';
import { hashrateEnergyMismatch } from './rules/xc29-hashrate-energy-mismatch/xc29-hashrate-energy-mismatch.rule';
import { contradictingEvents } from './rules/xc30-contradicting-events/xc30-contradicting-events.rule';
import { lateEventChangesView } from './rules/xc31-late-event-changes-view/xc31-late-event-changes-view.rule';
import { loanOutstanding } from './rules/xc32-loan-outstanding/xc32-loan-outstanding.rule';
import { paymentRerouted } from './rules/xc33-payment-rerouted/xc33-payment-rerouted.rule';
import { parkStillSubsidised } from './rules/xc34-park-still-subsidised/xc34-park-still-subsidised.rule';
import { promotionUnderGuise } from './rules/xc35-promotion-under-guise/xc35-promotion-under-guise.rule';
import { surchargeMiscalculated } from './rules/xc36-surcharge-miscalculated/xc36-surcharge-miscalculated.rule';
import { cutWithoutDueProcess } from './rules/xc37-cut-without-due-process/xc37-cut-without-due-process.rule';
import { restorationIncomplete } from './rules/xc38-restoration-incomplete/xc38-restoration-incomplete.rule';
import { evaluationVariance } from './rules/xc39-evaluation-variance/xc39-evaluation-variance.rule';
import { doubleCountMissing } from './rules/xc40-double-count-missing/xc40-double-count-missing.rule';

/** Every cross-check, in the order of its code. A new rule is one folder and its two lines here. */
export const RULES: readonly Rule[] = [
  powerCutPoolPersists,
  shutdownLoadPersists,
  loadShiftedAfterCut,
  creditRevokedSurchargeUnbilled,
  surchargeUnderCollected,
  subsidyAfterIdentification,
  taxBenefitStillClaimed,
  marketTradeAfterBan,
  existingLoadGrowing,
  flatLoad,
  tariffClassMismatch,
  dcDeclaredLoadMismatch,
  dcWithoutBusiness,
  storageMiningSignature,
  diskWearPurchases,
  stateUnitPoolHit,
  victimNotOperator,
  generationDropUnexplained,
  generationBalanceGap,
  oneAddressManyMeters,
  sameIpManyEnterprises,
  shellCluster,
  connectedDespiteBlock,
  commitmentBroken,
  fullChainGap,
  exitOverdue,
  relapse,
  weeklyRecordStale,
  hashrateEnergyMismatch,
  contradictingEvents,
  lateEventChangesView,
  loanOutstanding,
  paymentRerouted,
  parkStillSubsidised,
  promotionUnderGuise,
  surchargeMiscalculated,
  cutWithoutDueProcess,
  restorationIncomplete,
  evaluationVariance,
  doubleCountMissing,
];
