import { FIELD_KIND_NAMES, fieldKindInfo, isHiddenValue, maskEvent, watchMask } from '@quanlian/access';
import type { FieldKind, Mask, OpenedFields } from '@quanlian/access';
import { canonicalJson } from '@quanlian/contracts';
import type { WithheldEvent } from '@quanlian/sealed-pack';
import { eventOf } from '../../history/history.row';
import type { HistoryRowWithBytes } from '../../history/history.row';

/** Rank does not open what only some need to know (who reported, what a bank found suspicious), and neither does a pack. */
export const PACKED_KINDS: readonly FieldKind[] = FIELD_KIND_NAMES.filter((kind) => !('needToKnow' in fieldKindInfo(kind)));

interface Looked {
  withheld?: WithheldEvent;
  /** kinds that the pack opens of it */
  kinds: readonly FieldKind[];
}

/** What of each event goes into a pack: all of it, or a copy without what is held back. */
export class Copies {
  private readonly looked = new Map<string, Looked>();

  constructor(private readonly mask: Mask) {}

  /** The copy that goes into the pack; `undefined` for an event that goes as it is. */
  withheld(row: HistoryRowWithBytes): WithheldEvent | undefined {
    return this.look(row).withheld;
  }

  /** What is opened of each agency's events. */
  opened(rows: readonly HistoryRowWithBytes[]): OpenedFields[] {
    const kinds = new Map<string, Set<FieldKind>>();
    for (const row of rows) kinds.set(row.agency, new Set([...(kinds.get(row.agency) ?? []), ...this.look(row).kinds]));
    return [...kinds].map(([supplier, opened]) => ({ supplier, kinds: [...opened].sort() })).sort((a, b) => (a.supplier < b.supplier ? -1 : 1));
  }

  private look(row: HistoryRowWithBytes): Looked {
    let looked = this.looked.get(row.event_id);
    if (looked === undefined) this.looked.set(row.event_id, (looked = look(row, this.mask)));
    return looked;
  }
}

function look(row: HistoryRowWithBytes, given: Mask): Looked {
  const event = eventOf(row);
  const hidden = new Set<string>();
  const { mask, shown } = watchMask((value) => {
    const result = given(value);
    if (isHiddenValue(result) && !isHiddenValue(value.value)) hidden.add(value.kind ?? 'unclassified');
    return result;
  });
  const masked = maskEvent(event, mask);
  const isWhole = canonicalJson(masked) === canonicalJson(event);
  return { kinds: shown(), ...(!isWhole && { withheld: { event: masked, kinds: [...hidden].sort() } }) };
}
