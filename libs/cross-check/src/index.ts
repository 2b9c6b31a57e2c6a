export * from './case-view';
export { defineRule } from './define-rule';
export type { Rule, RuleLiteral } from './define-rule';
export * from './evaluate';
export * from './finding-ledger';
export * from './rules';
export * from './verdict';
