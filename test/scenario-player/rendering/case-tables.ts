import { obligationName } from '../comparison/compare-obligations';
import type { SeenCaseFile } from '../comparison/seen';
import type { SameEvent } from '../story/same-event';
import { table } from './table';
import { bilingual, minute } from './words';

type SeqText = (id: string | null | undefined) => string;

const findings = (file: SeenCaseFile, seq: SeqText): string =>
  table(
    ['规则 Rule', '名称 Name', '级别 Severity', '发现 Raised', '消除 Resolved', '由 By', '状态 Status', '依据 Evidence'],
    file.findings.map((each) => [
      each.rule,
      each.slug ?? '',
      bilingual(each.severity),
      minute(each.raisedAt),
      minute(each.resolvedAt),
      seq(each.resolvedBy),
      bilingual(each.status),
      each.evidence
        .map((id) => seq(id))
        .filter(Boolean)
        .join(' '),
    ]),
  );

const obligations = (file: SeenCaseFile, seq: SeqText): string =>
  table(
    ['事项 Policy', '内容 Duty', '起算 Opened', '期限 Due', '状态 Status', '完成 Met', '由 By'],
    file.obligations.map((each) => [
      obligationName(each),
      each.titleZh ?? each.titleEn ?? '',
      minute(each.openedAt),
      minute(each.dueAt),
      bilingual(each.status),
      minute(each.metAt),
      seq(each.metBy),
    ]),
  );

/** The full-chain view of one case: measures by leg, findings, obligations. */
export function caseTables(label: string, file: SeenCaseFile, same: SameEvent): string {
  const seq: SeqText = (id) => {
    const number = id ? same.seqOfId(id) : undefined;
    return number === undefined ? '' : `#${number}`;
  };
  const legs = Object.entries(file.measures).map(([leg, state]) => [bilingual(leg), bilingual(state)]);
  return [
    `案件 Case ${file.number}${label === file.caseId ? '' : ` (${label})`} · ${bilingual(file.status)}`,
    `主体 Operator ${file.operator}${file.names?.length ? ` ${file.names.join('，')}` : ''}`,
    '',
    '全链条措施 Full-chain measures',
    table(['环节 Leg', '状态 State'], legs),
    '',
    `交叉核验发现 Findings (${file.findings.length})`,
    findings(file, seq),
    '',
    `责任事项 Obligations (${file.obligations.length})`,
    obligations(file, seq),
  ].join('\n');
}
