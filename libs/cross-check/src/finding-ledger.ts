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

/** Findings over a walk through time. Feed it every rule's answers at each instant, in order; it never forgets a finding. */
export class FindingLedger {
  private readonly all: Finding[] = [];

  constructor(private readonly caseId = '') {}

  apply(at: number, because: string | undefined, rule: { code: string; slug: string }, verdicts: readonly Verdict[]): void {
    const hits = new Map(verdicts.filter((verdict) => verdict.outcome === 'hit').map((verdict) => [verdict.about, verdict]));
    for (const finding of this.open(rule.code)) if (!hits.has(finding.about)) resolve(finding, at, because);
    for (const [about, verdict] of hits) {
      const finding = this.open(rule.code).find((open) => open.about === about);
      if (finding) change(finding, at, because, verdict);
      else this.raise(at, because, rule, verdict);
    }
  }

  findings(): Finding[] {
    return structuredClone(this.all);
  }

  private open(rule: string): Finding[] {
    return this.all.filter((finding) => finding.rule === rule && finding.status === 'open');
  }

  private raise(at: number, because: string | undefined, { code, slug }: { code: string; slug: string }, verdict: Verdict): void {
    const occurrence = 1 + this.all.filter((finding) => finding.rule === code && finding.about === verdict.about).length;
    const severity = verdict.severity ?? 'medium';
    this.all.push({
      id: derivedId(at, this.caseId, code, verdict.about, String(occurrence)),
      rule: code,
      slug,
      about: verdict.about,
      occurrence,
      severity,
      status: 'open',
      raisedAt: at,
      evidence: [...verdict.evidence],
      numbers: verdict.numbers,
      history: [{ at, step: occurrence > 1 ? 'raised-again' : 'raised', severity, because }],
    });
  }
}

function change(finding: Finding, at: number, because: string | undefined, verdict: Verdict): void {
  const severity = verdict.severity ?? finding.severity;
  if (severity !== finding.history.at(-1)!.severity) finding.history.push({ at, step: 'changed', severity, because });
  finding.severity = higher(finding.severity, severity);
  finding.evidence = [...new Set([...finding.evidence, ...verdict.evidence])];
  finding.numbers = verdict.numbers;
}

function resolve(finding: Finding, at: number, because: string | undefined): void {
  Object.assign(finding, { status: 'resolved', resolvedAt: at, resolvedBy: because });
  finding.history.push({ at, step: 'resolved', severity: finding.history.at(-1)!.severity, because });
}
