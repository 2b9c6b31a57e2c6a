import { Injectable, ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldProblem } from '@quanlian/contracts';

const escapePointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

export function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${escapePointer(error.property)}`;
    const own = Object.values(error.constraints ?? {}).map((detail) => ({ pointer, code: 'request.invalid', detail }));
    return [...own, ...fieldProblems(error.children ?? [], pointer)];
  });
}

/** Parameters of a query string that cannot be used. */
export class QueryInvalid extends DomainError {
  constructor(problems: readonly Omit<FieldProblem, 'code'>[]) {
    super(
      'query.parameter-invalid',
      'invalid',
      'A query parameter cannot be read',
      `${problems.length} parameter(s) are not as agreed.`,
      problems.map((problem) => ({ ...problem, code: 'query.parameter-invalid' })),
    );
  }
}

/** Checks the DTOs of commands and queries: unknown fields are refused, because a misspelt field would otherwise be lost in silence. */
@Injectable()
class RequestPipe extends ValidationPipe {
  constructor() {
    super({ transform: true, whitelist: true, forbidNonWhitelisted: true, exceptionFactory: requestInvalid });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      refuseInherited(value);
      return await super.transform(value, metadata);
    } catch (error) {
      if (metadata.type !== 'query' || !(error instanceof DomainError)) throw error;
      throw new QueryInvalid(error.errors.map(({ pointer, detail }) => ({ pointer: `/query${pointer}`, detail })));
    }
  }
}

/** class-validator looks fields up by name and takes what every object inherits for a known one: `toString` would pass as a field. */
function refuseInherited(value: unknown): void {
  const inherited = typeof value === 'object' && value !== null ? Object.keys(value).filter((name) => name in Object.prototype) : [];
  if (inherited.length === 0) return;
  throw requestRefused(inherited.map((name) => ({ pointer: `/${name}`, code: 'request.invalid', detail: `property ${name} should not exist` })));
}

const requestInvalid = (errors: readonly ValidationError[]): DomainError => requestRefused(fieldProblems(errors));

function requestRefused(problems: readonly FieldProblem[]): DomainError {
  return new DomainError(
    'request.invalid',
    'invalid',
    'The request breaks its contract',
    `${problems.length} place(s) of the request are not as agreed.`,
    problems,
  );
}

/** Turns a request that breaks its class into 422 with a pointer for each place. */
export const validationPipe = (): ValidationPipe => new RequestPipe();
