import { findContract } from '@quanlian/contracts';
import type { Difference } from '../comparison/seen';
import type { Story } from '../story/story';
import { table } from './table';
import { minute } from './words';

/** The events of the story as they arrived, each with the case it went to. */
export const timelineTable = (story: Story, caseLabel: (seq: number) => string): string =>
  table(
    ['#', '发生 Occurred', '获知 Recorded', '来源 Source', '事件 Event', '名称 Name', '案件 Case'],
    story.lines.map((line) => [
      `${line.seq}`,
      minute(line.occurredAt),
      minute(line.recordedAt),
      line.source,
      line.type,
      findContract(line.type)?.zh ?? '',
      caseLabel(line.seq),
    ]),
  );

export const differencesTable = (differences: readonly Difference[]): string =>
  differences.length === 0
    ? '与预期一致 No difference'
    : `与预期不同 Differences: ${differences.length}\n${table(
        ['处 Where', '预期 Expected', '实际 Found'],
        differences.map(({ where, expected, found }) => [where, expected, found]),
      )}`;
