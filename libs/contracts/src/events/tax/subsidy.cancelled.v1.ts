import { Field, IsDecimalString, IsEventRef, IsInstant, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const KIND_VALUES = ['fiscal', 'rent', 'water-power', 'land', 'equipment'] as const;

@EventContract({
  code: 'subsidy.cancelled',
  version: 1,
  zh: '补贴/房租水电优惠取消',
  en: 'Subsidy or benefit cancelled',
  group: 'E',
  publishers: ['mof', 'gov'],
  consumers: ['ndrc', 'tax', 'evaluator'],
  articles: ['(十五)', 'IM8-2'],
  evidence: '取消文件',
  triggers: ['support.recovered'],
  contradicts: ['subsidy.paid'],
  undoneBy: 'measure.reversed',
  example: {
    programme: '示例补贴项目',
    kind: 'fiscal',
    effectiveAt: '2021-10-20T10:00:00+08:00',
    basisEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
  },
})
export class SubsidyCancelledV1 {
  @Field('补贴项目')
  @IsText()
  programme!: string;

  @Field('类别')
  @IsOneOf(KIND_VALUES)
  kind!: (typeof KIND_VALUES)[number];

  @Field('生效时间')
  @IsInstant()
  effectiveAt!: string;

  @Field('剩余金额', { unit: 'CNY', optional: true })
  @IsDecimalString()
  remainingCny?: string;

  @Field('依据事件')
  @IsEventRef()
  basisEventId!: string;
}
