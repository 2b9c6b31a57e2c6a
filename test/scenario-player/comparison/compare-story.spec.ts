import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadStory } from '../story/load-story';
import { asExpected } from './as-expected';
import { compareStory } from './compare-story';
import { highestSeverity } from './compare-findings';
import type { Observation, SeenCaseFile } from './seen';

const scenarios = join(__dirname, '..', '..', 'scenarios');
const story = loadStory(join(scenarios, '01-inner-mongolia-fake-bigdata'));
const LABEL = 'id-of-C-NM-001';

const withEndFile = (change: (file: SeenCaseFile) => SeenCaseFile): Observation => {
  const seen = asExpected(story);
  return { ...seen, atEnd: new Map([[LABEL, change(seen.atEnd.get(LABEL)!)]]) };
};

const withSnapshotFile = (index: number, change: (file: SeenCaseFile) => SeenCaseFile): Observation => {
  const seen = asExpected(story);
  const snapshots = seen.snapshots.map((each, at) => (at === index ? { ...each, files: new Map([[LABEL, change(each.files.get(LABEL)!)]]) } : each));
  return { ...seen, snapshots };
};

describe('comparing a story', () => {
  it.each(readdirSync(scenarios).filter((name) => /^\d/.test(name)))('%s answered as expected has no difference', (name) => {
    const each = loadStory(join(scenarios, name));
    expect(compareStory(each, asExpected(each))).toEqual([]);
  });

  it('a line in another case, or in a case where none is expected, is a difference', () => {
    const seen = asExpected(story);
    const caseOfSeq = new Map([...seen.caseOfSeq, [1, null], [34, LABEL]] as const);
    expect(compareStory(story, { ...seen, caseOfSeq })).toEqual([
      { where: '#1 case', expected: 'C-NM-001', found: '-' },
      { where: '#34 case', expected: '-', found: 'C-NM-001' },
    ]);
  });

  it('an extra finding is a difference that names what forbids it', () => {
    const extra = { rule: 'XC27', severity: 'high', status: 'open', raisedAt: '2022-03-05T00:00:00+08:00', evidence: [] };
    const seen = withEndFile((file) => ({ ...file, findings: [...file.findings, extra] }));
    expect(compareStory(story, seen)).toEqual([
      {
        where: 'XC27/C-NM-001',
        expected: 'must not be raised (XC27: no load or traffic ≥ 14 d after 2022-02-17)',
        found: 'raised 2022-03-05T00:00:00+08:00',
      },
    ]);
  });

  it('a finding that a deadline raises after the story is no difference', () => {
    const later = { rule: 'XC27', severity: 'high', status: 'open', raisedAt: '2024-01-01T00:00:00+08:00', evidence: [] };
    expect(
      compareStory(
        story,
        withEndFile((file) => ({ ...file, findings: [...file.findings, later] })),
      ),
    ).toEqual([]);
  });

  it('a missing finding is a difference', () => {
    const seen = withEndFile((file) => ({ ...file, findings: file.findings.slice(1) }));
    expect(compareStory(story, seen)).toEqual([{ where: 'XC10/C-NM-001', expected: 'raised 2021-10-08T08:00:00+08:00', found: '-' }]);
  });

  it('each compared field of a finding gives its own difference', () => {
    const seen = withEndFile((file) => ({
      ...file,
      findings: file.findings.map((each) =>
        each.rule === 'XC12'
          ? { ...each, raisedAt: '2021-10-09T08:00:00+08:00', resolvedBy: story.lines[0]!.id, evidence: [story.lines[2]!.id], severity: 'low' }
          : each,
      ),
    }));
    expect(compareStory(story, seen).map(({ where }) => where.split(' ').at(-1))).toEqual(['raisedAt', 'resolvedBySeq', 'becauseSeq', 'severity']);
  });

  it('the same instant written with another offset, and more evidence than asked for, are no difference', () => {
    const seen = withEndFile((file) => ({
      ...file,
      findings: file.findings.map((each) => ({ ...each, raisedAt: new Date(each.raisedAt).toISOString(), evidence: [...each.evidence, 'other'] })),
    }));
    expect(compareStory(story, seen)).toEqual([]);
  });

  it('a measure too many and a measure in another state are differences of that snapshot', () => {
    const seen = withSnapshotFile(0, (file) => ({ ...file, measures: { ...file.measures, list: 'ended', power: 'in force' } }));
    expect(compareStory(story, seen)).toEqual([
      { where: '2021-10-21T12:00:00+08:00 C-NM-001 list', expected: 'in force', found: 'ended' },
      { where: '2021-10-21T12:00:00+08:00 C-NM-001 power', expected: '-', found: 'in force' },
    ]);
  });

  it('an obligation is compared field by field, a missing and an extra one are differences', () => {
    const seen = withSnapshotFile(0, (file) => {
      const [first, second, ...rest] = file.obligations;
      return { ...file, obligations: [{ ...first!, status: 'waived-cleared', metBy: undefined }, { ...second!, policyId: 'N1283-99' }, ...rest] };
    });
    const [first, second] = story.expected!.snapshots[0]!.obligations;
    const at = story.expected!.snapshots[0]!.asOf;
    expect(compareStory(story, seen).map(({ where }) => where)).toEqual([
      `${at} ${first!.policyId}/C-NM-001 metBySeq`,
      `${at} ${first!.policyId}/C-NM-001 status`,
      `${at} ${second!.policyId}/C-NM-001`,
      `${at} N1283-99/C-NM-001`,
    ]);
  });

  it('a snapshot without a file differs in everything it expects', () => {
    const seen = asExpected(story);
    const found = compareStory(story, { ...seen, snapshots: [] });
    expect(new Set(found.map(({ where }) => where.split(' ')[0]))).toEqual(new Set(story.expected!.snapshots.map(({ asOf }) => asOf)));
  });
});

describe('severity as a story writes it', () => {
  it.each([
    ['medium, high from 2021-11-24', 'high'],
    ['high, critical from 2022-01-31', 'critical'],
    ['medium (with XC14, not high)', 'medium'],
    ['low (downgraded: earlier clearing on file)', 'low'],
  ])('%s is %s', (text, severity) => expect(highestSeverity(text)).toBe(severity));
});
