import { openedTogether, watchMask, type Mask, type OpenedFields } from '@quanlian/access';
import type { HistoryRow } from './history.row';

/** Which kinds of values of which agency are opened by events in this form. That something happened is opened by every form. */
export function openedOf<Row extends HistoryRow>(rows: readonly Row[], mask: Mask, form: (row: Row, mask: Mask) => unknown): OpenedFields[] {
  return openedTogether(
    rows.map((row) => {
      const { mask: watching, shown } = watchMask(mask);
      form(row, watching);
      return { supplier: row.agency, kinds: ['plain', ...shown()] };
    }),
  );
}
