import { DomainError, JSON_PROBLEMS } from '@quanlian/contracts';
import type { JsonRefusal } from '@quanlian/strict-json';

/** What the strict scanner refused, as an answer. */
export class UnreadableJson extends DomainError {
  constructor({ code, offset, detail }: JsonRefusal) {
    const { kind, title } = JSON_PROBLEMS[code];
    super(code, kind, title, `At byte ${offset}: ${detail}`);
  }
}
