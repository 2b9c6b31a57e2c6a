import { contribution } from './contribution';
import type { Contribution } from './contribution';
import type { ReadRecord } from './read-record';

/** One code is one legal entity, under whatever name; two codes are two. */
export function compareCodes(left: ReadRecord, right: ReadRecord): Contribution[] {
  const shared = [...left.codes].filter((code) => right.codes.has(code));
  if (shared.length > 0)
    return [...shared.flatMap((code) => contribution('organisation-code', `org-code:${code}`, `org-code:${code}`)), ...renamed(left, right)];
  if (left.codes.size === 0 || right.codes.size === 0) return [];
  return contribution('two-codes', `org-code:${[...left.codes].sort().join('+')}`, `org-code:${[...right.codes].sort().join('+')}`);
}

/** The registry has one side's name as the other's former one. */
function renamed(left: ReadRecord, right: ReadRecord): Contribution[] {
  const pairs = left.names.flatMap((one) => right.names.map((other) => [one, other] as const));
  const found = pairs.find(([one, other]) => one.former !== other.former && one.name === other.name);
  return found ? contribution('name-change', `org-name:${found[0].name}`, `org-name:${found[1].name}`) : [];
}
