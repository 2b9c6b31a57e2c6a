import { AGENCIES } from '@quanlian/contracts';
import type { Finding, Rule } from '@quanlian/cross-check';
import { tasksOf } from '../tasks';
import type { CaseDifference } from './back-test';
import type { Period } from './compare-files';
import { isoWeekOf, weeksIn } from './iso-week';

/** How much more there is to do, less where below zero. */
export interface Work {
  duties: number;
  findings: number;
}

/** What a draft would bring to one agency. */
export interface AgencyWork extends Work {
  agency: string;
  /** of the whole period, divided by its weeks; two digits behind the point */
  perWeek: Work;
  /** weeks in which anything differs, in their order */
  weeks: readonly (Work & { week: string })[];
  /** how many more tasks are open at the end of the period */
  openTasks: number;
}

interface Sum {
  weeks: Map<string, Work>;
  openTasks: number;
}

const KNOWN: ReadonlySet<string> = new Set(AGENCIES);
const HUNDREDTHS = 100;

/** A rule says more than an agency, such as "energy (grid)". */
const agenciesOf = (responsible: readonly string[]): string[] => [
  ...new Set(responsible.map((text) => text.split(' ')[0]!).filter((name) => KNOWN.has(name))),
];

/**
 * Adds up over many cases what a draft would bring to each agency, by the week in which a duty opens or a finding is raised. A duty that opens in another
 * week than before is one less there and one more here, so that all weeks together tell how many there are more.
 */
export class ExtraWork {
  private readonly sums = new Map<string, Sum>();
  private readonly asked: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly period: Period,
    rules: readonly Rule[],
  ) {
    this.asked = new Map(rules.map(({ code, responsible }) => [code, agenciesOf(responsible)]));
  }

  add({ live, draft, findings, duties }: CaseDifference): void {
    for (const duty of duties) for (const [one, count] of sides(duty)) this.count('duties', { agencies: one.responsible, at: one.openedAt, count });
    for (const finding of findings)
      for (const [one, count] of sides(finding)) this.count('findings', { agencies: this.whoFollowsUp(one), at: one.raisedAt, count });
    for (const [one, count] of sides({ live, draft }))
      for (const { agencies } of tasksOf(one.file)) for (const agency of agencies) this.sumOf(agency).openTasks += count;
  }

  /** In the order of their names; agencies for which nothing differs are left out. */
  byAgency(): AgencyWork[] {
    return [...this.sums]
      .map(([agency, { weeks, openTasks }]) => this.workOf(agency, weeks, openTasks))
      .filter(({ weeks, openTasks }) => weeks.length > 0 || openTasks !== 0)
      .sort((a, b) => (a.agency < b.agency ? -1 : 1));
  }

  private workOf(agency: string, sums: ReadonlyMap<string, Work>, openTasks: number): AgencyWork {
    const weeks = [...sums]
      .filter(([, { duties, findings }]) => duties !== 0 || findings !== 0)
      .map(([week, work]) => ({ week, ...work }))
      .sort((a, b) => (a.week < b.week ? -1 : 1));
    const [duties, findings] = [total(weeks, 'duties'), total(weeks, 'findings')];
    const perWeek = (count: number): number => Math.round((count / weeksIn(this.period)) * HUNDREDTHS) / HUNDREDTHS;
    return { agency, duties, findings, perWeek: { duties: perWeek(duties), findings: perWeek(findings) }, weeks, openTasks };
  }

  private whoFollowsUp({ rule }: Finding): readonly string[] {
    return this.asked.get(rule) ?? [];
  }

  private count(what: keyof Work, { agencies, at, count }: { agencies: readonly string[]; at: number; count: number }): void {
    if (at < this.period.from || at > this.period.to) return;
    for (const agency of agencies) {
      const { weeks } = this.sumOf(agency);
      const work = weeks.get(isoWeekOf(at)) ?? { duties: 0, findings: 0 };
      work[what] += count;
      weeks.set(isoWeekOf(at), work);
    }
  }

  private sumOf(agency: string): Sum {
    const sum = this.sums.get(agency) ?? { weeks: new Map<string, Work>(), openTasks: 0 };
    this.sums.set(agency, sum);
    return sum;
  }
}

function sides<T>({ live, draft }: { live?: T; draft?: T }): [one: T, count: number][] {
  return [...(live === undefined ? [] : [[live, -1] as [T, number]]), ...(draft === undefined ? [] : [[draft, 1] as [T, number]])];
}

const total = (weeks: readonly Work[], what: keyof Work): number => weeks.reduce((sum, work) => sum + work[what], 0);
