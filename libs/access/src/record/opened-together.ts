import type { FieldKind } from '../data/field-kind';
import type { OpenedFields } from './access-note';

/** One entry for each agency, with every kind once. */
export function openedTogether(parts: readonly OpenedFields[]): OpenedFields[] {
  const supplied = new Map<string, Set<FieldKind>>();
  for (const { supplier, kinds } of parts) supplied.set(supplier, new Set([...(supplied.get(supplier) ?? []), ...kinds]));
  return [...supplied]
    .map(([supplier, kinds]) => ({ supplier, kinds: [...kinds].sort() }))
    .filter(({ kinds }) => kinds.length > 0)
    .sort((a, b) => (a.supplier < b.supplier ? -1 : 1));
}
