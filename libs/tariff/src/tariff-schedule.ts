import { addDays } from './days';
import rows from './tariff-schedule.json';

/** The surcharge of a region from one day to another, and what says so. */
export interface TariffRow {
  /** division prefix, `*` for the nation */
  region: string;
  name: string;
  /** null where the region's rate is not known: the national floor then holds */
  rateCnyPerKwh: string | null;
  /** null while a draft has no date: the row is not in force */
  effectiveFrom: string | null;
  /** last day, itself included; null while there is no end */
  effectiveTo: string | null;
  scope: string;
  /** from which day a site owes it: its listing, or the start of mining */
  starts: 'listing' | 'mining';
  source: string;
  basis: string;
  notes?: string;
}

/** National floor and provincial rates, as data; a new notice is a new row. */
export const TARIFF_SCHEDULE: readonly TariffRow[] = rows as TariffRow[];

const covers = (row: TariffRow, jurisdiction: string): boolean => row.region === '*' || jurisdiction.startsWith(row.region);

const inForce = (row: TariffRow, date: string): boolean =>
  row.rateCnyPerKwh !== null && row.effectiveFrom !== null && row.effectiveFrom <= date && (row.effectiveTo === null || date <= row.effectiveTo);

/** Of two rows in force the more local one holds, then the later one; `*` is shorter than any prefix. */
const byReach = (a: TariffRow, b: TariffRow): number => b.region.length - a.region.length || (a.effectiveFrom! < b.effectiveFrom! ? 1 : -1);

/** The row that holds for a division on a day: the most local one, then the latest; undefined where none is in force. */
export const tariffOn = (jurisdiction: string, date: string, schedule = TARIFF_SCHEDULE): TariffRow | undefined =>
  schedule.filter((row) => covers(row, jurisdiction) && inForce(row, date)).sort(byReach)[0];

/** Days on which another row may begin to hold, in order. */
export function changeDays(jurisdiction: string, schedule = TARIFF_SCHEDULE): string[] {
  const days = schedule
    .filter((row) => covers(row, jurisdiction))
    .flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo === null ? null : addDays(effectiveTo, 1)])
    .filter((day) => day !== null);
  return [...new Set(days)].sort();
}
