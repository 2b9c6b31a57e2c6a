import { Field, IsDecimalString, IsInstant, IsOneOf, IsText, IsTrueOrFalse } from '../../fields';
import { EventContract } from '../event-contract';

const PENALTY_KIND_VALUES = ['warning', 'fine', 'confiscation', 'suspension', 'licence-revocation'] as const;

@EventContract({
  code: 'penalty.imposed',
  version: 1,
  zh: '行政处罚',
  en: 'Administrative penalty imposed',
  group: 'B',
  publishers: ['energy', 'samr', 'telecom', 'tax', 'finance', 'ndrc'],
  consumers: ['ndrc', 'samr'],
  articles: ['(十二)', '(十七)', 'IM8-3'],
  evidence: '处罚告知书, 听证笔录, 决定书, 法制审核意见',
  triggers: ['credit-restriction.imposed'],
  undoneBy: 'measure.reversed',
  example: {
    authority: '示例能源局',
    decisionNo: '示例决字〔2021〕1号',
    penaltyKind: 'warning',
    ground: '违规用电',
    noticeServedAt: '2021-10-20T10:00:00+08:00',
    hearingOffered: true,
    decidedAt: '2021-10-20T10:00:00+08:00',
    legalBasis: '电力法',
  },
})
export class PenaltyImposedV1 {
  @Field('处罚机关')
  @IsText()
  authority!: string;

  @Field('决定书文号')
  @IsText()
  decisionNo!: string;

  @Field('处罚种类')
  @IsOneOf(PENALTY_KIND_VALUES)
  penaltyKind!: (typeof PENALTY_KIND_VALUES)[number];

  @Field('事由')
  @IsText()
  ground!: string;

  @Field('罚款金额', { unit: 'CNY', optional: true })
  @IsDecimalString()
  fineCny?: string;

  @Field('通知送达时间')
  @IsInstant()
  noticeServedAt!: string;

  @Field('已告知听证')
  @IsTrueOrFalse()
  hearingOffered!: boolean;

  @Field('决定时间')
  @IsInstant()
  decidedAt!: string;

  @Field('法律依据')
  @IsText()
  legalBasis!: string;
}
