import { beijingDate } from '@quanlian/contracts';
import type { CaseMeasured } from './case-measured';
import { IndicatorCell } from './indicator-cell';
import type { Indicators } from './indicator-cell';

/** How wide a region is. */
export const INDICATOR_LEVELS = ['nation', 'province', 'prefecture', 'county'] as const;
/** One of them. */
export type IndicatorLevel = (typeof INDICATOR_LEVELS)[number];

/** Stands for all agencies together. */
export const ALL_AGENCIES = 'all';

/** What one agency, or all together, did in one region. */
export interface IndicatorLine {
  region: string;
  agency: string;
  total: Indicators;
  /** by the month (Beijing time) in which a case was opened, a duty was due, a measure was taken back; months of nothing are left out */
  months: readonly ({ month: string } & Indicators)[];
}

const DIGITS: Readonly<Record<IndicatorLevel, number>> = { nation: 0, province: 2, prefecture: 4, county: 6 };
const monthOf = (at: number): string => beijingDate(at).slice(0, 7);
const TOTAL = '';

/**
 * Indicators by agency and region, from cases that are added one by one in any order.
 *
 * - A case counts, with the completeness of its chain, for every agency that published an event of it.
 * - The time from clue to cut counts for the agency that cut, where the first clue happened before the first cut.
 * - A duty counts for each agency that is responsible, a reversal for the agency that reversed.
 * - A false accusation counts for the agency whose event opened the case.
 */
export class IndicatorBoard {
  private readonly lines = new Map<string, Map<string, IndicatorCell>>();

  constructor(private readonly level: IndicatorLevel) {}

  add(measured: CaseMeasured): void {
    const region = this.regionOf(measured.jurisdiction);
    const { openedAt, agencies, clueAt, cut, openedBy, isCleared, links, duties, reversals } = measured;
    for (const cell of this.cells(region, agencies, openedAt)) cell.opened(links);
    if (cut && clueAt !== undefined && clueAt <= cut.at) for (const cell of this.cells(region, [cut.agency], openedAt)) cell.cut(cut.at - clueAt);
    for (const { agencies: responsible, dueAt, status } of duties) for (const cell of this.cells(region, responsible, dueAt)) cell.duty(status);
    for (const { agency, at } of reversals) for (const cell of this.cells(region, [agency], at)) cell.reversed();
    if (isCleared) for (const cell of this.cells(region, openedBy === undefined ? [] : [openedBy], openedAt)) cell.wasCleared();
  }

  /** In the order of region and agency, all agencies first. */
  read(): IndicatorLine[] {
    return [...this.lines]
      .map(([name, months]) => {
        const [region, agency] = name.split(' ') as [string, string];
        const trend = [...months].filter(([month]) => month !== TOTAL).sort(([a], [b]) => (a < b ? -1 : 1));
        return { region, agency, total: months.get(TOTAL)!.read(), months: trend.map(([month, cell]) => ({ month, ...cell.read() })) };
      })
      .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  }

  /** Of each agency and of all together: the month's and the total's. */
  private cells(region: string, agencies: readonly string[], at: number): IndicatorCell[] {
    return [ALL_AGENCIES, ...new Set(agencies)].flatMap((agency) => [TOTAL, monthOf(at)].map((month) => this.cell(`${region} ${agency}`, month)));
  }

  private cell(line: string, month: string): IndicatorCell {
    const months = this.lines.get(line) ?? new Map<string, IndicatorCell>();
    this.lines.set(line, months);
    const cell = months.get(month) ?? new IndicatorCell();
    months.set(month, cell);
    return cell;
  }

  private regionOf(jurisdiction: string): string {
    return jurisdiction.slice(0, DIGITS[this.level]).padEnd(6, '0');
  }
}

const nameOf = ({ region, agency }: IndicatorLine): string => `${region} ${agency === ALL_AGENCIES ? '' : agency}`;
