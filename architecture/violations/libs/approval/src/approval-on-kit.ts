import { rules } from '../../cross-check/src/index';

export const decides = rules;
