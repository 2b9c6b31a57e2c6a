import { Cases1790000000001 } from './1790000000001-cases';

export const CASES_MIGRATIONS = [Cases1790000000001];
