import rows from './tariff-schedule.json';

export interface TariffRow {
  /** division prefix, `*` for the nation */
  region: string;
  name: string;
  /** null where the region's rate is not known: the national floor then holds */
  rateCnyPerKwh: string | null;
  /** null while a draft has no date: the row is not in force */
  effectiveFrom: string | null;
  effectiveTo: string | null;
  scope: string;
  /** from which day a site owes it: its listing, or the start of mining */
  starts: 'listing' | 'mining';
  source: string;
  basis: string;
  notes?: string;
}

export const TARIFF_SCHEDULE: readonly TariffRow[] = rows as TariffRow[];

const applies = (row: TariffRow, jurisdiction: string, date: string): boolean =>
  row.rateCnyPerKwh !== null &&
  row.effectiveFrom !== null &&
  row.effectiveFrom <= date &&
  (row.effectiveTo === null || date <= row.effectiveTo) &&
  (row.region === '*' || jurisdiction.startsWith(row.region));

const reach = (row: TariffRow): number => (row.region === '*' ? 0 : row.region.length);

/** The row in force on a day: the most local one with a rate, then the latest. */
export function tariffOn(jurisdiction: string, date: string, schedule = TARIFF_SCHEDULE): TariffRow | undefined {
  return schedule
    .filter((row) => applies(row, jurisdiction, date))
    .sort((a, b) => reach(b) - reach(a) || (a.effectiveFrom! < b.effectiveFrom! ? 1 : -1))[0];
}

/** Days on which the rate may change inside a period, for cutting it into pieces. */
export function changeDays(jurisdiction: string, schedule = TARIFF_SCHEDULE): string[] {
  const local = schedule.filter((row) => row.region === '*' || jurisdiction.startsWith(row.region));
  return [
    ...new Set(local.flatMap((row) => [row.effectiveFrom, row.effectiveTo && nextDay(row.effectiveTo)]).filter((day): day is string => !!day)),
  ].sort();
}

const nextDay = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
