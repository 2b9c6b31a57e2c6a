import { kindOfKey, maskNumbers, openedTogether, watchMask } from '@quanlian/access';
import type { FieldKind, OpenedFields } from '@quanlian/access';
import { keyString } from '@quanlian/contracts';
import type { CaseThen } from '../moments/cases-then';

/**
 * Which kinds of values of which agency a file opens to somebody. A file puts together what many agencies supplied: that something happened is
 * everybody's in the timeline, keys and names come from the events that have them, and the numbers of a finding from its evidence.
 */
export function openedFields({ events, file }: Pick<CaseThen, 'events' | 'file'>, isShown: (kind: FieldKind) => boolean): OpenedFields[] {
  const parts: OpenedFields[] = [];
  const add = (supplier: string, kinds: readonly (FieldKind | undefined)[]): void => {
    parts.push({ supplier, kinds: kinds.filter((kind) => kind !== undefined && isShown(kind)) as FieldKind[] });
  };
  const inFile = new Set(file.keys);
  for (const { agency, keys } of events.filter(isSupplied)) {
    const shown = keys.filter((key) => key.kind === 'org-name' || inFile.has(keyString(key)));
    add(agency, ['plain', ...shown.map(({ kind, role }) => kindOfKey(kind, role))]);
  }
  const agencyOf = new Map(events.filter(isSupplied).map(({ id, agency }) => [id, agency]));
  for (const { evidence, numbers } of file.findings) {
    const kinds = kindsOfNumbers(numbers);
    for (const id of evidence) if (agencyOf.has(id)) add(agencyOf.get(id)!, kinds);
  }
  return openedTogether(parts);
}

/** What this service says of a case is nobody's data. */
const isSupplied = ({ agency }: CaseThen['events'][number]): boolean => agency !== 'system';

/** By the same walk that masks them. */
function kindsOfNumbers(numbers: unknown): FieldKind[] {
  const { mask, shown } = watchMask(({ value }) => value);
  maskNumbers(numbers, mask, {});
  return shown();
}
