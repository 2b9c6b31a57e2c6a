import { sameEvents } from '../story/same-event';
import type { Expected, Story } from '../story/story';
import { highestSeverity } from './compare-findings';
import type { Observation, SeenCaseFile, SeenFinding } from './seen';

/** For specs: the case files of a product that answers a story exactly as expected.json says, under its own case ids. */
export function asExpected(story: Story): Observation {
  const expected = story.expected!;
  const same = sameEvents(story.lines);
  const idOf = (seq: number): string => same.idsOf(seq)[0]!;
  const filesOf = (snapshot?: Expected['snapshots'][number]): Map<string, SeenCaseFile> =>
    new Map(
      Object.keys(expected.cases).map((label) => [
        `id-of-${label}`,
        {
          caseId: `id-of-${label}`,
          number: `2021-${label}`,
          operator: 'uscc:91150622MAYX0A110G',
          names: [expected.cases[label]!],
          status: 'confirmed',
          measures: snapshot?.measures[label] ?? {},
          findings: snapshot ? snapshotFindings(snapshot, label) : finalFindings(expected, label, idOf),
          obligations: (snapshot?.obligations ?? [])
            .filter((each) => each.case === label)
            .map((each) => ({
              ...each,
              policyId: each.policyId.split('#')[0]!,
              instance: each.policyId.includes('#') ? Number(each.policyId.split('#')[1]) : undefined,
              openedBy: idOf(each.openedBySeq),
              metBy: each.metBySeq === null ? undefined : idOf(each.metBySeq),
            })),
        },
      ]),
    );
  const caseOfSeq = new Map(story.lines.map(({ seq }) => [seq, expected.caseOfSeq[seq] ? `id-of-${expected.caseOfSeq[seq]}` : null]));
  return { caseOfSeq, atEnd: filesOf(), snapshots: expected.snapshots.map((each) => ({ asOf: each.asOf, files: filesOf(each) })) };
}

const finalFindings = (expected: Expected, label: string, idOf: (seq: number) => string): SeenFinding[] =>
  expected.findings
    .filter((each) => each.case === label)
    .map((each) => ({
      rule: each.code,
      slug: each.slug,
      severity: highestSeverity(each.severity),
      status: each.resolvedAt ? 'resolved' : 'open',
      raisedAt: each.raisedAt,
      resolvedAt: each.resolvedAt ?? undefined,
      resolvedBy: each.resolvedBySeq === null ? undefined : idOf(each.resolvedBySeq),
      evidence: each.becauseSeq.map(idOf),
    }));

const snapshotFindings = ({ openFindings, resolvedFindings }: Expected['snapshots'][number], label: string): SeenFinding[] =>
  [...openFindings.map((name) => ({ name, status: 'open' })), ...resolvedFindings.map((name) => ({ name, status: 'resolved' }))]
    .filter(({ name }) => name.endsWith(`/${label}`))
    .map(({ name, status }) => ({ rule: name.split('/')[0]!, severity: 'high', status, raisedAt: '2021-10-08T08:00:00+08:00', evidence: [] }));
