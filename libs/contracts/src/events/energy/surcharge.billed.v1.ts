import { Field, IsCalendarDate, IsDecimalString, IsListOfObjects, IsListOfTexts, IsText } from '../../fields';
import { EventContract } from '../event-contract';
import { BillSegment } from './bill-segment';

@EventContract({
  code: 'surcharge.billed',
  version: 1,
  zh: '加价电费出账',
  en: 'Surcharge billed',
  group: 'B',
  publishers: ['energy'],
  consumers: ['ndrc', 'tax', 'evaluator'],
  articles: ['(十三)'],
  evidence: '电费账单哈希, 抄表数据',
  triggers: ['surcharge.collected'],
  undoneBy: 'event.corrected',
  example: {
    billNo: 'EX-BILL-1',
    accountNos: ['1500000000101'],
    from: '2021-10-01',
    to: '2021-10-31',
    energyKwh: '446400',
    segments: [{ from: '2021-10-20', to: '2021-10-31', kwh: '5356800', rate: '0.30', amount: '1607040.00' }],
    amountCny: '1607040.00',
    dueOn: '2021-10-20',
  },
})
export class SurchargeBilledV1 {
  @Field('账单号')
  @IsText()
  billNo!: string;

  @Field('户号')
  @IsListOfTexts()
  accountNos!: string[];

  @Field('起')
  @IsCalendarDate()
  from!: string;

  @Field('止')
  @IsCalendarDate()
  to!: string;

  @Field('电量', { unit: 'kWh' })
  @IsDecimalString()
  energyKwh!: string;

  @Field('分段')
  @IsListOfObjects(BillSegment, 1)
  segments!: BillSegment[];

  @Field('金额', { unit: 'CNY' })
  @IsDecimalString()
  amountCny!: string;

  @Field('应缴日期')
  @IsCalendarDate()
  dueOn!: string;
}
