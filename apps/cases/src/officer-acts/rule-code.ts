import { RULES } from '@quanlian/cross-check';

const CODES: ReadonlySet<unknown> = new Set(RULES.map(({ code }) => code));

export const isRuleCode = (value: unknown): boolean => CODES.has(value);
export const RULE_CODE = 'the code of a cross-check rule such as XC10';
