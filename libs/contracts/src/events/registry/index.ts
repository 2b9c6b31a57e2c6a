export { EnterpriseRecordChangedV1 } from './enterprise-record.changed.v1';
export { CommitmentSignedV1 } from './commitment.signed.v1';
export { CommitmentBreachedV1 } from './commitment.breached.v1';
export { CreditRestrictionImposedV1 } from './credit-restriction.imposed.v1';
export { CreditRestrictionLiftedV1 } from './credit-restriction.lifted.v1';
export { DataCentreDeclaredV1 } from './data-centre.declared.v1';
