import { rules } from '../../cross-check/src/index';

export const knowsRules = rules;
