import { Field, IsCalendarDate, IsDecimalString, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'loan.recalled',
  version: 1,
  zh: '贷款收回',
  en: 'Loan recalled',
  group: 'D',
  publishers: ['finance'],
  consumers: ['ndrc', 'samr'],
  articles: ['(十六)'],
  evidence: '收回凭证',
  undoneBy: 'event.corrected',
  example: { loanToken: 'ln_01', principalCny: '1200.5', recalledCny: '1200.5', outstandingCny: '1200.5', asOf: '2021-10-20' },
})
export class LoanRecalledV1 {
  @Field('贷款标识')
  @IsText()
  loanToken!: string;

  @Field('本金', { unit: 'CNY' })
  @IsDecimalString()
  principalCny!: string;

  @Field('收回金额', { unit: 'CNY' })
  @IsDecimalString()
  recalledCny!: string;

  @Field('未收金额', { unit: 'CNY' })
  @IsDecimalString()
  outstandingCny!: string;

  @Field('数据日期')
  @IsCalendarDate()
  asOf!: string;
}
