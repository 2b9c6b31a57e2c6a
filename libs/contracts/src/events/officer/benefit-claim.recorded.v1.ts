import { Field, IsDecimalString, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'benefit-claim.recorded',
  version: 1,
  zh: '税收优惠申报记录',
  en: 'Tax benefit claimed',
  group: 'H',
  publishers: ['tax'],
  consumers: ['ndrc', 'mof'],
  articles: ['(十五)'],
  evidence: '纳税申报表',
  undoneBy: 'event.corrected',
  example: { benefitCode: 'HNTE-15', period: '2021-10', amountCny: '1607040.00' },
})
export class BenefitClaimRecordedV1 {
  @Field('优惠代码')
  @IsText()
  benefitCode!: string;

  @Field('期间')
  @IsText()
  period!: string;

  @Field('金额', { unit: 'CNY' })
  @IsDecimalString()
  amountCny!: string;
}
