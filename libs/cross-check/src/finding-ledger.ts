import { derivedId } from '@quanlian/contracts';
import { FindingSupport } from './finding-support';
import { higher, Numbers, Severity, Verdict } from './verdict';
import { VerdictNews } from './verdict-news';

/** One change in the life of a finding; `at` is epoch milliseconds. */
export interface FindingStep {
  at: number;
  step: 'raised' | 'raised-again' | 'changed' | 'resolved';
  severity: Severity;
  /** id of the event that caused the step; absent where only time passed */
  because?: string;
}

/** A rule's hit over time: raised, perhaps changed, perhaps resolved. Instants are epoch milliseconds, evidence ids of events. */
export interface Finding {
  id: string;
  rule: string;
  slug: string;
  about: string;
  occurrence: number;
  /** highest level reached */
  severity: Severity;
  status: 'open' | 'resolved';
  raisedAt: number;
  resolvedAt?: number;
  resolvedBy?: string;
  evidence: string[];
  numbers: Numbers;
  history: FindingStep[];
}

interface Entry {
  finding: Omit<Finding, 'evidence' | 'numbers'>;
  support: FindingSupport;
}
type RuleName = Pick<Finding, 'slug'> & { code: string };

/** Findings over a walk through time. Feed it every rule's answers at each instant, in order; it never forgets a finding. */
export class FindingLedger {
  private readonly all: Entry[] = [];
  private readonly open = new Map<string, Map<string, Entry>>();
  private readonly news = new VerdictNews();
  private readonly times = new Map<string, number>();

  constructor(private readonly caseId = '') {}

  apply(at: number, because: string | undefined, rule: RuleName, verdicts: readonly Verdict[]): void {
    const open = this.open.get(rule.code) ?? NONE_OPEN;
    const news = this.news.of(rule.code, verdicts);
    const hits = hitsAmong(news ?? verdicts);
    if (open.size === 0 && hits.size === 0) return;
    for (const about of news ? news.map((verdict) => verdict.about) : [...open.keys()]) {
      const known = open.get(about);
      if (!known || hits.has(about)) continue;
      resolve(known.finding, at, because);
      open.delete(about);
    }
    for (const [about, verdict] of hits) {
      const known = open.get(about);
      if (known) change(known, at, because, verdict);
      else this.raise(at, because, rule, verdict);
    }
  }

  findings(): Finding[] {
    return this.all.map(({ finding, support }) => {
      const { history, ...rest } = finding;
      return { ...rest, evidence: support.evidence(), numbers: support.numbers(), history: history.map((step) => ({ ...step })) };
    });
  }

  private raise(at: number, because: string | undefined, { code, slug }: RuleName, verdict: Verdict): void {
    const { about } = verdict;
    const occurrence = 1 + (this.times.get(`${code} ${about}`) ?? 0);
    const severity = verdict.severity ?? 'medium';
    const finding: Entry['finding'] = {
      id: derivedId(at, this.caseId, code, about, String(occurrence)),
      rule: code,
      slug,
      about,
      occurrence,
      severity,
      status: 'open',
      raisedAt: at,
      history: [{ at, step: occurrence > 1 ? 'raised-again' : 'raised', severity, because }],
    };
    const entry = { finding, support: new FindingSupport(verdict) };
    this.times.set(`${code} ${about}`, occurrence);
    this.all.push(entry);
    const open = this.open.get(code) ?? new Map<string, Entry>();
    this.open.set(code, open.set(about, entry));
  }
}

/** Most answers are no hits. */
const NO_HITS: ReadonlyMap<string, Verdict> = new Map();
const NONE_OPEN = new Map<string, Entry>();

function hitsAmong(verdicts: readonly Verdict[]): ReadonlyMap<string, Verdict> {
  let hits: Map<string, Verdict> | undefined;
  for (const verdict of verdicts) if (verdict.outcome === 'hit') (hits ??= new Map()).set(verdict.about, verdict);
  return hits ?? NO_HITS;
}

function change({ finding, support }: Entry, at: number, because: string | undefined, verdict: Verdict): void {
  const severity = verdict.severity ?? finding.severity;
  if (severity !== finding.history.at(-1)!.severity) finding.history.push({ at, step: 'changed', severity, because });
  finding.severity = higher(finding.severity, severity);
  support.add(verdict);
}

function resolve(finding: Entry['finding'], at: number, because: string | undefined): void {
  finding.status = 'resolved';
  finding.resolvedAt = at;
  finding.resolvedBy = because;
  finding.history.push({ at, step: 'resolved', severity: finding.history.at(-1)!.severity, because });
}
