export * from './check-key';
export * from './division';
export type { IdentifierCheck } from './identifier-check';
export * from './ip';
export * from './org-code';
export * from './uscc';
