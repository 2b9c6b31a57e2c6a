import { changeDays, TARIFF_SCHEDULE, tariffOn } from './tariff-schedule';

/** What decides from when a site owes the surcharge; days are Beijing dates, `2021-10-20`. */
export interface Liability {
  jurisdiction: string;
  miningStart?: string;
  listedOn?: string;
}

const owedFrom = (day: string, site: Liability, starts: 'listing' | 'mining'): boolean =>
  (site.miningStart === undefined || day >= site.miningStart) && (starts === 'mining' || (site.listedOn !== undefined && day >= site.listedOn));

/** First day a site owes the surcharge: latest of mining start, tariff's first day and listing – without the listing where the region counts from mining. */
export function requiredStart(site: Liability, schedule = TARIFF_SCHEDULE): string | undefined {
  const marks = [site.miningStart, site.listedOn, ...changeDays(site.jurisdiction, schedule)].filter((day) => day !== undefined).sort();
  return marks.find((day) => {
    const row = tariffOn(site.jurisdiction, day, schedule);
    return row !== undefined && owedFrom(day, site, row.starts);
  });
}
