import { Field, IsAnyObject, IsCount, IsInstant, IsListOfEventRefs, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const SEVERITY_VALUES = ['info', 'low', 'medium', 'high', 'critical'] as const;

@EventContract({
  code: 'finding.raised',
  version: 1,
  zh: '线索产生',
  en: 'Finding raised',
  group: 'I',
  publishers: ['system'],
  consumers: ['any'],
  articles: ['(十九)'],
  undoneBy: 'finding.resolved',
  example: {
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    findingId: 'xc10-1',
    rule: 'XC10',
    about: 'uscc:91150622MAYX0A110G',
    occurrence: 1,
    severity: 'info',
    evidence: ['0179c65f-3980-7ec1-8a14-127a62fac55d'],
    numbers: { hours: 26 },
    raisedAt: '2021-10-20T10:00:00+08:00',
  },
})
export class FindingRaisedV1 {
  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('线索编号')
  @IsText()
  findingId!: string;

  @Field('规则')
  @IsText()
  rule!: string;

  @Field('所指对象')
  @IsText()
  about!: string;

  @Field('次数')
  @IsCount()
  occurrence!: number;

  @Field('严重程度')
  @IsOneOf(SEVERITY_VALUES)
  severity!: (typeof SEVERITY_VALUES)[number];

  @Field('证据事件')
  @IsListOfEventRefs()
  evidence!: string[];

  @Field('数值')
  @IsAnyObject()
  numbers!: Record<string, unknown>;

  @Field('产生时间')
  @IsInstant()
  raisedAt!: string;
}
