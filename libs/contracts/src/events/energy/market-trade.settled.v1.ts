import { Field, IsCalendarDate, IsDecimalString, IsKeyString, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'market-trade.settled',
  version: 1,
  zh: '市场化电量结算',
  en: 'Market trade settled',
  group: 'B',
  publishers: ['energy'],
  consumers: ['ndrc', 'energy', 'evaluator'],
  articles: ['(十四)', 'SC-MTG'],
  evidence: '结算单',
  triggers: ['penalty.imposed'],
  contradicts: ['market-access.cancelled'],
  undoneBy: 'event.corrected',
  example: {
    marketId: 'nm-market',
    participantNo: 'EX-P-1',
    deliveryMonth: '2021-10',
    energyKwh: '446400',
    settledOn: '2021-10-20',
  },
})
export class MarketTradeSettledV1 {
  @Field('市场')
  @IsText()
  marketId!: string;

  @Field('市场主体编号')
  @IsText()
  participantNo!: string;

  @Field('交割月')
  @IsText()
  deliveryMonth!: string;

  @Field('电量', { unit: 'kWh' })
  @IsDecimalString()
  energyKwh!: string;

  @Field('让利金额', { unit: 'CNY', optional: true })
  @IsDecimalString()
  benefitCny?: string;

  @Field('结算日期')
  @IsCalendarDate()
  settledOn!: string;

  @Field('代理方', { optional: true })
  @IsKeyString()
  agentKey?: string;
}
