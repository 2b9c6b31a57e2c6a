import { Field, IsCalendarDate, IsCount, IsDecimalString, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const PATTERN_VALUES = ['otc-settlement', 'many-small-in', 'loop', 'cross-border', 'rig-hosting-fee'] as const;

@EventContract({
  code: 'fund-flow.flagged',
  version: 1,
  zh: '可疑资金线索',
  en: 'Suspicious fund flow flagged',
  group: 'D',
  publishers: ['pbc', 'finance'],
  consumers: ['ndrc', 'finance', 'psb'],
  redactedFor: ['ndrc'],
  articles: ['(十六)', '(十九)', 'PBC237'],
  evidence: '反洗钱系统编号(受限)',
  triggers: ['case.referred', 'payment-service.stopped'],
  undoneBy: 'event.corrected',
  example: {
    windowFrom: '2021-10-01',
    windowTo: '2021-10-28',
    inflowCny: '1200.5',
    counterparties: 120,
    pattern: 'otc-settlement',
  },
})
export class FundFlowFlaggedV1 {
  @Field('窗口起')
  @IsCalendarDate()
  windowFrom!: string;

  @Field('窗口止')
  @IsCalendarDate()
  windowTo!: string;

  @Field('流入金额', { unit: 'CNY' })
  @IsDecimalString()
  inflowCny!: string;

  @Field('流出金额', { unit: 'CNY', optional: true })
  @IsDecimalString()
  outflowCny?: string;

  @Field('对手数')
  @IsCount()
  counterparties!: number;

  @Field('模式')
  @IsOneOf(PATTERN_VALUES)
  pattern!: (typeof PATTERN_VALUES)[number];

  @Field('可疑交易报告引用', { optional: true })
  @IsText()
  strRef?: string;
}
