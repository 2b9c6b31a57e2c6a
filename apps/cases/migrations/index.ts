import { Cases1790000000001 } from './1790000000001-cases';
import { CaseNames1790000000002 } from './1790000000002-case-names';

export const CASES_MIGRATIONS = [Cases1790000000001, CaseNames1790000000002];
