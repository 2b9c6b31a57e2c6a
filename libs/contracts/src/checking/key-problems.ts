import type { QuanlianEvent } from '../envelope';
import { keyString } from '../envelope';
import type { FieldProblem } from '../errors';
import { checkKey } from '../identifiers';
import { PROVINCE_PREFIXES, NATION } from '../identifiers';

/** What the fields of a well-formed envelope owe each other, and each key the algorithm of its kind. `unverified` takes the pointers of keys that pass with a flag. */
export function keyProblems(event: QuanlianEvent, unverified: string[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (pointer: string, code: string, detail: string): number => problems.push({ pointer, code, detail });
  event.data.keys.forEach((key, i) => {
    const check = checkKey(key.kind, key.value);
    if (!check.ok) add(`/data/keys/${i}/value`, `key.${key.kind}`, check.reason);
    else if (!check.verified) unverified.push(`/data/keys/${i}/value`);
  });
  const subject = keyString(event.data.keys[0]!);
  if (event.subject !== subject) add('/subject', 'event.subject-differs', `Found ${event.subject}, expected ${subject}, the first of data.keys`);
  const source = `/${event.agency}/${event.organ}`;
  if (event.source !== source) add('/source', 'event.source-differs', `Found ${event.source}, expected ${source} from agency and organ`);
  if (event.jurisdiction !== NATION && !PROVINCE_PREFIXES.has(event.jurisdiction.slice(0, 2))) {
    add(
      '/jurisdiction',
      'field.division',
      `Found ${event.jurisdiction}, expected a division of a province of GB/T 2260, or ${NATION} for the nation`,
    );
  }
  return problems;
}
