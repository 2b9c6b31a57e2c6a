import { Field, IsCalendarDate, IsDecimalString, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'surcharge.collected',
  version: 1,
  zh: '加价电费到账',
  en: 'Surcharge collected',
  group: 'B',
  publishers: ['energy'],
  consumers: ['ndrc', 'evaluator'],
  articles: ['(十三)'],
  evidence: '入账凭证',
  undoneBy: 'event.corrected',
  example: { billNo: 'EX-BILL-1', amountCny: '1607040.00', receivedOn: '2021-10-20', outstandingCny: '1200.5' },
})
export class SurchargeCollectedV1 {
  @Field('账单号')
  @IsText()
  billNo!: string;

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
