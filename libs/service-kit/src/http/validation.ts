import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldProblem } from '@quanlian/contracts';

const escapePointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

export function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${escapePointer(error.property)}`;
    const own = Object.values(error.constraints ?? {}).map((detail) => ({ pointer, code: 'request.invalid', detail }));
    return [...own, ...fieldProblems(error.children ?? [], pointer)];
  });
}

/** Request DTOs of commands and queries: unknown fields are refused, because a misspelt field would otherwise be lost in silence. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => {
      const problems = fieldProblems(errors);
      return new DomainError(
        'request.invalid',
        'invalid',
        'The request breaks its contract',
        `${problems.length} place(s) of the request are not as agreed.`,
        problems,
      );
    },
  });
