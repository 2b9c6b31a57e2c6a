import { Field, IsCalendarDate, IsDecimalString, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const KIND_VALUES = ['fiscal', 'rent', 'water-power', 'land', 'equipment'] as const;
const BENEFICIARY_KIND_VALUES = ['project', 'park'] as const;

@EventContract({
  code: 'subsidy.paid',
  version: 1,
  zh: '财政补贴/优惠兑付',
  en: 'Subsidy or benefit paid',
  group: 'E',
  publishers: ['mof', 'gov'],
  consumers: ['ndrc', 'tax', 'evaluator'],
  articles: ['(十一)', '(十五)'],
  evidence: '国库/惠企平台凭证',
  contradicts: ['subsidy.cancelled', 'site.confirmed'],
  undoneBy: 'support.recovered / event.corrected',
  example: { programme: '示例补贴项目', kind: 'fiscal', amountCny: '1607040.00', paidOn: '2021-10-20', beneficiaryKind: 'project' },
})
export class SubsidyPaidV1 {
  @Field('补贴项目')
  @IsText()
  programme!: string;

  @Field('类别')
  @IsOneOf(KIND_VALUES)
  kind!: (typeof KIND_VALUES)[number];

  @Field('金额', { unit: 'CNY' })
  @IsDecimalString()
  amountCny!: string;

  @Field('兑付日期')
  @IsCalendarDate()
  paidOn!: string;

  @Field('受益类别')
  @IsOneOf(BENEFICIARY_KIND_VALUES)
  beneficiaryKind!: (typeof BENEFICIARY_KIND_VALUES)[number];
}
