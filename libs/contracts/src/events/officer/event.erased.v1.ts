import { Field, IsInstant, IsListOfTexts, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'event.erased',
  version: 1,
  zh: '事件内容删除',
  en: 'Contents of events erased on a legal basis; their entries in the log stay',
  group: 'H',
  publishers: ['system'],
  consumers: ['any'],
  example: {
    erasureId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    eventIds: ['0179826c-3480-74d3-98a0-a4ada618e6d1'],
    legalBasis: '示例依据',
    reason: '示例原因',
    by: 'of-0001',
    at: '2021-10-20T10:00:00+08:00',
  },
})
export class EventErasedV1 {
  @Field('删除编号')
  @IsText()
  erasureId!: string;

  @Field('事件')
  @IsListOfTexts()
  eventIds!: string[];

  @Field('法律依据')
  @IsText()
  legalBasis!: string;

  @Field('原因')
  @IsText()
  reason!: string;

  @Field('提出人')
  @IsText()
  by!: string;

  @Field('时间')
  @IsInstant()
  at!: string;
}
