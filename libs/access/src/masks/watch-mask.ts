import { isFieldKind, type FieldKind } from '../data/field-kind';
import type { Mask } from './mask-for';
import { isHiddenValue } from './show';

/** A mask that notes which kinds of values it let through, in whatever form. */
export function watchMask(mask: Mask): { mask: Mask; shown: () => FieldKind[] } {
  const kinds = new Set<FieldKind>();
  return {
    mask: (value) => {
      const result = mask(value);
      const isNothing = value.value === undefined || value.value === null;
      if (!isNothing && !isHiddenValue(result) && isFieldKind(value.kind)) kinds.add(value.kind);
      return result;
    },
    shown: () => [...kinds].sort(),
  };
}
