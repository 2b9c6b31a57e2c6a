export { CreditRevokedV1 } from './credit.revoked.v1';
export { LoanRecalledV1 } from './loan.recalled.v1';
export { PaymentServiceStoppedV1 } from './payment-service.stopped.v1';
export { FundFlowFlaggedV1 } from './fund-flow.flagged.v1';
export { CaseReferredV1 } from './case.referred.v1';
