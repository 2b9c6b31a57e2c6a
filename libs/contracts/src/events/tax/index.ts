export { TaxBenefitCancelledV1 } from './tax-benefit.cancelled.v1';
export { SubsidyPaidV1 } from './subsidy.paid.v1';
export { SubsidyCancelledV1 } from './subsidy.cancelled.v1';
export { SupportRecoveredV1 } from './support.recovered.v1';
export { EquipmentPurchaseRecordedV1 } from './equipment-purchase.recorded.v1';
