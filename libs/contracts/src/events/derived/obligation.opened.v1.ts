import { Field, IsCount, IsEventRef, IsInstant, IsListOfTexts, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'obligation.opened',
  version: 1,
  zh: '义务产生',
  en: 'Obligation opened',
  group: 'I',
  publishers: ['system'],
  consumers: ['any'],
  articles: ['(二十)'],
  undoneBy: 'obligation.waived',
  example: {
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    policyId: 'N1283-13-1',
    openedByEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    openedAt: '2021-10-20T10:00:00+08:00',
    dueAt: '2021-10-20T10:00:00+08:00',
    deadlineBasis: 'notice',
    responsible: ['energy'],
  },
})
export class ObligationOpenedV1 {
  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('政策编号')
  @IsText()
  policyId!: string;

  @Field('期次', { optional: true })
  @IsCount()
  instance?: number;

  @Field('触发事件')
  @IsEventRef()
  openedByEventId!: string;

  @Field('起算时间')
  @IsInstant()
  openedAt!: string;

  @Field('期限')
  @IsInstant()
  dueAt!: string;

  @Field('期限依据')
  @IsText()
  deadlineBasis!: string;

  @Field('责任部门')
  @IsListOfTexts()
  responsible!: string[];
}
