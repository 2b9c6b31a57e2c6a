import { join } from 'node:path';
import { asExpected } from '../comparison/as-expected';
import { loadStory } from '../story/load-story';
import { sameEvents } from '../story/same-event';
import { caseTables } from './case-tables';

describe('the full-chain view', () => {
  const story = loadStory(join(__dirname, '..', '..', 'scenarios', '01-inner-mongolia-fake-bigdata'));
  const seen = asExpected(story);

  it('shows measures, findings with their evidence lines, and obligations in both languages', () => {
    const file = { ...seen.snapshots[2]!.files.get('id-of-C-NM-001')!, findings: seen.atEnd.get('id-of-C-NM-001')!.findings };
    const text = caseTables('C-NM-001', file, sameEvents(story.lines));
    expect(text).toContain('案件 Case 2021-C-NM-001 (C-NM-001) · 已认定 confirmed');
    expect(text).toMatch(/名单 list +生效 in force/);
    expect(text).toMatch(/XC12 +dc-declared-load-mismatch +高 high +2021-10-08 08:00 +2022-02-17 12:00 +#62 +已消除 resolved +#3 #4/);
    expect(text).toMatch(/N1283-03-2#3 .*2021-11-10 17:00 +逾期完成 met-late +2021-11-29 16:00 +#32/);
  });
});
