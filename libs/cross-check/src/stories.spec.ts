import { formatBeijing } from '@quanlian/contracts';
import type { Finding } from './finding-ledger';
import { ExpectedFinding, readStory, seqOf, storyNames, walkCase } from './testing/story-walk';

const order = <T extends { code: string; raisedAt: string }>(list: T[]): T[] =>
  [...list].sort((a, b) => `${a.code} ${a.raisedAt}`.localeCompare(`${b.code} ${b.raisedAt}`));

/** Words in brackets and "from …" are comment: the highest level named is the one reached. */
const highest = (severity: string): string =>
  ['critical', 'high', 'medium', 'low', 'info'].find((level) => severity.replace(/\(.*?\)/g, '').includes(level))!;

/** XC31 is about duties that were shown otherwise, of which this walk knows nothing: the fold of the case file asks it. */
const asksDuties = ({ code }: ExpectedFinding): boolean => code === 'XC31';

describe.each(storyNames())('%s', (name) => {
  const story = readStory(name);
  const plain = (finding: Finding) => ({
    code: finding.rule,
    severity: finding.severity as string,
    raisedAt: formatBeijing(finding.raisedAt),
    resolvedAt: finding.resolvedAt === undefined ? null : formatBeijing(finding.resolvedAt),
    resolvedBySeq: seqOf(story, finding.resolvedBy),
  });
  const wanted = (finding: ExpectedFinding) => ({
    code: finding.code,
    severity: highest(finding.severity),
    raisedAt: finding.raisedAt,
    resolvedAt: finding.resolvedAt ?? null,
    resolvedBySeq: finding.resolvedBySeq ?? null,
  });

  describe.each(Object.keys(story.expected.cases))('%s', (label) => {
    const found = () => walkCase(story, label);
    const expected = story.expected.findings.filter((finding) => finding.case === label && !asksDuties(finding));

    it('raises and resolves exactly the findings of the story, at their instants', () => {
      expect(order(found().map(plain))).toEqual(order(expected.map(wanted)));
    });

    it('rests each of them on the events it needs', () => {
      const findings = found();
      const evidenceOf = ({ code, raisedAt }: ExpectedFinding) =>
        findings.find((one) => one.rule === code && formatBeijing(one.raisedAt) === raisedAt)?.evidence.map((id) => seqOf(story, id));
      for (const finding of expected) expect(evidenceOf(finding)).toEqual(expect.arrayContaining(finding.becauseSeq));
    });
  });
});
