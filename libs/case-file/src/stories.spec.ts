import { formatBeijing } from '@quanlian/contracts';
import type { CaseFile } from './case-file';
import { foldCaseFile } from './fold-case-file';
import { earlierEventsOf, eventsOfCase, idOfSeq, readStory, storyNames } from './testing/story';
import type { ExpectedFinding, ExpectedObligation, Story } from './testing/story';

const fold = (story: Story, label: string, asOf: string): CaseFile =>
  foldCaseFile({
    caseId: label,
    number: label,
    operator: label,
    events: eventsOfCase(story, label),
    earlier: earlierEventsOf(story, label),
    knownAt: Date.parse(asOf),
  });

const text = (instant: number | undefined): string | null => (instant === undefined ? null : formatBeijing(instant));
const byName = <T extends { policyId: string }>(list: T[]): T[] => list.sort((a, b) => (a.policyId < b.policyId ? -1 : 1));

const obligationsIn = (file: CaseFile) =>
  byName(
    file.obligations.map((state) => ({
      policyId: state.instance === undefined ? state.policyId : `${state.policyId}#${state.instance}`,
      openedBy: state.openedBy,
      openedAt: formatBeijing(state.openedAt),
      dueAt: formatBeijing(state.dueAt),
      status: state.status as string,
      metBy: state.metBy,
      metAt: text(state.metAt),
      deadlineBasis: state.deadlineBasis,
    })),
  );

const expectedObligations = (story: Story, list: ExpectedObligation[]) =>
  byName(
    list.map(({ policyId, openedBySeq, openedAt, dueAt, status, metBySeq, metAt, deadlineBasis }) => ({
      policyId,
      openedBy: idOfSeq(story, openedBySeq)!,
      openedAt,
      dueAt,
      status,
      metBy: idOfSeq(story, metBySeq),
      metAt,
      deadlineBasis,
    })),
  );

const rulesOf = (list: string[], label: string): string[] => list.flatMap((one) => (one.endsWith(`/${label}`) ? [one.split('/')[0]!] : [])).sort();
const rulesIn = (file: CaseFile, status: string): string[] =>
  file.findings
    .filter((one) => one.status === status)
    .map((one) => one.rule)
    .sort();

const severityOf = ({ severity }: ExpectedFinding): string | undefined =>
  [...severity.replaceAll(/\(.*?\)/g, '').matchAll(/info|low|medium|high|critical/g)].map((match) => match[0]).at(-1);

describe.each(storyNames())('%s', (name) => {
  const story = readStory(name);
  const labels = Object.keys(story.expected.cases);
  const lastAsOf = story.expected.snapshots.at(-1)!.asOf;
  const moments = story.expected.snapshots.flatMap((snapshot) => labels.map((label) => [snapshot.asOf, label, snapshot] as const));

  it.each(moments)('as of %s, %s shows its measures, obligations and findings', (asOf, label, snapshot) => {
    const file = fold(story, label, asOf);
    const owed = snapshot.obligations.filter((one) => one.case === label);
    expect(file.measures).toEqual(snapshot.measures[label] ?? {});
    expect(obligationsIn(file)).toEqual(expectedObligations(story, owed));
    expect(rulesIn(file, 'open')).toEqual(rulesOf(snapshot.openFindings, label));
    expect(rulesIn(file, 'resolved')).toEqual(rulesOf(snapshot.resolvedFindings, label));
  });

  it.each(labels)('%s raises and resolves exactly its findings, at their instants and on their evidence', (label) => {
    const { findings } = fold(story, label, lastAsOf);
    const wanted = story.expected.findings.filter((one) => one.case === label);
    const nameOf = (code: string, raisedAt: string): string => `${code} ${raisedAt}`;
    const found = new Map(findings.map((one) => [nameOf(one.rule, formatBeijing(one.raisedAt)), one]));
    expect([...found.keys()].sort()).toEqual(wanted.map((one) => nameOf(one.code, one.raisedAt)).sort());
    for (const one of wanted) {
      const { severity, resolvedAt, resolvedBy, evidence } = found.get(nameOf(one.code, one.raisedAt))!;
      expect({ severity, resolvedAt: text(resolvedAt), resolvedBy }).toEqual({
        severity: severityOf(one),
        resolvedAt: one.resolvedAt ?? null,
        resolvedBy: idOfSeq(story, one.resolvedBySeq) ?? resolvedBy,
      });
      expect(evidence).toEqual(expect.arrayContaining(one.becauseSeq.map((seq) => idOfSeq(story, seq))));
    }
  });
});
