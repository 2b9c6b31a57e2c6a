import { DomainError } from '@quanlian/contracts';
import type { RouteAccess } from './access.decorator';

/** 403: the actor's role neither reads this nor does this. */
export class AccessRefused extends DomainError {
  constructor(access: RouteAccess, role: string | undefined) {
    const [code, wanted] =
      'command' in access
        ? (['access.command-not-allowed', `do "${access.command}"`] as const)
        : (['access.read-not-allowed', `read "${access.read}"`] as const);
    super(
      code,
      'forbidden',
      'Your role does not allow this',
      `Found ${role ? `role ${role}` : 'no role that is known here'}, expected one that may ${wanted}.`,
    );
  }
}

/** 403: a file is opened without saying what for. */
export class PurposeMissing extends DomainError {
  constructor(allowed: readonly string[]) {
    super(
      'access.purpose-missing',
      'forbidden',
      'Say what you open the file for',
      `Found no Ql-Purpose, and none stated for this file in your session; expected one of ${allowed.join(', ')}. Once stated it holds for the session.`,
    );
  }
}

/** 403: the purpose stated is none of those of the actor's role. */
export class PurposeRefused extends DomainError {
  constructor(stated: string, allowed: readonly string[]) {
    super(
      'access.purpose-not-allowed',
      'forbidden',
      'Your role does not read for this purpose',
      `Found Ql-Purpose ${JSON.stringify(stated.slice(0, 40))}, expected one of ${allowed.join(', ')}.`,
    );
  }
}
