import type { SameEvent } from '../story/same-event';
import type { Expected, ExpectedFinding } from '../story/story';
import type { Labels } from './labels';
import { NOTHING, sameInstant, type Difference, type SeenCaseFile, type SeenFinding } from './seen';

const SEVERITIES = ['low', 'medium', 'high', 'critical'];

/** `medium, high from 2021-11-24` and `high (with XC35)`: words in brackets are comment, the highest named counts. */
export function highestSeverity(text: string): string {
  const named = text.replace(/\([^)]*\)/g, '').toLowerCase();
  return SEVERITIES.filter((severity) => new RegExp(`\\b${severity}\\b`).test(named)).at(-1) ?? text;
}

interface Found {
  label: string;
  finding: SeenFinding;
}

function fieldDifferences(wanted: ExpectedFinding, { finding }: Found, same: SameEvent): Difference[] {
  const where = `${wanted.code}/${wanted.case} ${wanted.raisedAt}`;
  const differences: Difference[] = [];
  const differs = (field: string, expected: unknown, found: unknown): void => {
    differences.push({ where: `${where} ${field}`, expected: String(expected ?? NOTHING), found: String(found ?? NOTHING) });
  };
  if (!sameInstant(wanted.raisedAt, finding.raisedAt)) differs('raisedAt', wanted.raisedAt, finding.raisedAt);
  if (!sameInstant(wanted.resolvedAt, finding.resolvedAt)) differs('resolvedAt', wanted.resolvedAt, finding.resolvedAt);
  const resolver = finding.resolvedBy ? (same.seqOfId(finding.resolvedBy) ?? null) : null;
  const wantedResolver = wanted.resolvedBySeq === null ? null : same.firstSeqOf(wanted.resolvedBySeq);
  if (wantedResolver !== resolver) differs('resolvedBySeq', wanted.resolvedBySeq, resolver);
  const evidence = new Set(finding.evidence.map((id) => same.seqOfId(id)));
  const missing = wanted.becauseSeq.filter((seq) => !evidence.has(same.firstSeqOf(seq)));
  if (missing.length > 0)
    differs(
      'becauseSeq',
      wanted.becauseSeq,
      [...evidence].filter((seq) => seq !== undefined),
    );
  if (highestSeverity(wanted.severity) !== finding.severity) differs('severity', highestSeverity(wanted.severity), finding.severity);
  return differences;
}

/** Pairs with equal (rule, case): of several occurrences the one with the fewest differing fields belongs to the expectation. */
export function compareFindings(expected: Expected, files: ReadonlyMap<string, SeenCaseFile>, labels: Labels, same: SameEvent): Difference[] {
  const unpaired: Found[] = [...files].flatMap(([caseId, file]) => file.findings.map((finding) => ({ label: labels.labelOf(caseId), finding })));
  const pairs = expected.findings
    .flatMap((wanted) =>
      unpaired
        .filter((found) => found.finding.rule === wanted.code && found.label === wanted.case)
        .map((found) => ({ wanted, found, differences: fieldDifferences(wanted, found, same) })),
    )
    .sort((a, b) => a.differences.length - b.differences.length);
  const paired = new Set<unknown>();
  const differences: Difference[] = [];
  for (const pair of pairs) {
    if (paired.has(pair.wanted) || paired.has(pair.found)) continue;
    paired.add(pair.wanted).add(pair.found);
    differences.push(...pair.differences);
  }
  for (const wanted of expected.findings.filter((each) => !paired.has(each))) {
    differences.push({ where: `${wanted.code}/${wanted.case}`, expected: `raised ${wanted.raisedAt}`, found: NOTHING });
  }
  for (const { label, finding } of unpaired.filter((each) => !paired.has(each))) {
    const forbidden = expected.mustNotRaise.find(({ code }) => code.split(/\s/)[0] === finding.rule);
    const expectation = forbidden ? `must not be raised (${forbidden.code}: ${forbidden.why})` : NOTHING;
    differences.push({ where: `${finding.rule}/${label}`, expected: expectation, found: `raised ${finding.raisedAt}` });
  }
  return differences;
}
