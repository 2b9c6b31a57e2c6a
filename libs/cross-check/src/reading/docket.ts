import { insertInto, removeFrom, replaceIn, stampOf } from './changes';
import { firstIndex } from './sorted';

type List<T> = readonly T[];

const NOTHING: List<never> = [];
const NO_FILES: ReadonlySet<never> = new Set<never>();

/** Under which a paper and what concerns it are found together: an account, a week, the days of a bill. */
export type Mark = string | number;

/** What concerns each paper, as those see it who answer about papers. */
export interface Concerned<P, S> {
  /** in the order of the readings; the list grows and is set right as long as the paper is there */
  of(paper: P): List<S>;
  /** papers about which something was found, gone or set right, as often as it was; it only grows */
  readonly touched: List<P>;
}

/** A paper, and what concerns it in the order of the readings. */
interface File<P, S> {
  paper: P;
  found: S[];
  ranks: number[];
}

/** A reading at its place in the order of all, which it keeps while others come and go. */
interface Ranked<R> {
  reading: R;
  rank: number;
}

/**
 * What concerns each of some papers. A rule about many papers – bills, cuts, claims that a site stands still – meets readings that come far
 * more often: loads, reports of traffic, payments. Both bear marks: an account, a number of a bill, the periods of a time. A reading is laid
 * only before the papers that bear one of its marks, a new paper before the readings that bear one of its own; what a reading says about a
 * paper is filed with it. Which papers were touched is told, so that only these are answered about again. So a case of any length costs, for
 * each event, the papers that the event concerns.
 */
export class Docket<P, R, S> implements Concerned<P, S> {
  readonly touched: P[] = [];
  private papers: List<P> = [];
  private stamp = 0;
  private readonly files = new Map<P, File<P, S>>();
  private readonly filesByMark = new Map<Mark, Set<File<P, S>>>();
  private readonly byMark = new Map<Mark, Ranked<R>[]>();
  private readonly ranks: number[] = [];

  constructor(
    private readonly marksOfPaper: (paper: P) => List<Mark>,
    private readonly marksOfReading: (reading: R) => List<Mark>,
    private readonly says: (paper: P, reading: R) => S | undefined,
  ) {}

  of(paper: P): List<S> {
    return this.files.get(paper)?.found ?? NOTHING;
  }

  /** From now on it is about these papers. */
  hold(papers: List<P>): this {
    const stamp = stampOf(papers);
    if (papers === this.papers && stamp === this.stamp) return this;
    for (const paper of papers) if (!this.files.has(paper)) this.open(paper);
    if (this.files.size > papers.length) this.closeAllBut(new Set(papers));
    this.papers = papers;
    this.stamp = stamp;
    return this;
  }

  append(reading: R): void {
    const rank = (this.ranks.at(-1) ?? 0) + 1;
    this.ranks.push(rank);
    this.put(reading, rank);
  }

  /** Between two others, a reading takes the rank in the middle. */
  insert(at: number, reading: R): void {
    const rank = ((this.ranks[at - 1] ?? 0) + this.ranks[at]!) / 2;
    this.ranks.splice(at, 0, rank);
    this.put(reading, rank);
  }

  replace(at: number, before: R, after: R): void {
    const rank = this.ranks[at]!;
    const [was, is] = [this.marksOfReading(before), this.marksOfReading(after)];
    const now = this.filesOf(is);
    const files = new Set([...this.filesOf(was), ...now]);
    this.unmark(was, rank);
    this.mark(is, after, rank);
    for (const file of files) this.setRight(file, rank, now.has(file) ? this.says(file.paper, after) : undefined);
  }

  remove(at: number, reading: R): void {
    const rank = this.ranks[at]!;
    this.ranks.splice(at, 1);
    const marks = this.marksOfReading(reading);
    this.unmark(marks, rank);
    for (const file of this.filesOf(marks)) this.setRight(file, rank, undefined);
  }

  private put(reading: R, rank: number): void {
    const marks = this.marksOfReading(reading);
    this.mark(marks, reading, rank);
    for (const file of this.filesOf(marks)) this.setRight(file, rank, this.says(file.paper, reading));
  }

  private setRight({ paper, found, ranks }: File<P, S>, rank: number, said: S | undefined): void {
    const place = firstIndex(ranks, (other) => other < rank);
    const was = ranks[place] === rank;
    if (!was && said === undefined) return;
    this.touched.push(paper);
    if (was && said !== undefined) return replaceIn(found, place, said);
    if (said === undefined) removeFrom(found, place);
    else insertInto(found, place, said);
    ranks.splice(place, was ? 1 : 0, ...(was ? [] : [rank]));
  }

  private open(paper: P): void {
    const file: File<P, S> = { paper, found: [], ranks: [] };
    const met = new Map<number, R>();
    for (const mark of this.marksOfPaper(paper)) {
      let files = this.filesByMark.get(mark);
      if (!files) this.filesByMark.set(mark, (files = new Set()));
      files.add(file);
      for (const { reading, rank } of this.byMark.get(mark) ?? []) met.set(rank, reading);
    }
    for (const rank of [...met.keys()].sort((a, b) => a - b)) {
      const said = this.says(paper, met.get(rank)!);
      if (said === undefined) continue;
      file.found.push(said);
      file.ranks.push(rank);
    }
    this.files.set(paper, file);
  }

  private closeAllBut(papers: ReadonlySet<P>): void {
    for (const [paper, file] of this.files) {
      if (papers.has(paper)) continue;
      this.files.delete(paper);
      for (const mark of this.marksOfPaper(paper)) this.filesByMark.get(mark)!.delete(file);
    }
  }

  private filesOf(marks: List<Mark>): ReadonlySet<File<P, S>> {
    if (marks.length === 1) return this.filesByMark.get(marks[0]!) ?? NO_FILES;
    const files = new Set<File<P, S>>();
    for (const mark of marks) for (const file of this.filesByMark.get(mark) ?? NO_FILES) files.add(file as File<P, S>);
    return files;
  }

  private mark(marks: List<Mark>, reading: R, rank: number): void {
    for (const mark of marks) {
      const known = this.byMark.get(mark);
      if (known) known.push({ reading, rank });
      else this.byMark.set(mark, [{ reading, rank }]);
    }
  }

  private unmark(marks: List<Mark>, rank: number): void {
    for (const mark of marks) {
      const known = this.byMark.get(mark)!;
      known.splice(
        known.findIndex((one) => one.rank === rank),
        1,
      );
    }
  }
}
