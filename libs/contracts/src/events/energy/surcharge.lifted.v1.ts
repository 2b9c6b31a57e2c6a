import { Field, IsCalendarDate, IsEventRef, IsListOfTexts, IsOneOf } from '../../fields';
import { EventContract } from '../event-contract';

const REASON_VALUES = ['shut-down', 'cleared', 'error'] as const;

@EventContract({
  code: 'surcharge.lifted',
  version: 1,
  zh: '差别电价停止',
  en: 'Differential tariff lifted',
  group: 'B',
  publishers: ['energy', 'ndrc'],
  consumers: ['ndrc', 'tax', 'evaluator'],
  articles: ['(十三)'],
  evidence: '停止执行函(户号/地址/停止时间)',
  contradicts: ['surcharge.imposed'],
  undoneBy: 'surcharge.imposed (new)',
  example: {
    accountNos: ['1500000000101'],
    effectiveTo: '2021-10-20',
    reason: 'shut-down',
    liftsEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
  },
})
export class SurchargeLiftedV1 {
  @Field('户号')
  @IsListOfTexts()
  accountNos!: string[];

  @Field('截止日期')
  @IsCalendarDate()
  effectiveTo!: string;

  @Field('原因')
  @IsOneOf(REASON_VALUES)
  reason!: (typeof REASON_VALUES)[number];

  @Field('被解除事件')
  @IsEventRef()
  liftsEventId!: string;
}
