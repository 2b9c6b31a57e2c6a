import { Field, IsCalendarDate, IsDecimalString, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'loan.drawn',
  version: 1,
  zh: '贷款提款',
  en: 'Loan drawn',
  group: 'H',
  publishers: ['finance'],
  consumers: ['ndrc', 'samr'],
  articles: ['(十六)'],
  evidence: '放款凭证',
  undoneBy: 'event.corrected',
  example: { loanToken: 'ln_01', drawnCny: '1200.5', drawnOn: '2021-10-20' },
})
export class LoanDrawnV1 {
  @Field('贷款标识')
  @IsText()
  loanToken!: string;

  @Field('提款金额', { unit: 'CNY' })
  @IsDecimalString()
  drawnCny!: string;

  @Field('提款日期')
  @IsCalendarDate()
  drawnOn!: string;
}
