import { Field, IsDecimalString, IsText } from '../../fields';

/** One account of a profile that sums up several. */
export class AccountLoad {
  @Field('户号')
  @IsText()
  accountNo!: string;

  @Field('平均负荷', { unit: 'kW' })
  @IsDecimalString()
  meanKw!: string;

  @Field('最大负荷', { unit: 'kW', optional: true })
  @IsDecimalString()
  maxKw?: string;
}
