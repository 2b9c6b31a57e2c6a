import { formatBeijing } from '@quanlian/contracts';
import type { CaseFile } from './case-file';
import { foldCaseFile } from './fold-case-file';
import { earlierEventsOf, eventsOfCase, idOfSeq, readStory, storyNames } from './testing/story';
import type { ExpectedObligation, Story } from './testing/story';

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

describe.each(storyNames())('%s', (name) => {
  const story = readStory(name);
  const labels = Object.keys(story.expected.cases);

  describe.each(story.expected.snapshots.map((snapshot) => [snapshot.asOf, snapshot] as const))('as of %s', (asOf, snapshot) => {
    describe.each(labels)('%s', (label) => {
      const file = () => fold(story, label, asOf);
      it('shows the measures', () => expect(file().measures).toEqual(snapshot.measures[label] ?? {}));
      it('shows the obligations', () =>
        expect(obligationsIn(file())).toEqual(
          expectedObligations(
            story,
            snapshot.obligations.filter((one) => one.case === label),
          ),
        ));
      it('shows the open findings', () => expect(rulesIn(file(), 'open')).toEqual(rulesOf(snapshot.openFindings, label)));
      it('shows the resolved findings', () => expect(rulesIn(file(), 'resolved')).toEqual(rulesOf(snapshot.resolvedFindings, label)));
    });
  });

  describe('over the whole story', () => {
    const lastAsOf = story.expected.snapshots.at(-1)!.asOf;
    it.each(story.expected.findings.map((finding) => [`${finding.code} of ${finding.case} at ${finding.raisedAt}`, finding] as const))(
      '%s',
      (_title, wanted) => {
        const found = fold(story, wanted.case, lastAsOf).findings.find(
          (one) => one.rule === wanted.code && formatBeijing(one.raisedAt) === wanted.raisedAt,
        );
        expect(found).toBeDefined();
        expect({ resolvedAt: text(found!.resolvedAt), resolvedBy: found!.resolvedBy }).toEqual({
          resolvedAt: wanted.resolvedAt ?? null,
          resolvedBy: idOfSeq(story, wanted.resolvedBySeq) ?? found!.resolvedBy,
        });
        expect(found!.evidence).toEqual(expect.arrayContaining(wanted.becauseSeq.map((seq) => idOfSeq(story, seq))));
        const severities = [...wanted.severity.replaceAll(/\(.*?\)/g, '').matchAll(/info|low|medium|high|critical/g)].map((match) => match[0]);
        expect(found!.severity).toBe(severities.at(-1));
      },
    );
    it('raises nothing else', () => {
      const raised = labels.flatMap((label) =>
        fold(story, label, lastAsOf).findings.map((one) => `${one.rule}/${label}/${formatBeijing(one.raisedAt)}`),
      );
      expect(raised.sort()).toEqual(story.expected.findings.map((one) => `${one.code}/${one.case}/${one.raisedAt}`).sort());
    });
  });
});
