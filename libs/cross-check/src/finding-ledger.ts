import { derivedId } from '@quanlian/contracts';
import { higher, Numbers, Severity, Verdict } from './verdict';

export interface FindingStep {
  at: number;
  step: 'raised' | 'raised-again' | 'changed' | 'resolved';
  severity: Severity;
  because?: string;
}

export interface Finding {
  id: string;
  rule: string;
  slug: string;
  about: string;
  /** 1 for the first time this rule spoke about it */
  occurrence: number;
  /** highest reached */
  severity: Severity;
  status: 'open' | 'resolved';
  raisedAt: number;
  resolvedAt?: number;
  resolvedBy?: string;
  evidence: string[];
  numbers: Numbers;
  history: FindingStep[];
}

/** A finding that is open, with what it rests on. */
interface Open {
  finding: Finding;
  evidence: Set<string>;
  answer: Verdict;
  /** how much of the evidence of the last answer was taken over */
  taken: number;
}

/** Findings over a walk through time. Feed it every rule's answers at each instant, in order; it never forgets a finding. */
export class FindingLedger {
  private readonly all: Finding[] = [];
  private readonly open = new Map<string, Map<string, Open>>();
  private readonly times = new Map<string, number>();

  constructor(private readonly caseId = '') {}

  apply(at: number, because: string | undefined, rule: { code: string; slug: string }, verdicts: readonly Verdict[]): void {
    const hits = new Map<string, Verdict>();
    for (const verdict of verdicts) if (verdict.outcome === 'hit') hits.set(verdict.about, verdict);
    const open = this.open.get(rule.code);
    for (const [about, { finding }] of open ?? []) {
      if (hits.has(about)) continue;
      resolve(finding, at, because);
      open!.delete(about);
    }
    for (const [about, verdict] of hits) {
      const known = open?.get(about);
      if (known) change(known, at, because, verdict);
      else this.raise(at, because, rule, verdict);
    }
  }

  findings(): Finding[] {
    return this.all.map((finding) => ({
      ...finding,
      evidence: [...finding.evidence],
      numbers: { ...finding.numbers },
      history: finding.history.map((step) => ({ ...step })),
    }));
  }

  private raise(at: number, because: string | undefined, { code, slug }: { code: string; slug: string }, verdict: Verdict): void {
    const { about } = verdict;
    const occurrence = 1 + (this.times.get(`${code} ${about}`) ?? 0);
    const severity = verdict.severity ?? 'medium';
    const finding: Finding = {
      id: derivedId(at, this.caseId, code, about, String(occurrence)),
      rule: code,
      slug,
      about,
      occurrence,
      severity,
      status: 'open',
      raisedAt: at,
      evidence: [...verdict.evidence],
      numbers: verdict.numbers,
      history: [{ at, step: occurrence > 1 ? 'raised-again' : 'raised', severity, because }],
    };
    this.times.set(`${code} ${about}`, occurrence);
    this.all.push(finding);
    const open = this.open.get(code) ?? new Map<string, Open>();
    this.open.set(code, open.set(about, { finding, evidence: new Set(finding.evidence), answer: verdict, taken: verdict.evidence.length }));
  }
}

function change(open: Open, at: number, because: string | undefined, verdict: Verdict): void {
  const { finding } = open;
  const severity = verdict.severity ?? finding.severity;
  if (severity !== finding.history.at(-1)!.severity) finding.history.push({ at, step: 'changed', severity, because });
  finding.severity = higher(finding.severity, severity);
  finding.numbers = verdict.numbers;
  support(open, verdict);
}

/** Takes over the evidence that is new; of a list that has grown since the last answer, only the new part can be. */
function support(open: Open, verdict: Verdict): void {
  const { evidence } = verdict;
  for (let i = evidence === open.answer.evidence ? open.taken : 0; i < evidence.length; i++) {
    const id = evidence[i]!;
    if (open.evidence.has(id)) continue;
    open.evidence.add(id);
    open.finding.evidence.push(id);
  }
  open.answer = verdict;
  open.taken = evidence.length;
}

function resolve(finding: Finding, at: number, because: string | undefined): void {
  Object.assign(finding, { status: 'resolved', resolvedAt: at, resolvedBy: because });
  finding.history.push({ at, step: 'resolved', severity: finding.history.at(-1)!.severity, because });
}
