import type { CaseName } from '@quanlian/case-file';

/** With the operator who has the opening event now, if anybody. */
export type NamedCase = CaseName & { operator: string | undefined };

const NIL = '00000000-0000-0000-0000-000000000000';
/** Stands for a name that leads nowhere, so that the same is asked about it as about one of another area: time must not tell them apart. */
export const NO_CASE: NamedCase = { caseId: NIL, number: '', openedBy: NIL, givenAt: 0, operator: undefined };
