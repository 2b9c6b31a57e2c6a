import { Field, IsCount, IsEventRef, IsInstant, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'finding.resolved',
  version: 1,
  zh: '线索了结',
  en: 'Finding resolved',
  group: 'I',
  publishers: ['system'],
  consumers: ['any'],
  articles: ['(十九)'],
  undoneBy: 'finding.raised (next occurrence)',
  example: {
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    findingId: 'xc10-1',
    rule: 'XC10',
    about: 'uscc:91150622MAYX0A110G',
    occurrence: 1,
    resolvedAt: '2021-10-20T10:00:00+08:00',
  },
})
export class FindingResolvedV1 {
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

  @Field('了结时间')
  @IsInstant()
  resolvedAt!: string;

  @Field('了结事件', { optional: true })
  @IsEventRef()
  resolvedByEventId?: string;
}
