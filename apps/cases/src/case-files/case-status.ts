import type { CaseStatus } from '@quanlian/case-file';

export const CASE_STATUSES = ['suspected', 'confirmed', 'shut-down', 'cleared', 'closed'] as const satisfies readonly CaseStatus[];
