import { DomainError } from '@quanlian/contracts';
import type { FieldProblem } from '@quanlian/contracts';

/** One place of a query string that cannot be used. */
export const parameterProblem = (name: string, found: unknown, expected: string): FieldProblem => ({
  pointer: `/query/${name}`,
  code: 'query.parameter-invalid',
  detail: `Found ${JSON.stringify(found)}, expected ${expected}.`,
});

export class QueryInvalid extends DomainError {
  constructor(problems: readonly FieldProblem[]) {
    super('query.parameter-invalid', 'invalid', 'A query parameter cannot be read', `${problems.length} parameter(s) are not as agreed.`, problems);
  }
}
