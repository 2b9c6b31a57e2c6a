export { grantAppendOnly } from './append-only';
export { byteaArray, jsonArray } from './array-parameter';
export { createDataSource } from './data-source';
export type { ServiceDataSourceOptions } from './data-source';
export { faultKind, isTransient } from './fault-kind';
export type { FaultKind } from './fault-kind';
export { migrate } from './migrate';
export type { MigrateOptions, MigrationClass } from './migrate';
export { PersistenceModule } from './persistence.module';
export type { PersistenceOptions } from './persistence.module';
export { appRole, appUrlOf, ownerRole, readerRole } from './roles';
export type { DatabaseLogin } from './roles';
export {
  alterScopedReading,
  createSearchableView,
  grantOpenReading,
  grantReadingThrough,
  grantScopedReading,
  knownBy,
  securedBy,
} from './row-security';
export type { SecuredColumns } from './row-security';
export { UnitOfWork } from './unit-of-work';
export type { UnitOfWorkOptions } from './unit-of-work';
