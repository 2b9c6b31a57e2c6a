import { Field, IsCalendarDate, IsDecimalString, IsOneOf } from '../../fields';
import { EventContract } from '../event-contract';

const KIND_VALUES = ['tax', 'subsidy'] as const;

@EventContract({
  code: 'support.recovered',
  version: 1,
  zh: '优惠追缴入库',
  en: 'Support recovered',
  group: 'E',
  publishers: ['tax', 'mof'],
  consumers: ['ndrc', 'evaluator'],
  articles: ['(十五) inferred'],
  evidence: '缴款书',
  undoneBy: 'event.corrected',
  example: { kind: 'tax', amountCny: '1607040.00', receivedOn: '2021-10-20', outstandingCny: '1200.5' },
})
export class SupportRecoveredV1 {
  @Field('类别')
  @IsOneOf(KIND_VALUES)
  kind!: (typeof KIND_VALUES)[number];

  @Field('金额', { unit: 'CNY' })
  @IsDecimalString()
  amountCny!: string;

  @Field('到账日期')
  @IsCalendarDate()
  receivedOn!: string;

  @Field('未收金额', { unit: 'CNY' })
  @IsDecimalString()
  outstandingCny!: string;
}
