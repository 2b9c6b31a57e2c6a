import { Field, IsDecimalString, IsEventRef, IsInstant, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'tax-benefit.cancelled',
  version: 1,
  zh: '税收优惠取消',
  en: 'Tax benefit cancelled',
  group: 'E',
  publishers: ['tax'],
  consumers: ['ndrc', 'mof', 'samr'],
  articles: ['(十五)', 'IM8-2'],
  evidence: '取消资格文书',
  triggers: ['support.recovered'],
  contradicts: ['subsidy.paid'],
  undoneBy: 'measure.reversed',
  example: {
    benefitCode: 'HNTE-15',
    taxType: '企业所得税',
    periodFrom: '2021-10',
    effectiveAt: '2021-10-20T10:00:00+08:00',
    basisEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
  },
})
export class TaxBenefitCancelledV1 {
  @Field('优惠代码')
  @IsText()
  benefitCode!: string;

  @Field('税种')
  @IsText()
  taxType!: string;

  @Field('起始税期')
  @IsText()
  periodFrom!: string;

  @Field('金额', { unit: 'CNY', optional: true })
  @IsDecimalString()
  amountCny?: string;

  @Field('生效时间')
  @IsInstant()
  effectiveAt!: string;

  @Field('依据事件')
  @IsEventRef()
  basisEventId!: string;
}
