import { Field, IsCalendarDate, IsDecimalString, IsEventRef, IsInstant, IsListOfTexts, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const SCOPE_VALUES = ['whole-account', 'sub-meter'] as const;

@EventContract({
  code: 'surcharge.imposed',
  version: 1,
  zh: '差别电价执行',
  en: 'Differential tariff imposed',
  group: 'B',
  publishers: ['energy', 'ndrc'],
  consumers: ['ndrc', 'tax', 'finance', 'evaluator'],
  articles: ['(十三)'],
  evidence: '执行名单函, 告知书',
  triggers: ['surcharge.billed'],
  undoneBy: 'surcharge.lifted',
  example: {
    accountNos: ['1500000000101'],
    rate: '1200.5',
    policyId: 'N1283-13-1',
    scope: 'whole-account',
    effectiveFrom: '2021-10-20',
    basisEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
  },
})
export class SurchargeImposedV1 {
  @Field('户号')
  @IsListOfTexts()
  accountNos!: string[];

  @Field('加价标准', { unit: 'CNY/kWh' })
  @IsDecimalString()
  rate!: string;

  @Field('政策编号')
  @IsText()
  policyId!: string;

  @Field('范围')
  @IsOneOf(SCOPE_VALUES)
  scope!: (typeof SCOPE_VALUES)[number];

  @Field('生效日期')
  @IsCalendarDate()
  effectiveFrom!: string;

  @Field('通知送达时间', { optional: true })
  @IsInstant()
  noticeServedAt?: string;

  @Field('依据事件')
  @IsEventRef()
  basisEventId!: string;
}
