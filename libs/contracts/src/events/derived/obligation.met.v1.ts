import { Field, IsCount, IsEventRef, IsInstant, IsText, IsTrueOrFalse } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'obligation.met',
  version: 1,
  zh: '义务履行',
  en: 'Obligation met',
  group: 'I',
  publishers: ['system'],
  consumers: ['any'],
  articles: ['(二十)'],
  undoneBy: 'event.corrected',
  example: {
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    policyId: 'N1283-13-1',
    metByEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    metAt: '2021-10-20T10:00:00+08:00',
    dueAt: '2021-10-20T10:00:00+08:00',
    late: true,
  },
})
export class ObligationMetV1 {
  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('政策编号')
  @IsText()
  policyId!: string;

  @Field('期次', { optional: true })
  @IsCount()
  instance?: number;

  @Field('履行事件')
  @IsEventRef()
  metByEventId!: string;

  @Field('履行时间')
  @IsInstant()
  metAt!: string;

  @Field('期限')
  @IsInstant()
  dueAt!: string;

  @Field('是否逾期履行')
  @IsTrueOrFalse()
  late!: boolean;
}
